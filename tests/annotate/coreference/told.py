"""Sentences for the tests of coreference, with their trees, checked by hand: text, then "form TAG head relation"."""

from according.annotate.coreference import resolve
from according.annotate.coreference.nouns import Noun, nouns
from according.schema.annotations import Mention, Sentence
from according.schema.trees import Tree
from according.schema.vocabulary import EntitySchema
from tests.annotate.trees_by_hand import known_trees, name, sentence

ROWS = {
    "Lena Orsk thanked the mayor of Karvol.": "Lena PROPN 3 nsubj | Orsk PROPN 1 flat | thanked VERB 0 root |"
    " the DET 5 det | mayor NOUN 3 obj | of ADP 7 case | Karvol PROPN 5 nmod | . PUNCT 3 punct",
    "He thanked him.": "He PRON 2 nsubj | thanked VERB 0 root | him PRON 2 obj | . PUNCT 2 punct",
    "Jon Varga praised himself.": "Jon PROPN 3 nsubj | Varga PROPN 1 flat | praised VERB 0 root |"
    " himself PRON 3 obj | . PUNCT 3 punct",
    "Jon Varga himself resigned.": "Jon PROPN 4 nsubj | Varga PROPN 1 flat | himself PRON 1 nmod:unmarked |"
    " resigned VERB 0 root | . PUNCT 4 punct",
    "The head of his party resigned.": "The DET 2 det | head NOUN 6 nsubj | of ADP 5 case | his PRON 5 nmod:poss |"
    " party NOUN 2 nmod | resigned VERB 0 root | . PUNCT 6 punct",
    "Orsk and Dahl said they would appeal.": "Orsk PROPN 4 nsubj | and CCONJ 3 cc | Dahl PROPN 1 conj |"
    " said VERB 0 root | they PRON 7 nsubj | would AUX 7 aux | appeal VERB 4 ccomp | . PUNCT 4 punct",
    "The Karvol Harbour Company lost its licence.": "The DET 4 det | Karvol PROPN 4 compound | Harbour PROPN 4 compound"
    " | Company PROPN 5 nsubj | lost VERB 0 root | its PRON 7 nmod:poss | licence NOUN 5 obj | . PUNCT 5 punct",
    "The company will appeal.": "The DET 2 det | company NOUN 4 nsubj | will AUX 4 aux | appeal VERB 0 root |"
    " . PUNCT 4 punct",
    "Norway closed its border.": "Norway PROPN 2 nsubj | closed VERB 0 root | its PRON 4 nmod:poss | border NOUN 2 obj"
    " | . PUNCT 2 punct",
    "The country closed its ports.": "The DET 2 det | country NOUN 3 nsubj | closed VERB 0 root | its PRON 5 nmod:poss"
    " | ports NOUN 3 obj | . PUNCT 3 punct",
    "A gunman entered the bank.": "A DET 2 det | gunman NOUN 3 nsubj | entered VERB 0 root | the DET 5 det |"
    " bank NOUN 3 obj | . PUNCT 3 punct",
    "The gunman fled.": "The DET 2 det | gunman NOUN 3 nsubj | fled VERB 0 root | . PUNCT 3 punct",
    "The second gunman fled.": "The DET 3 det | second ADJ 3 amod | gunman NOUN 4 nsubj | fled VERB 0 root |"
    " . PUNCT 4 punct",
    "The first gunman died.": "The DET 3 det | first ADJ 3 amod | gunman NOUN 4 nsubj | died VERB 0 root |"
    " . PUNCT 4 punct",
    "It rained.": "It PRON 2 nsubj | rained VERB 0 root | . PUNCT 2 punct",
    "It is clear that he lied.": "It PRON 3 nsubj | is AUX 3 cop | clear ADJ 0 root | that SCONJ 6 mark |"
    " he PRON 6 nsubj | lied VERB 3 csubj | . PUNCT 3 punct",
    "It reopened on Monday.": "It PRON 2 nsubj | reopened VERB 0 root | on ADP 4 case | Monday PROPN 2 obl |"
    " . PUNCT 2 punct",
    "Jon Varga is the governor.": "Jon PROPN 5 nsubj | Varga PROPN 1 flat | is AUX 5 cop | the DET 5 det |"
    " governor NOUN 0 root | . PUNCT 5 punct",
    "Jon Varga is not the governor.": "Jon PROPN 6 nsubj | Varga PROPN 1 flat | is AUX 6 cop | not PART 6 advmod |"
    " the DET 6 det | governor NOUN 0 root | . PUNCT 6 punct",
    "Police spokesman Jon Varga resigned.": "Police NOUN 2 compound | spokesman NOUN 3 nmod:desc | Jon PROPN 5 nsubj |"
    " Varga PROPN 3 flat | resigned VERB 0 root | . PUNCT 5 punct",
    "A lot of people watched The Good Wife.": "A DET 2 det | lot NOUN 5 nsubj | of ADP 4 case | people NOUN 2 nmod |"
    " watched VERB 0 root | The DET 8 det | Good ADJ 8 amod | Wife NOUN 5 obj | . PUNCT 5 punct",
    "She praised her staff.": "She PRON 2 nsubj | praised VERB 0 root | her PRON 4 nmod:poss | staff NOUN 2 obj |"
    " . PUNCT 2 punct",
    "Orsk said that she would resign.": "Orsk PROPN 2 nsubj | said VERB 0 root | that SCONJ 6 mark | she PRON 6 nsubj"
    " | would AUX 6 aux | resign VERB 2 ccomp | . PUNCT 2 punct",
}


def read(*texts: str) -> tuple[Sentence, ...]:
    """Return sentences that follow each other, one blank between."""
    found, at = [], 0
    for number, text in enumerate(texts):
        found.append(sentence(text, ROWS.get(text) or known_trees()[text], at, number))
        at += len(text) + 1
    return tuple(found)


def named(text: str, names: dict[str, EntitySchema]) -> list[Mention]:
    """Return the names at every place where they stand."""
    found = []
    for form, schema in names.items():
        at = text.find(form)
        while at >= 0:
            found.append(name(text, form, schema, at))
            at = text.find(form, at + 1)
    return sorted(found, key=lambda m: m.start)


def links(*texts: str, **names: EntitySchema) -> list[tuple[str, str, int | None]]:
    """Return what is resolved: the words, what they stand for, and where that is; "_" in a keyword is a blank."""
    text = " ".join(texts)
    mentions = named(text, {form.replace("_", " "): schema for form, schema in names.items()})
    found = resolve(read(*texts), mentions)
    return [(text[m.start : m.end], m.name, m.antecedent) for m in found if not m.start <= (m.antecedent or 0) < m.end]


def nouns_of(text: str, **names: EntitySchema) -> tuple[Tree, dict[str, Noun]]:
    """Return the tree of a sentence, and its nouns by their words."""
    known = {form.replace("_", " "): schema for form, schema in names.items()}
    (one,) = read(text)
    tree = Tree(one.words)
    return tree, {text[n.start : n.end]: n for n in nouns(one, tree, 0, named(text, known))}
