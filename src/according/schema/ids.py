"""Content ids: the same record has the same id on every machine, in every run.

An id is `kind:` and the first 80 bits of a BLAKE2b hash over the record's identity fields, written as
20 hexadecimal digits. With 80 bits a million records of one kind collide with a chance below 1e-12.
Paths, clocks and the order of files are never identity fields.
"""

import hashlib
import json

Identity = str | int | float | None | tuple["Identity", ...]


def content_id(kind: str, *identity: Identity) -> str:
    """Return `kind:hash` for the identity fields, which may nest as tuples."""
    canonical = json.dumps(identity, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    digest = hashlib.blake2b(canonical.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
    return f"{kind}:{digest}"
