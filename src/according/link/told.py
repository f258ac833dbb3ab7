"""Where a report tells its news, and what in it is a happening."""

# Blocks whose words tell the news. Captions are read for names and sources, but often belong to another picture.
TELLING_BLOCKS = ("headline", "body")
# Event classes that are speech, judgement or search rather than something that happened and is told.
NOT_HAPPENINGS = frozenset(
    {
        "say_publicly", "warn", "accuse", "demand", "promise", "support", "question_person", "find", "order",
        "claim_responsibility", "testify", "propose", "reject",
    }
)  # fmt: skip
