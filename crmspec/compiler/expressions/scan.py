"""Look over a source before it is parsed: bounds, brackets, and field names that Python keeps for itself.

Whatever the text is, this takes one pass and bounded memory, and what it lets through cannot exhaust the
parser: long, deeply nested or endlessly prefixed sources are turned away here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from keyword import kwlist
from typing import Final, NamedTuple

from crmspec.compiler.expressions.problems import Problem

MAX_CHARACTERS: Final = 20_000
MAX_TOKENS: Final = 4_000
MAX_NODES: Final = 2_000
MAX_DEPTH: Final = 60

_OPERATORS: Final = frozenset({"and", "or", "not", "in", "is", "if", "else", "None", "True", "False"})
_KEYWORDS: Final = frozenset(kwlist)
_CLOSES: Final = {")": "(", "]": "[", "}": "{"}
_TOKEN: Final = re.compile(
    r"""(?P<space>[ \t\r\n\f]+|\#[^\n]*)
      |(?P<string>[A-Za-z]{0,2}(?:\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}
                 |"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))
      |(?P<number>(?:\d|\.\d)(?:[eE][+-]\d|[\w.])*)
      |(?P<name>[A-Za-z_]\w*)
      |(?P<sign>\*\*|//|[<>=!:]=|->|[-+*/%@&|^~<>()\[\]{},:.;=])""",
    re.VERBOSE | re.DOTALL | re.ASCII,
)


class Scanned(NamedTuple):
    """A source made safe to parse, of the same length as what was written."""

    text: str
    keywords: frozenset[int]  # where a name stands that Python keeps for itself
    problem: Problem | None = None


def too_much(what: str, start: int, end: int) -> Problem:
    """Make the finding for a source that is over a bound."""
    return Problem(
        start, end, "EXP107", f"The expression is {what}.", "Move parts of it into formula fields."
    )


def scan(source: str, declared: Callable[[str], bool]) -> Scanned:
    """Check the bounds; write keywords that serve as field names in capitals, so that they parse.

    A keyword names a field after a dot, and on its own where ``declared`` knows it (the few keywords of the
    language itself only after a dot).
    """
    if len(source) > MAX_CHARACTERS:
        return Scanned("", frozenset(), too_much(f"longer than {MAX_CHARACTERS} characters", 0, len(source)))
    return _Scanner(source, declared).run()


class _Scanner:
    """One pass over one source."""

    def __init__(self, source: str, declared: Callable[[str], bool]) -> None:
        self.source = source
        self.declared = declared
        self.open: list[tuple[str, int, int]] = []  # bracket, its place, the `else`s before it
        self.tokens = 0
        self.prefixes = 0
        self.elses = 0
        self.before = ""
        self.keywords: set[int] = set()
        self.problem: Problem | None = None

    def run(self) -> Scanned:
        """Scan to the end or to the first problem."""
        place, end = 0, len(self.source)
        match = _TOKEN.match
        while place < end and self.problem is None:
            token = match(self.source, place)
            if token is None:
                self.problem = self._unreadable(place)
                break
            if token.lastgroup != "space":
                self._take(token)
            place = token.end()
        problem = self.problem or self._unfinished()
        return Scanned("" if problem else self._rewritten(), frozenset(self.keywords), problem)

    def _unfinished(self) -> Problem | None:
        if self.open:
            bracket, at, _ = self.open[-1]
            return Problem(at, at + 1, "EXP101", f"`{bracket}` is never closed.")
        if not self.tokens:
            return Problem(0, len(self.source), "EXP101", "The expression is empty.")
        return None

    def _take(self, token: re.Match[str]) -> None:
        word, start = token[0], token.start()
        self.tokens += 1
        if self.tokens > MAX_TOKENS:
            self.problem = too_much("too long", start, len(self.source))
        kind = token.lastgroup
        prefixed = self.prefixes
        self.prefixes = 0
        if kind == "name":
            if word in _KEYWORDS:
                self.prefixes = prefixed
                self._keyword(word, start)
        elif kind == "sign":
            self.prefixes = prefixed + (word in "+-~**")
            self._sign(word, start)
        if self.prefixes > MAX_DEPTH or self.elses > MAX_DEPTH or len(self.open) > MAX_DEPTH:
            self.problem = self.problem or too_much("nested too deep", start, start + len(word))
        self.before = word

    def _keyword(self, word: str, start: int) -> None:
        if self.before == "." or (word not in _OPERATORS and self.declared(word)):
            self.keywords.add(start)
            self.prefixes = 0
        elif word == "else":
            self.elses += 1
            self.prefixes = 0
        elif word in {"not", "await", "lambda"}:
            self.prefixes += 1
        else:
            self.prefixes = 0

    def _sign(self, word: str, start: int) -> None:
        if word in "([{":
            self.open.append((word, start, self.elses))
        elif word in ")]}":
            if not self.open or self.open[-1][0] != _CLOSES[word]:
                self.problem = Problem(start, start + 1, "EXP101", f"`{word}` closes nothing.")
            else:
                self.elses = self.open.pop()[2]
        elif word == ",":
            self.elses = self.open[-1][2] if self.open else 0

    def _rewritten(self) -> str:
        text = self.source
        if "\r" in text or "\f" in text:
            text = text.replace("\r", " ").replace("\f", " ")
        for start in self.keywords:
            word = _TOKEN.match(text, start)
            assert word is not None
            text = text[:start] + word[0].upper() + text[word.end() :]
        return text

    def _unreadable(self, place: int) -> Problem:
        sign = self.source[place]
        if sign in "\"'":
            return Problem(
                place, len(self.source), "EXP101", "The text is never closed.", f"End it with `{sign}`."
            )
        if sign == "!":
            return Problem(place, place + 1, "EXP101", "`!` stands alone.", "Write `not` or `!=`.")
        return Problem(place, place + 1, "EXP101", f"`{sign}` is not part of the language.")
