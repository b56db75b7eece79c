"""What somebody changed or took away by hand of the deployment itself, and which a plan makes anew or takes away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.deploy.plan import Finding
from crmspec.deploy.script import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmspec.deploy.inspect import Difference
    from crmspec.deploy.plan import Step

_NAME: Final = r'("(?:[^"]|"")+")'
_MADE: Final = re.compile(
    rf"create (?:or replace )?(view|function|trigger|policy) {_NAME}(?:[^;]*?\bon {_NAME})?"
)
_DROPPED: Final = re.compile(rf"drop (view|function|index|trigger|policy) {_NAME}(?: on {_NAME})?")
_UNBOUND: Final = re.compile(rf"alter table {_NAME} drop constraint {_NAME};")
_OF_TABLE: Final = frozenset({"trigger", "policy"})

Key = tuple[str, str]


def made(steps: Iterable[Step]) -> set[Key]:
    """The code that a plan makes, by its kind and name as a catalogue calls it."""
    every = (_MADE.match(sql) for step in steps for sql in step.sql)
    return {_key(told[1], bare(told[2]), bare(told[3])) for told in every if told}


def key(kind: str, name: str) -> Key:
    """What a difference is about, as it is told apart here."""
    return kind, name.rpartition(".")[2] if kind == "index" else name.partition("(")[0]


def findings(steps: Sequence[Step], items: Iterable[Difference]) -> Iterator[Finding]:
    """What is made anew is told; what is to be dropped and is not there stops a plan."""
    anew, gone = made(steps), set(_dropped(steps))
    for one in items:
        item, what = f"{one.kind} {one.name}", key(one.kind, one.name)
        if one.what == "gone" and what in gone:
            told = f"{item} was taken away by hand, and this plan is to change it"
            yield Finding(item, told, 1, (), ("make it again first, as `crmspec drift` shows it",))
        elif one.what == "changed" and what in anew:
            told = f"{item}, which was changed by hand, is made anew as the blueprint has it"
            yield Finding(
                item, told, 1, (), ("make the change again afterwards, if it is wanted",), stops=False
            )


def _dropped(steps: Iterable[Step]) -> Iterator[Key]:
    for sql in (one for step in steps for one in step.sql):
        if told := _DROPPED.match(sql):
            yield _key(told[1], bare(told[2]), bare(told[3]))
        elif told := _UNBOUND.fullmatch(sql):
            yield "constraint", f"{bare(told[1])}.{bare(told[2])}"


def _key(kind: str, name: str, on: str) -> Key:
    return kind, f"{on}.{name}" if kind in _OF_TABLE else name
