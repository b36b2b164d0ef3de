"""Every word of the PGWire server's own sources: what it may look for in the text of a statement.

Prints one JSON array of strings: the words of every string constant, the constants themselves where they are short, and
for each constant that is a regular expression a text that it matches.
"""

import ast
import json
import pathlib
import re
import sys

try:
    from re import _constants as constants, _parser as parser
except ImportError:  # Python 3.10 and older
    import sre_constants as constants
    import sre_parse as parser

import iris_pgwire

WORD = re.compile(r"[^\W\d]\w*")


def constants_of(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def sample(pattern):
    """A text that the pattern matches, one of many."""
    try:
        parsed = parser.parse(pattern)
    except (re.error, OverflowError):
        return None
    return "".join(pieces(parsed))


def pieces(parsed):
    for operator, argument in parsed:
        name = str(operator)
        if name == "LITERAL":
            yield chr(argument)
        elif name == "NOT_LITERAL":
            yield "x" if argument != ord("x") else "y"
        elif name == "ANY":
            yield "x"
        elif name == "IN":
            yield member(argument)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            low, _, inner = argument
            yield "".join(pieces(inner)) * max(low, 1)
        elif name == "SUBPATTERN":
            yield "".join(pieces(argument[-1]))
        elif name == "ATOMIC_GROUP":
            yield "".join(pieces(argument))
        elif name == "BRANCH":
            yield "".join(pieces(argument[1][0]))
        # positions, and what must not stand there, give nothing


def member(items):
    negated = str(items[0][0]) == "NEGATE"
    for candidate in "xX1_ .'\"(,=$":
        inside = any(holds(item, candidate) for item in items[negated:])
        if inside != negated:
            return candidate
    for operator, argument in items[negated:]:
        if str(operator) == "LITERAL":
            return chr(argument)
        if str(operator) == "RANGE":
            return chr(argument[0])
    return ""


def holds(item, candidate):
    operator, argument = item
    name = str(operator)
    if name == "LITERAL":
        return chr(argument) == candidate
    if name == "RANGE":
        return argument[0] <= ord(candidate) <= argument[1]
    if name == "CATEGORY":
        category = str(argument)
        found = {
            "CATEGORY_WORD": candidate.isalnum() or candidate == "_",
            "CATEGORY_DIGIT": candidate.isdigit(),
            "CATEGORY_SPACE": candidate.isspace(),
        }
        for positive, value in found.items():
            if category == positive:
                return value
            if category == positive.replace("_", "_NOT_", 1):
                return not value
    return False


def main():
    found = set()
    for path in pathlib.Path(iris_pgwire.__file__).parent.rglob("*.py"):
        for constant in constants_of(path.read_text(encoding="utf-8")):
            found.update(word for word in WORD.findall(constant) if len(word) < 60)
            if len(constant) <= 60:
                found.add(constant)
            if len(constant) <= 400:
                text = sample(constant)
                if text and len(text) <= 120:
                    found.add(text)
    json.dump(sorted(text for text in found if text.strip() and "\0" not in text and text.isprintable()), sys.stdout)


main()
