"""Origins of reports made by hand."""

from according.link.copies import Copies
from according.link.entities import link_entities
from according.link.origins import make_origins
from according.link.origins.making import Origins
from according.schema.annotations import Mention
from according.schema.links import Origin
from tests.link.made import Sheet, joined

WIRE = (
    "A ferry with ninety people on board sank off Osterby during a storm on Sunday night , the coast guard said .\n"
    "Rescue boats from three harbours searched the bay until dawn and brought forty of the passengers ashore .\n"
    "The owner of the line said that the ship had passed its inspection in spring and carried enough rafts ."
)
OWN = (
    "Divers will look into the hull of the lost vessel this week , an official of the ministry told reporters .\n"
    "Families of passengers gathered at the quay , where the church of the fishermen had been opened for them .\n"
    "Nobody would say whether the captain had been warned about the wind before he left the pier that evening ."
)


def traced(*sheets: Sheet) -> Origins:
    """Return the origins of these reports' statements, with what else was found."""
    records = joined(*sheets)
    entities = link_entities(records.documents, records.of(Mention))
    return make_origins(records, entities, Copies(records.documents))


def origins(*sheets: Sheet) -> list[Origin]:
    """Return the origins of these reports' statements."""
    return traced(*sheets).all()


def cited(
    words: str, kind: str = "named", publisher: str = "Paper", *, name: str | None = None, mentions: str = ""
) -> Sheet:
    """Return a report in which these words are the source of one statement; `mentions` are bodies' names in them."""
    sheet = Sheet(f"Nine people were killed , {words} said .", publisher=publisher)
    for mention in filter(None, mentions.split("|")):
        sheet.name(mention, "Organization")
    sheet.say("Nine people were killed", (kind, name or words, words), cue="said")
    return sheet
