"""Waivers: a rule silenced at one place for a reason; and waivers that are themselves to be reported."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.edits.edit import Edit
from crmspec.compiler.syntax import Map, Seq
from crmspec.diagnostics import Diagnostic, Severity, Span
from crmspec.validators.ops.ops201_waiver_without_effect import RULE as WITHOUT_EFFECT
from crmspec.validators.ops.ops202_waiver_past_date import RULE as PAST_DATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.bind import Blueprint
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.rule import Rule

KEY: Final = "waive"
_CODE: Final = re.compile(r"[A-Z]{3}\d{3}")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver: the rule, the stretch of a file that it covers, its own place, its date."""

    code: str
    covers: Span
    place: Span
    until: str
    path: Keys
    """What is taken away with it: itself, or all that is waived there, if there is no more."""

    def silences(self, one: Diagnostic) -> bool:
        """Whether a finding is of its rule and lies in what it covers."""
        return one.code == self.code and _inside(one.span, self.covers)

    def is_past(self, as_of: date | None) -> bool:
        """Whether its date has come."""
        return bool(as_of and self.until and self.until <= as_of.isoformat())


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waivers of a blueprint, and the rules that they may name."""

    every: tuple[Waiver, ...]
    rules: dict[str, Rule]
    blueprint: Blueprint

    @classmethod
    def of(cls, architecture: Architecture, rules: Iterable[Rule]) -> Waivers:
        """Gather the waivers of a blueprint."""
        by_code = {rule.code: rule for rule in rules}
        return cls(tuple(_waivers(architecture)), by_code, architecture.blueprint)

    def applied(self, found: list[Diagnostic], as_of: date | None, *, unclear: bool) -> list[Diagnostic]:
        """What is left of the findings; where something could not be understood, none is missed."""
        if not self.every:
            return found
        left, used = [], set[Waiver]()
        for one in found:
            waivers = [waiver for waiver in self.every if self._counts(waiver) and waiver.silences(one)]
            used.update(waivers)
            if not waivers:
                left.append(one)
            elif all(waiver.is_past(as_of) for waiver in waivers):
                left.append(_softened(one))
        reports = (self._report(waiver, unclear or waiver in used, as_of) for waiver in self.every)
        return [*left, *(report for report in reports if report)]

    def _counts(self, waiver: Waiver) -> bool:
        rule = self.rules.get(waiver.code)
        return rule is not None and rule.waivable

    def _report(self, waiver: Waiver, used: bool, as_of: date | None) -> Diagnostic | None:
        if waiver.code not in self.rules:
            return _told(WITHOUT_EFFECT, waiver, f"there is no rule `{waiver.code}`", self._nearest(waiver))
        if not self._counts(waiver):
            message = f"`{waiver.code}` cannot be waived: nothing can be made from what it finds"
            return _told(WITHOUT_EFFECT, waiver, message, "mend what it finds, and remove the waiver")
        if not used:
            message = f"this waiver of `{waiver.code}` silences nothing"
            from crmspec.compiler.edits.fixes import fix_of

            told = _told(WITHOUT_EFFECT, waiver, message, "remove it")
            return replace(told, fix=fix_of(self.blueprint, [Edit("drop", waiver.path, safe=True)]))
        if waiver.is_past(as_of):
            message = f"this waiver of `{waiver.code}` held until {waiver.until}"
            told = _told(PAST_DATE, waiver, message, "mend what it silenced, or give it a later date")
            return replace(told, dated=True)
        return None

    def _nearest(self, waiver: Waiver) -> str:
        from crmspec.compiler.bind.complaints import suggestion

        return suggestion(waiver.code, self.rules, "the rules are")


def _told(rule: Rule, waiver: Waiver, message: str, way_out: str) -> Diagnostic:
    return Diagnostic(rule.code, rule.severity, waiver.place, message, way_out)


def _softened(one: Diagnostic) -> Diagnostic:
    """The finding of a waiver that is past its date: what a date brings back never stops a compilation."""
    severity = Severity.WARNING if one.severity is Severity.ERROR else one.severity
    return replace(one, severity=severity, dated=True)


def _inside(inner: Span, outer: Span) -> bool:
    return (
        inner.file == outer.file
        and (outer.line, outer.column) <= (inner.line, inner.column)
        and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    )


def _waivers(architecture: Architecture) -> Iterator[Waiver]:
    """Look through the files that hold the word at all."""
    blueprint = architecture.blueprint
    files = {id(tree): tree for tree in blueprint.trees.values()}
    holding = {one: KEY in tree.text for one, tree in files.items()}
    for (section, name), tree in blueprint.trees.items():
        if holding[id(tree)] and (section, name) not in blueprint.unbound and section in tree.root:
            yield from _in_tree(architecture, blueprint.as_it_stands(section, name), (section, name))


def _in_tree(architecture: Architecture, node: Any, path: Keys) -> Iterator[Waiver]:
    if isinstance(node, Map):
        for key, value in node.items():
            if key == KEY and isinstance(value, Map) and all(map(_CODE.fullmatch, value)):
                yield from _declared(architecture, value, path)
            else:
                yield from _in_tree(architecture, value, (*path, key))
    elif isinstance(node, Seq):
        for index, value in enumerate(node):
            yield from _in_tree(architecture, value, (*path, index))


def _declared(architecture: Architecture, waivers: Map, path: Keys) -> Iterator[Waiver]:
    start, end = architecture.span(path, key=True), architecture.span(path)
    covers = replace(start, end_line=end.end_line, end_column=end.end_column)
    for code, said in waivers.items():
        until = said.get("until") if isinstance(said, Map) else None
        place = architecture.span((*path, KEY, code), key=True)
        dropped = (*path, KEY, code) if len(waivers) > 1 else (*path, KEY)
        yield Waiver(code, covers, place, str(until or ""), dropped)
