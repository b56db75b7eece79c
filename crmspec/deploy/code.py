"""Code of two versions: what is dropped before the tables change, and what is made after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec.physical import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from crmspec.deploy.script import Statement

KINDS: Final = frozenset({"function", "view", "trigger", "policy"})
_ORDER: Final = ("policy", "trigger", "view", "function")
"""What is dropped first: nothing of it is needed by what comes later."""


@dataclass(frozen=True, slots=True)
class Code:
    """What of the code changes."""

    gone: tuple[Statement, ...]
    """What is dropped, in that order."""
    made: tuple[Statement, ...]
    """What is made, in that order; with the options of views."""
    replaced: tuple[Statement, ...]
    """Functions that only work otherwise inside: everything that calls them stays."""


def changed(
    before: Sequence[Statement],
    after: Sequence[Statement],
    touched: Collection[str] = (),
    rebuilt: Collection[str] = (),
) -> Code:
    """Compare the code of two versions.

    ``touched`` are the names of columns and tables that change, ``rebuilt`` the tables that take their triggers
    with them.
    """
    old = {one.key: one for one in before if one.kind in KINDS}
    new = {one.key: one for one in after if one.kind in KINDS}
    options = _options(before), _options(after)
    stale, replaced = set(), []
    for key, one in old.items():
        other = new.get(key)
        if other is None or one.mentions & set(touched) or one.on in rebuilt:
            stale.add(key)
        elif one.sql != other.sql or options[0].get(one.name) != options[1].get(one.name):
            if one.kind == "function" and one.head == other.head:
                replaced.append(other)
            else:
                stale.add(key)
    _close(old, stale)
    gone = [one for key, one in old.items() if key in stale]
    kept = old.keys() - stale
    views = {name for kind, name, _ in new.keys() - kept if kind == "view"}
    made = [
        one
        for one in after
        if (one.kind in KINDS and one.key not in kept) or (one.kind == "view option" and one.name in views)
    ]
    return Code(
        tuple(_latest_first(gone, before)), tuple(made), tuple(one for one in replaced if one.key in kept)
    )


def _options(several: Sequence[Statement]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in several:
        if one.kind == "view option":
            found.setdefault(one.name, []).append(one.sql)
    return found


def _close(old: dict[tuple[str, str, str], Statement], stale: set[tuple[str, str, str]]) -> None:
    """What mentions something that is dropped is dropped too."""
    mentioned: dict[str, list[Statement]] = {}
    for one in old.values():
        for name in one.mentions:
            mentioned.setdefault(name, []).append(one)
    left = [key[1] for key in stale if key[0] in {"view", "function"}]
    while left:
        for one in mentioned.get(left.pop(), ()):
            if one.key not in stale:
                stale.add(one.key)
                if one.kind in {"view", "function"}:
                    left.append(one.name)


def _latest_first(gone: list[Statement], before: Sequence[Statement]) -> Iterator[Statement]:
    place = {one.key: at for at, one in enumerate(before)}
    yield from sorted(gone, key=lambda one: (_ORDER.index(one.kind), -place[one.key]))


def drop(one: Statement, *, of_table: bool) -> str:
    """Write what takes it away; triggers and policies are named with their table where the dialect asks for it."""
    on = f" on {quoted(one.on)}" if of_table and one.kind in {"trigger", "policy"} else ""
    return f"drop {one.kind} {quoted(one.name)}{on};"
