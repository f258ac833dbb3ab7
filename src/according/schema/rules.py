"""Every rule that a result can name, with what it does in one sentence, for `according why`.

A record's `rule` is `stage/rule`. A test asserts that no stage names a rule that is not here, and that none is
here that no stage names.
"""

RULES: dict[str, str] = {
    # acquire: when it was published
    "acquire/front-matter": "The date stands in the file's front matter.",
    "acquire/json-ld": "The page's JSON-LD gives the date as datePublished.",
    "acquire/meta": "A meta element of the page gives the date.",
    "acquire/time-element": "A time element of the page gives the date.",
    "acquire/dateline": "The dateline that opens the report prints the date.",
    "acquire/printed-date": "A line of the page is a date, and nothing that the report tells contradicts it.",
    "acquire/url-date": "The page's address names the day.",
    "acquire/htmldate": "The date was guessed from the page's markup, as nothing says it outright.",
    # attribute: who says it
    "attribute/quotation": "The words stand in quotation marks, beside a reporting verb with its speaker.",
    "attribute/quotation-after-colon": "The words stand in quotation marks behind a sentence that ends with a colon.",
    "attribute/quotation-continued": "The quotation goes on with the speaker of the one just before it.",
    "attribute/reporting-verb": "A reporting verb ties the words to its subject.",
    "attribute/according-to": "A phrase such as “according to” names the source.",
    "attribute/citing": "A citing form names the source behind the source.",
    "attribute/quoted-by": "A form such as “quoted by” names who passed the words on.",
    "attribute/hedge": "A hedge such as “reportedly” says that the writer does not vouch, and names no source.",
    "attribute/language-model": "The language model ties source, cue and content together.",
    "attribute/writer": "No source is cited for it: the writer says it.",
    # link: what belongs together
    "link/known-alias": "Both names are listed for one body.",
    "link/nationality-left-out": "The names differ only by a nationality before them.",
    "link/introduced-acronym": "The acronym stands in brackets behind the name.",
    "link/acronym": "The acronym is made of the initials of exactly one name in the story.",
    "link/spelling": "The names are romanisations of one another, word by word.",
    "link/last-name": "The last name is that of exactly one person in the story.",
    "link/middle-name": "First and last name are the same, and the middle does not contradict.",
    "link/quantity": "A number with what is counted, tied to the event whose participant it counts.",
    "link/age": "An age beside the name or description of a person.",
    "link/rank": "A superlative in apposition to a name.",
    "link/time": "A resolved time in the clause of an event.",
    "link/place": "A place phrase in the clause of an event.",
    "link/occurrence": "An event with its participants, and whether its source asserts or denies it.",
    "link/cited-source": "The text names the source.",
    "link/cited-unnamed": "The text cites a source without a name; told apart by its hearer and report.",
    "link/agency-credit": "The report credits an agency, and cites nobody for this.",
    "link/republication-credit": "The report says where its text was published before, and cites nobody for this.",
    "link/copied-text": "The words stand in another report too: one text, one origin.",
    "link/origin-unknown": "Nobody is cited or credited: the root is not known, and never counts as independent.",
    # reconcile: how the answers stand to each other
    "reconcile/same-number": "All figures for the same thing are equal.",
    "reconcile/number-refined": "One figure is exact and lies within the others.",
    "reconcile/numbers-overlap": "The intervals of the figures overlap.",
    "reconcile/toll-rose": "Firm figures of people rise with the time of publication, and none falls.",
    "reconcile/number-rose": "Where figures exclude each other, the later report has the higher one.",
    "reconcile/numbers-apart": "At least two figures for one thing exclude each other, and no order explains it.",
    "reconcile/denied": "A source denies an event of the same kind and participants.",
    "reconcile/told-alike": "Two or more reports tell an event of the same kind with the same participants.",
    "reconcile/like-words": "Clauses of two or more reports share most of their telling words.",
    "reconcile/same-attribute": "All reports give the same value.",
    "reconcile/attributes-differ": "The reports give different values for one attribute of one thing.",
    "reconcile/same-time": "All reports give the same day or hour.",
    "reconcile/time-refined": "The spans of time overlap, and one is narrower.",
    "reconcile/times-apart": "At least two spans of time for one event do not overlap.",
    "reconcile/one-report": "No other report here tells it.",
}


def explain(rule: str) -> str:
    """Return what the rule does, in one sentence; an empty string for a rule of another version."""
    return RULES.get(rule, "")
