"""What a rule is: a code, a weight, how much it must see, a page, and a pure function from graph to findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from crmspec.compiler.edits.edit import Edit
from crmspec.compiler.edits.words import fix_of_word
from crmspec.diagnostics import Diagnostic, Related, Severity
from crmspec.validators.articles import with_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Fix, Span

__all__ = ["Edit", "Finding", "Rule", "Scope"]

Scope = Literal["file", "module", "graph"]
"""How much a rule must see: one file, one declaration with what it names, or everything."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found, with the path of its place.

    ``related`` are other paths, each with what it has to do with the finding.
    """

    path: Keys
    message: str
    help: str = ""
    related: tuple[tuple[Keys, str], ...] = ()
    at_key: bool = True
    edits: tuple[Edit, ...] = ()
    """What mends it, all together, where that can be said exactly."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. ``check`` is None where the compiler itself finds it while reading.

    A rule that depends on the date has ``dated`` in its place: it warns, is reported apart, is left out
    where there is no date, and never changes what is compiled.
    """

    code: str
    severity: Severity
    scope: Scope
    title: str
    check: Callable[[Architecture], Iterable[Finding]] | None = None
    absence: bool = False
    """It judges by what is not there, so it stays quiet where something could not be understood."""
    sees_slips: bool = False
    """It knows by itself what a name that leads nowhere may have meant, so it need not wait for that."""
    beside: frozenset[str] = frozenset()
    """Codes of rules that say better what is wrong: at a place where one of them speaks, or that it names, this one
    is silent."""
    final: bool = False
    """No reason excuses it: what it finds has no meaning that could be compiled."""
    dated: Callable[[Architecture, date], Iterable[Finding]] | None = None
    """What it finds on a day."""
    page: str = ""
    """What, why, bad, good: the documentation of the rule's module, in Markdown."""

    @property
    def waivable(self) -> bool:
        """Whether a waiver may silence it."""
        return not self.final and (self.check is not None or self.severity is not Severity.ERROR)

    def run(self, architecture: Architecture, as_of: date | None = None) -> list[Diagnostic]:
        """The rule's findings as diagnostics; those of a rule that depends on the date, as of a day."""
        if self.dated:
            found = self.dated(architecture, as_of) if as_of else ()
        else:
            found = self.check(architecture) if self.check else ()
        return [self._diagnose(architecture, one) for one in found]

    def _diagnose(self, architecture: Architecture, one: Finding) -> Diagnostic:
        related = tuple(
            Related(architecture.span(path, key=True), with_articles(text)) for path, text in one.related
        )
        span = architecture.span(one.path, key=one.at_key)
        dated = self.dated is not None
        fix = _fix(architecture, one, span)
        message, way_out = with_articles(one.message), with_articles(one.help)
        return Diagnostic(self.code, self.severity, span, message, way_out, related, dated, fix)


def _fix(architecture: Architecture, one: Finding, span: Span) -> Fix | None:
    """What mends a finding: its edits, or the word that was meant."""
    if not one.edits:
        return fix_of_word(architecture.blueprint.tree(one.path), span, one.help)
    from crmspec.compiler.edits.fixes import fix_of

    return fix_of(architecture.blueprint, one.edits)
