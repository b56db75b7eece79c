"""Every object of a deployment as a text that defines it, and what differs between two of these."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import unified_diff
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

Object = tuple[str, str]
"""Kind and name. What belongs to a table is named after it: `deal.amount`; rights after who has them:
`deal.amount to crm_sales__manager`; memberships after both: `crm_sales__manager in crm_sales___everyone`."""
Catalogue = dict[Object, str]
"""For each object a text that defines it wholly, the same wherever the same object stands."""

LEFT: Final = "_left_"
"""How names begin of what an earlier change left standing."""
_LEFT: Final = (LEFT, "~left_", "fn__left_")
"""What keeps it in step goes with it."""
_LONGEST: Final = 400
"""A name must fit where fingerprints are kept."""
_LINE: Final = 100
_BREAK: Final = re.compile(
    r"(?<=[,;]) | (?=(?:select|from|where|group by|order by|having|join|left join|union|when|begin|end|values"
    r"|and|or)\b)"
)


@dataclass(frozen=True, slots=True)
class Difference:
    """An object that is not the same in two catalogues; absent where one of them does not have it."""

    kind: str
    name: str
    before: str | None
    after: str | None

    @property
    def what(self) -> str:
        """What happened to it."""
        if self.before is None:
            return "added"
        return "gone" if self.after is None else "changed"

    @property
    def text(self) -> str:
        """What differs, line by line."""
        shown = unified_diff(_lines(self.before), _lines(self.after), n=1, lineterm="")
        lines = [one for one in shown if not one.startswith(("---", "+++", "@@"))]
        return "\n".join([f"{self.kind} {self.name}: {self.what}", *(f"  {one}" for one in lines)])


def _lines(text: str | None) -> list[str]:
    """Where a long text may be broken, each part on a line of its own."""
    found = [] if text is None else text.splitlines()
    return [part for line in found for part in (_BREAK.split(line) if len(line) > _LINE else [line])]


def differences(before: Catalogue, after: Catalogue) -> list[Difference]:
    """All that one has and the other has not, or has otherwise; in order."""
    if before == after:
        return []
    changed = [key for key in before.keys() | after.keys() if before.get(key) != after.get(key)]
    return [Difference(*key, before.get(key), after.get(key)) for key in sorted(changed)]


def fingerprints(catalogue: Catalogue) -> dict[Object, str]:
    """The hash of each object's text."""
    return {key: sha256(text.encode()).hexdigest() for key, text in catalogue.items()}


def modulo_leftovers(catalogue: Catalogue, without: Collection[Object] = ()) -> Catalogue:
    """The catalogue without what was left standing, and without these objects; what belongs to them goes with them."""
    names = {name for _, name in without}
    return {key: text for key, text in catalogue.items() if not _is_left(key, names)}


def _is_left(key: Object, without: Collection[str]) -> bool:
    """Whether an object, or what it belongs to, or who it is granted to, was left."""
    kind, name = key
    if kind in {"row", "seed"}:  # a key may hold any sign
        table = name.partition(".")[0]
        return table.startswith(LEFT) or table in without
    if not without and "left_" not in name:  # there are hundreds of thousands of names
        return False
    for part in re.split(r" to | in ", name):
        table = part.partition(".")[0]
        if part in without or table in without or any(one.startswith(_LEFT) for one in part.split(".")):
            return True
    return False


def collected(kind: str, found: Iterable[tuple[str, str | None]]) -> Catalogue:
    """The objects of one kind; very long names are cut, and made unique by a hash of the whole."""
    return {(kind, _short(name)): text or "" for name, text in found}


def _short(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    return f"{name[: _LONGEST - 9]} {sha256(name.encode()).hexdigest()[:8]}"
