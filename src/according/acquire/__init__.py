"""From bytes to documents: text and front matter or a web page, its blocks, its metadata, its credits."""
