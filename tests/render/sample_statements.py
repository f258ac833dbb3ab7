"""The statements of the sample and the origins they go back to, by name."""

from tests.render.desk import Desk
from tests.render.sample_texts import HOLT, HURT, REUSS, SEVENTEEN, TWELVE, WARNED

Ids = dict[str, str]


def make_statements(desk: Desk, r1: str, r2: str, r3: str, r4: str) -> Ids:
    """Return the ids of the statements."""
    said: Ids = {}
    said["s1"] = desk.say(r1, HURT, HOLT, cue="said")
    said["s1q"] = desk.say(r1, TWELVE, ("named", "Dana Holt", "Holt told"), cue="told reporters", quote="direct")
    said["s2"] = desk.say(r2, HURT, HOLT, cue="said")
    officials = ("unnamed", "two port officials", "Two port officials")
    said["filters"] = desk.say(
        r1,
        "dust filters had not been changed since last summer",
        ("agency", "Northern Wire", "Northern Wire"),
        officials,
        cue="told",
        rule="attribute/told-agency",
    )
    said["staff1"] = desk.say(r1, "It employs about 240 people")
    said["time1"] = desk.say(r1, "The blast was heard at 5:20 a.m. in the old town")
    said["time2"] = desk.say(r2, "The blast was heard at 5:20 a.m. in the old town")
    said["seventeen"] = desk.say(r3, SEVENTEEN, ("named", "district hospital", "the district hospital"), cue="said")
    said["died1"] = desk.say(
        r3,
        "One of them, a crane driver of 58, died of his burns",
        ("named", "district hospital", "the district hospital"),
    )
    said["bangs"] = desk.say(
        r3,
        "they had heard two bangs, the first shortly after five",
        ("unnamed", "residents of the old town", "Residents of the old town"),
        cue="said",
    )
    said["warned"] = desk.say(
        r3,
        WARNED,
        ("document", "letter", "a letter seen by this newspaper"),
        cue="According to",
        rule="attribute/according-to",
    )
    said["weld"] = desk.say(
        r3,
        "a welding crew had been at work in the hall",
        ("named", "Dana Holt", "Holt"),
        cue="said it was possible",
        factuality="PS+",
    )
    said["rejected"] = desk.say(
        r4,
        "it had neglected the dust filters of its terminal in Karsen",
        ("named", "Velmar Grain", "Velmar Grain"),
        cue="rejected",
        factuality="CT-",
        rule="attribute/denial",
    )
    said["february"] = desk.say(r4, "Every filter was changed in February", REUSS, cue="said", quote="direct")
    said["no_weld"] = desk.say(
        r4,
        "welders had been in the conveyor hall",
        ("named", "Anton Reuss", "Reuss denied"),
        cue="denied",
        factuality="CT-",
        rule="attribute/denial",
    )
    said["staff2"] = desk.say(
        r4, "The company has 310 employees in Karsen", ("named", "Anton Reuss", "he"), cue="he said"
    )
    said["time4"] = desk.say(r4, "it blew up at about 5.20 on Monday morning")
    minister = ("named", "Pavel Ordan", "Interior Minister Pavel Ordan")
    said["eighteen"] = desk.say(
        r4, "Eighteen people were injured, two of whom have died", minister, cue="told parliament"
    )
    said["year"] = desk.say(
        r4,
        "the filters were a year old",
        ("agency", "Northern Wire", "Northern Wire"),
        ("unnamed", "two port officials", "two port officials"),
        cue="citing",
    )
    return said


def make_origins(desk: Desk, said: Ids, r1: str, r2: str, r3: str, r4: str) -> Ids:
    """Return the ids of the origins."""
    roots: Ids = {}
    roots["holt"] = desk.origin(
        "Dana Holt",
        "source",
        [said["s1"], said["s1q"], said["s2"], said["weld"]],
        (r1, "fire chief Dana Holt said"),
    )
    roots["port"] = desk.origin(
        "two port officials, to Northern Wire",
        "source",
        [said["filters"], said["year"]],
        (r1, "Two port officials told Northern Wire"),
        (r4, "citing two port officials"),
    )
    roots["velmar"] = desk.origin(
        "Velmar Grain",
        "source",
        [said["rejected"], said["february"], said["no_weld"], said["staff2"]],
        (r4, "said its spokesman Anton Reuss"),
    )
    roots["hospital"] = desk.origin(
        "district hospital", "source", [said["seventeen"], said["died1"]], (r3, "the district hospital")
    )
    roots["ordan"] = desk.origin(
        "Pavel Ordan", "source", [said["eighteen"]], (r4, "Interior Minister Pavel Ordan told parliament")
    )
    roots["letter"] = desk.origin(
        "letter of the port authority",
        "document",
        [said["warned"]],
        (r3, "According to a letter seen by this newspaper"),
    )
    roots["wire"] = desk.origin(
        "Northern Wire", "copied-text", [said["time1"], said["time2"], said["staff1"]], (r2, HURT)
    )
    roots["street"] = desk.origin(
        "residents of the old town", "source", [said["bangs"]], (r3, "Residents of the old town said")
    )
    roots["unknown"] = desk.origin(
        "not known", "unknown", [said["time4"]], (r4, "it blew up at about 5.20 on Monday morning")
    )
    return roots
