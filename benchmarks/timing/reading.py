"""How long the language model's reading of a text takes, beside its bare encoder on the same text."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from according.model.encoding import CLS, LONGEST_WINDOW, SEP, WordEncoder, encode_text
from according.model.reader import Reader
from according.model.session import model_folder, open_session
from according.model.vectors import GRAPH
from according.text.words import split_words


@dataclass(frozen=True, slots=True)
class ReadingSpeed:
    """Seconds for the same texts: read (text in, words, trees, names and attributions out), and run once through the
    encoder alone, in windows that don't overlap."""

    words: int
    reading: float
    encoder: float

    @property
    def ratio(self) -> float:
        """Words a second of reading over those of the bare encoder."""
        return self.encoder / self.reading


def measure(texts: Sequence[str], rounds: int) -> ReadingSpeed:
    """Return medians over the rounds, after one that is not counted. The encoder is the untouched one that compares
    statements: of the same size as the reader's, in eight bits too, with no heads."""
    reader, encoder = Reader(), open_session(model_folder() / GRAPH)
    pieces = WordEncoder(model_folder() / "tokenizer.json")
    windows = [window for text in texts for window in _windows(pieces, text)]

    def read() -> None:
        for text in texts:
            reader.read(text)

    def encode() -> None:
        for window in windows:
            encoder.run(None, {"ids": window})

    words = sum(len(split_words(text)) for text in texts)
    read_times, encode_times = [], []
    for number in range(rounds + 1):  # in turns, so that both meet the same machine
        seconds = _seconds(read), _seconds(encode)
        if number:
            read_times.append(seconds[0])
            encode_times.append(seconds[1])
    return ReadingSpeed(words, median(read_times), median(encode_times))


def _windows(encoder: WordEncoder, text: str) -> list[np.ndarray]:
    pieces = encode_text(encoder, text, tuple(split_words(text))).pieces
    room = LONGEST_WINDOW - 2
    cuts = [pieces[i : i + room] for i in range(0, len(pieces), room)]
    return [np.array([[CLS, *cut, SEP]], dtype=np.int64) for cut in cuts]


def _seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
