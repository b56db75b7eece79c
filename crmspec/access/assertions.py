"""Assertions about rights: each proved, or refuted by somebody who can do it after all, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from crmspec.access._deeds import approvals, approving
from crmspec.access.flows import Answer, Deed, who_does
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.resolve.deeds import APPROVE, read_deed
from crmspec.compiler.resolve.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.model.assertion import Assertion
    from crmspec.compiler.syntax import Keys


_NOWHERE: Final[Any] = None
"""Who somebody is does not depend on the place."""


@dataclass(frozen=True, slots=True)
class Refuted:
    """Somebody who can do what an assertion says they cannot."""

    path: Keys
    """The place in the assertion."""
    deed: Deed
    answer: Answer
    second: tuple[Deed, Answer] | None = None
    """For two things that nobody can do both: the other one."""


@once
def refuted(architecture: Architecture) -> tuple[Refuted, ...]:
    """Every assertion that does not hold, with all that refutes it; not those that except somebody unknown."""
    find = References(architecture.names, architecture.members)
    deeds = {
        text: read
        for one in architecture.section("assert").values()
        for text in one.deeds
        if isinstance(read := read_deed(text, find), Deed)
    }
    answers = {text: who_does(architecture, deed) for text, deed in deeds.items()}
    return tuple(
        found
        for name, one in architecture.section("assert").items()
        if not any(find.find("principal", who, _NOWHERE, ()) for who in one.except_)
        for found in _refuted(one, ("assert", name), deeds, answers)
    )


def _refuted(
    one: Assertion, path: Keys, deeds: Mapping[str, Deed], answers: Mapping[str, tuple[Answer, ...]]
) -> Iterator[Refuted]:
    if one.never_both:
        yield from _both(one, (*path, "never_both"), deeds, answers)
        return
    key = "no_one" if one.no_one else "cannot"
    for index, text in enumerate(one.deeds):
        for answer in answers.get(text, ()):
            named = answer.principal in one.except_
            meant = answer.kind == "role" and answer.principal == one.role if one.role else not named
            if meant and (answer.direct or one.by == "any_path"):
                yield Refuted((*path, key, index), deeds[text], answer)


def _both(
    one: Assertion, path: Keys, deeds: Mapping[str, Deed], answers: Mapping[str, tuple[Answer, ...]]
) -> Iterator[Refuted]:
    assert one.never_both is not None
    first, second = one.never_both
    if first not in deeds or second not in deeds:
        return
    others = {(each.kind, each.principal): each for each in answers[second]}
    for answer in answers[first]:
        other = others.get((answer.kind, answer.principal))
        if other is None or answer.principal in one.except_:
            continue
        if one.by == "any_path" or (answer.direct and other.direct):
            yield Refuted(path, deeds[first], answer, (deeds[second], other))


@once
def empty(architecture: Architecture) -> tuple[tuple[Keys, Deed], ...]:
    """Assertions about approvals of records about which nothing is approved."""
    find = References(architecture.names, architecture.members)
    found: list[tuple[Keys, Deed]] = []
    for name, one in architecture.section("assert").items():
        key = "no_one" if one.no_one else "cannot" if one.cannot else "never_both"
        for index, text in enumerate(one.deeds):
            deed = read_deed(text, find)
            if (
                isinstance(deed, Deed)
                and deed.verb == APPROVE
                and not _is_approved(architecture, deed.module)
            ):
                found.append((("assert", name, key, index), deed))
    return tuple(found)


def _is_approved(architecture: Architecture, module: str) -> bool:
    return bool(approvals(architecture).get(module) or approving(architecture, module))
