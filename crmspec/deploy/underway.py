"""Workflows and campaigns under way: how many there are, and what becomes of those that lose something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.graph import outer
from crmspec.compiler.readback import read_back
from crmspec.deploy.plan import Finding, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.deploy.state import Change

_FEW: Final = 5
_KINDS: Final = frozenset({"workflow", "campaign"})
_UNDER_WAY: Final = "\"state\" in ('waiting', 'running')"
_WAYS: Final = ("let them end first, or stop them", "`crmspec revert` brings back what they need")


def findings(database: Database, change: Change) -> Iterator[Finding]:
    """Tell of each kind of run that is under way."""
    found = database.rows(
        f'select "workflow", "module", count(*) from "_run" where {_UNDER_WAY} group by 1, 2 order by 1, 2'
    )
    if not found:
        return
    gone = _gone(change)
    used = _used(change) if gone else {}
    for workflow, module, count in found:
        runs = f"{counted(count, 'run')} of `{workflow}` {'is' if count == 1 else 'are'} under way"
        lost = sorted({one for one in used.get(workflow, set()) | {f"module:{module}"} if one in gone})
        where = f'{_UNDER_WAY} and "workflow" = {database.text(workflow)}'
        ids = database.rows(f'select "id" from "_run" where {where} order by "id" limit {_FEW}')
        sample = tuple(str(one) for (one,) in ids)
        if lost:
            named = ", ".join(f"`{one.partition(':')[2]}`" for one in lost)
            yield Finding(
                workflow, f"{runs} and would miss what goes: {named}", count, sample, _WAYS, stops=False
            )
        else:
            kept = "it keeps the version it" if count == 1 else "they keep the version they"
            yield Finding(workflow, f"{runs}: {kept} began with", count, (), (), stops=False)


def _gone(change: Change) -> set[str]:
    """The ids of modules and fields that the later version does not have, as the earlier calls them."""
    before, after = change.before.manifest["modules"], change.manifest["modules"]
    found = set()
    for module, told in before.items():
        later = after.get(change.renames.module(module))
        if later is None:
            found.add(f"module:{module}")
            continue
        names = {one: change.renames.field(module, one) for one in told["fields"]}
        found |= {f"field:{module}.{old}" for old, new in names.items() if new not in later["fields"]}
    return found


def _used(change: Change) -> dict[str, set[str]]:
    """What each workflow of the earlier version refers to, by its name."""
    found: dict[str, set[str]] = {}
    for source, targets in read_back(change.before.manifest).edges.items():
        kind, _, name = outer(source).partition(":")
        if kind in _KINDS:
            found.setdefault(name, set()).update(targets)
    return found
