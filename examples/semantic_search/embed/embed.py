"""Writes the notes and their embeddings into ../data. Run once; what it wrote is kept in the repository.

    pip install wordllama==0.4.0.post1
    python embed.py

The model is WordLlama l2_supercat (MIT licence), whose weights come with the wheel; nothing else is downloaded. It is a
table of token vectors, of which the first 64 dimensions are kept (it was trained so that they stand for themselves). The
embedding of a text is the mean of its tokens' vectors.

notes.tsv    date, ward, topic and text of a note a line
notes.i8     the notes' embeddings: for each a little-endian f32, by which its 64 signed bytes are multiplied
tokens.txt   the tokens of English prose in the model's order, which is the order in which a text's pieces are merged
tokens.i8    their vectors, in the form of notes.i8
"""

import datetime
import pathlib
import random
import re

import numpy
import wordllama
from grammar import SLOTS, TOPICS

COUNT = 2400
DIMENSIONS = 64
DATA = pathlib.Path(__file__).parent.parent / "data"


def expand(text, chance):
    """Chooses in the innermost braces first, until there are none; what was chosen may have slots again."""

    def choose(found):
        return chance.choice(split(SLOTS.get(found[1], found[1])))

    while "{" in text:
        text = re.sub(r"\{([^{}]*)\}", choose, text, count=1)
    return text


def split(alternatives):
    """The alternatives at the top level of a slot, leaving the braces in them whole."""
    return re.split(r"\|(?![^{]*\})", alternatives)


def notes():
    chance = random.Random(2025)
    seen = set()
    first = datetime.date(2025, 1, 1)
    while len(seen) < COUNT:
        topic = chance.choice(sorted(TOPICS))
        wards, happened, done = TOPICS[topic]
        parts = [chance.choice(happened), chance.choice(done), chance.choice(split(SLOTS["calm"]))]
        text = " ".join(part for part in (expand(part, chance) for part in parts) if part)
        text = re.sub(r"(^|[.] )([a-z])", lambda found: found[1] + found[2].upper(), text)
        date = first + datetime.timedelta(days=chance.randrange(365))
        # the mean knows no order of words, so neither does what is taken for the same note
        words = tuple(sorted(text.split()))
        if words not in seen:
            seen.add(words)
            yield date, chance.choice(wards.split("|")), topic, text


def compact(vectors):
    """One byte for each element, and for each vector what they are multiplied by."""
    scales = (numpy.abs(vectors).max(axis=1, keepdims=True) / 127).astype("<f4")
    scales[scales == 0] = 1
    elements = numpy.rint(vectors / scales).astype("i1")
    return b"".join(scale.tobytes() + row.tobytes() for scale, row in zip(scales, elements))


def main():
    package = pathlib.Path(wordllama.__file__).parent
    # the folder of the package as the cache: the wheel's own tokenizer is found there
    model = wordllama.WordLlama.load(
        dim=256, trunc_dim=DIMENSIONS, cache_dir=package, disable_download=True
    )
    DATA.mkdir(exist_ok=True)
    rows = sorted(notes())
    lines = ["\t".join([str(date), *rest]) + "\n" for date, *rest in rows]
    (DATA / "notes.tsv").write_text("".join(lines), encoding="utf-8")
    texts = [text for *_, text in rows]
    (DATA / "notes.i8").write_bytes(compact(model.embed(texts, norm=True)))

    vocabulary = sorted(model.tokenizer.get_vocab().items(), key=lambda item: item[1])
    prose = re.compile("▁?([a-z]+|[A-Z][a-z]*|[A-Z]+|[ -/:-?]|[0-9])|▁")
    kept = [(token, id) for token, id in vocabulary if prose.fullmatch(token)]
    (DATA / "tokens.txt").write_text("".join(token + "\n" for token, _ in kept), encoding="utf-8")
    (DATA / "tokens.i8").write_bytes(compact(model.embedding[[id for _, id in kept]]))


if __name__ == "__main__":
    main()
