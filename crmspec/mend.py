"""Fixes made, round by round, until none is left that helps; nothing is written here.

A fix stays only where its finding is gone afterwards and no file has more errors than before. Fixes that touch
each other are not made in one round: what is left of the second is seen in the next.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from crmspec.compiler.lines import line_starts
from crmspec.compiler.source import Source, Sources
from crmspec.diagnostics import Diagnostic, Severity
from crmspec.pipeline import Outcome, look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from crmspec.diagnostics import TextEdit

ROUNDS: Final = 20
_LEFT_OUT: Final = "its fix was left out: there would be other errors, or the same one still"

_Mark = tuple[object, ...]
"""What a finding is known by, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What mending came to: the blueprint as it is now, and how many findings were mended."""

    before: Sources
    outcome: Outcome
    fixed: int

    @property
    def texts(self) -> Mapping[str, tuple[str, str]]:
        """The files that are not as they were, with what they said and what they say."""
        now = {file.path: file.text for file in _files(self.outcome.sources)}
        return {
            file.path: (file.text, now[file.path])
            for file in _files(self.before)
            if now[file.path] != file.text
        }


def mend(outcome: Outcome, *, unsafe: bool = False, as_of: date | None = None) -> Mended:
    """Make every fix that helps; the unsafe ones too, if they are wanted."""
    mender = _Mender(outcome, unsafe, as_of)
    while mender.rounds < ROUNDS and mender.round():
        pass
    left = tuple(mender.told(one) for one in mender.outcome.diagnostics)
    return Mended(outcome.sources, replace(mender.outcome, diagnostics=left), mender.fixed)


@dataclass(slots=True)
class _Mender:
    """What has been made so far, and what was tried in vain."""

    outcome: Outcome
    unsafe: bool
    as_of: date | None
    rounds: int = 0
    fixed: int = 0
    refused: set[_Mark] = field(default_factory=set)

    def round(self) -> bool:
        """Make as many fixes at once as can be; whether there were any to try."""
        self.rounds += 1
        chosen = self._chosen()
        if not chosen:
            return False
        made, after = self._kept([], self.outcome, chosen)
        self.fixed += len(made)
        self.outcome = after
        return True

    def told(self, one: Diagnostic) -> Diagnostic:
        """A finding that is left, with a word on its fix if that was tried."""
        if _mark(one) not in self.refused:
            return one
        return replace(one, fix=None, help="\n".join(filter(None, (one.help, _LEFT_OUT))))

    def _chosen(self) -> list[Diagnostic]:
        """The findings to be mended in this round: no two fixes touch each other."""
        files = {file.path for file in _files(self.outcome.sources)}
        taken: list[TextEdit] = []
        chosen = []
        for one in self.outcome.diagnostics:
            if one.fix is None or not (one.fix.safe or self.unsafe) or _mark(one) in self.refused:
                continue
            edits = one.fix.edits
            if all(edit.span.file in files for edit in edits) and not _touching(edits, taken):
                taken += edits
                chosen.append(one)
        return chosen

    def _kept(
        self, kept: list[Diagnostic], so_far: Outcome, more: list[Diagnostic]
    ) -> tuple[list[Diagnostic], Outcome]:
        """Those that were kept and as many more as help, halving where all together do not."""
        every = [*kept, *more]
        after = look(_edited(self.outcome.sources, every), as_of=self.as_of)
        if _helps(so_far, more, after):
            return every, after
        if len(more) == 1:
            self.refused.add(_mark(more[0]))
            return kept, so_far
        middle = len(more) // 2
        return self._kept(*self._kept(kept, so_far, more[:middle]), more[middle:])


def _helps(before: Outcome, made: list[Diagnostic], after: Outcome) -> bool:
    """Whether what was to be mended is gone, and no file has more errors.

    Of several fixes at once, none may bring errors that the others hide by mending some.
    """
    were, are = (Counter(_mark(one) for one in each.diagnostics) for each in (before, after))
    gone = Counter(_mark(one) for one in made)
    if any(are[mark] > were[mark] - count for mark, count in gone.items()):
        return False
    errors, left = _errors(before.diagnostics), _errors(after.diagnostics)
    if len(made) > 1:
        errors -= _errors(made)
    return left.total() <= errors.total() and all(count <= errors[file] for file, count in left.items())


def _errors(found: Iterable[Diagnostic]) -> Counter[str]:
    """How many errors each file has."""
    return Counter(one.span.file for one in found if one.severity is Severity.ERROR)


def _mark(one: Diagnostic) -> _Mark:
    return one.code, one.span.file, one.message, one.fix and tuple(edit.text for edit in one.fix.edits)


def _touching(edits: Iterable[TextEdit], taken: Iterable[TextEdit]) -> bool:
    return any(
        one.span.file == other.span.file
        and (one.span.line, one.span.column) <= (other.span.end_line, other.span.end_column)
        and (other.span.line, other.span.column) <= (one.span.end_line, one.span.end_column)
        for other in taken
        for one in edits
    )


def _files(sources: Sources) -> tuple[Source, ...]:
    return (*sources.files, *sources.tests)


def _edited(sources: Sources, made: Iterable[Diagnostic]) -> Sources:
    """The files with the fixes of some findings made."""
    edits: dict[str, list[TextEdit]] = {}
    for one in made:
        for edit in one.fix.edits if one.fix else ():
            edits.setdefault(edit.span.file, []).append(edit)
    files, tests = (
        tuple(
            Source(file.path, edited(file.text, edits[file.path])) if file.path in edits else file
            for file in each
        )
        for each in (sources.files, sources.tests)
    )
    return replace(sources, files=files, tests=tests)


def edited(text: str, edits: Iterable[TextEdit]) -> str:
    """A text with edits made that do not overlap; those in one place in their order."""
    starts = line_starts(text)
    parts, at = [], 0
    for edit in sorted(edits, key=lambda one: one.span):
        begin = starts[edit.span.line - 1] + edit.span.column - 1
        parts += [text[at:begin], edit.text]
        at = starts[edit.span.end_line - 1] + edit.span.end_column - 1
    return "".join((*parts, text[at:]))
