"""HTML pages for tests, written in the manner of real ones."""

import json

JSON_LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Harbour Daily"},
        {
            "@type": "NewsArticle",
            "headline": "Dam at Karvol cracks after quake",
            "datePublished": "2024-03-14T09:30:00+02:00",
            "dateModified": "2024-03-15T10:00:00+02:00",
            "author": [{"@type": "Person", "name": "Ana Ruiz"}],
            "publisher": {"@type": "NewsMediaOrganization", "name": "Harbour Daily"},
        },
    ],
}
HEAD = (
    '<meta charset="utf-8"><title>Dam at Karvol cracks after quake | Harbour Daily</title>'
    '<link rel="canonical" href="https://www.harbourdaily.example/world/karvol-dam">'
    '<meta property="og:title" content="Dam at Karvol cracks after quake">'
)
ARTICLE = """
<h1>Dam at Karvol cracks after quake</h1>
<div class="meta"><span class="byline">By Ana Ruiz</span> <time datetime="2024-03-14">14 March 2024</time></div>
<div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
<figure><img src="a.jpg"><figcaption>Water pours from the dam on Thursday. Photo: Ben Kemal/AFP</figcaption></figure>
<p>KARVOL (Reuters) &mdash; A dam above the town of Karvol cracked on Thursday after a strong quake, and at
least 40 people were missing, officials said.</p>
<p>&ldquo;We are moving everyone out of the lower valley,&rdquo; the governor, Lena Orsk, told reporters. She said
<b>about 2,000</b> people had left by noon.</p>
<p>Engineers of the Karvol Water &amp; Power company said the wall would hold. The institute in the capital measured
a magnitude of 6.1 and warned of more shocks in the coming days.</p>
<figure><img src="b.jpg"><figcaption>Families wait at a school in Dorn.</figcaption></figure>
<p>The opposition said that the crack had been known since last year. The company denied that it had been told of
any damage before the quake.</p>
"""
NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
ASIDE = '<aside><h3>Related</h3><ul><li><a href="/x">Storm shuts three ports</a></li></ul></aside>'
FOOTER = "<footer><p>Copyright 2024 Harbour Daily. All rights reserved.</p></footer>"


def page(article: str = ARTICLE, head: str = HEAD, json_ld: object = JSON_LD) -> str:
    """Return a whole page around an article."""
    data = f'<script type="application/ld+json">{json.dumps(json_ld)}</script>' if json_ld else ""
    script = '<script>var text = "<p>This is no text of the page at all.</p>";</script>'
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head>{head}{data}{script}</head>\n<body>{NAVIGATION}'
        f"<main><article>{article}</article>{ASIDE}</main>{FOOTER}</body></html>\n"
    )
