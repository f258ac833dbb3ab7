"""The rules that acquire names in its records, each in one sentence."""

RULES: dict[str, str] = {
    "acquire/front-matter": "The date stands in the file's front matter.",
    "acquire/json-ld": "The page's JSON-LD gives the date as datePublished.",
    "acquire/meta": "A meta element of the page gives the date.",
    "acquire/time-element": "A time element of the page gives the date.",
    "acquire/dateline": "The dateline that opens the report prints the date.",
    "acquire/printed-date": (
        "A line of the page is a date, and nothing that the report tells contradicts it; without a year it is the "
        "one year near those the report names in which the weekday is right."
    ),
    "acquire/url-date": "The page's address names the day.",
    "acquire/htmldate": "The date was guessed from the page's markup, as nothing says it outright.",
}
