"""One document's text read: sentences, words, names, times, quantities, event mentions, coreference."""
