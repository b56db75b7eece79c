"""What a change breaks further on: what referred to the thing in the earlier version, and still does in the later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.change.chosen import chosen
from crmspec.change.mentions import mentions
from crmspec.change.omits import omitting
from crmspec.change.renames import in_manifest
from crmspec.compiler.expressions.ir import fields_read, from_json
from crmspec.compiler.graph import outer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.version import Version
    from crmspec.change.diff import Change
    from crmspec.change.renames import Rewording
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Span

Json = dict[str, Any]
_SETS: Final = frozenset({"set", "sets", "defaults", "default", "backfill"})
_WAYS_IN: Final = frozenset({"form", "import", "integration"})
_FILTERED: Final = frozenset({"role", "permission_set", "share", "restriction"})
_CALLED: Final = {
    "measure": "report",
    "dashboard": "dashboard tile",
    "stage": "pipeline",
    "transition": "pipeline",
}
_NONE: Final = object()
_GIVING: Final = frozenset({"queue", "assignment_rule"})
_GRANTING: Final = {"role": "roles", "permission_set": "permission_sets"}
_OWNED: Final = frozenset({"own", "team", "subordinates"})


class Break(NamedTuple):
    """Something that a change reaches."""

    id: str
    """The declaration that refers to the subject."""
    at: Keys
    """The place inside the section's declaration."""
    place: Span

    @property
    def kind(self) -> str:
        """What it is to people: a report, a workflow, a row filter …"""
        kind = self.id.partition(":")[0]
        if kind in _FILTERED and {"scope", "if"}.intersection(map(str, self.at)):
            return "row filter"
        return _CALLED.get(kind, kind).replace("_", " ")


class Breaks:
    """Finds them in the earlier architecture."""

    def __init__(self, rewording: Rewording, before: Version, old: Json, after: Version) -> None:
        self._rewording, self._before, self._old, self._after = rewording, before, old, after
        architecture = rewording.architecture
        self._ids = {rewording.found.id(one): one for one in architecture.ids}
        self._by_target: dict[str, dict[tuple[str, Keys], str]] = {}
        edges = [
            (source, target, path)
            for source, targets in architecture.edges.items()
            for target, paths in targets.items()
            for path in paths
        ]
        known = [*edges, *chosen(architecture, before.manifest), *mentions(before.manifest)]
        for source, target, path in known:
            for one in {target, outer(target)}:
                self._by_target.setdefault(one, {})[source, path] = target

    def earlier(self, id_: str) -> str:
        """What had the id before."""
        kind, _, name = id_.partition(":")
        if kind == "option":
            field, _, option = name.rpartition(".")
            return f"option:{self.earlier(f'field:{field}').partition(':')[2]}.{option}"
        return self._ids.get(id_, id_)

    def of(self, change: Change) -> tuple[Break, ...]:
        """What a change breaks."""
        subject, reach = self.earlier(change.subject), change.kind.reach
        if not reach:
            return ()
        if reach == "unmended":
            found = list(self._unmended(str(change.details[0].old)))
        elif reach == "omits":
            found = list(self._omitting(change.subject))
        elif reach == "owners":
            found = [*self._referring(f"field:{subject.partition(':')[2]}.owner"), *self._owning(subject)]
        else:
            found = [one for one in self._referring(subject) if reach == "references" or _fills(one)]
        return tuple(
            sorted(dict.fromkeys(found), key=lambda one: (one.kind, one.id, tuple(map(str, one.at))))
        )

    def _omitting(self, field: str) -> Iterator[Break]:
        module, _, name = field.partition(":")[2].partition(".")
        for id_, path in omitting(self._after.manifest, module, name):
            if self.earlier(id_) in self._rewording.architecture.ids:
                yield Break(id_, path[2:], self._after.place(path, id_))

    def _referring(self, subject: str) -> Iterator[Break]:
        for (source, path), target in self._by_target.get(subject, {}).items():
            if subject in {source, outer(source)} or path[0] == "tests":
                continue
            if self._stands(in_manifest(path), target):
                yield Break(source, path[2:], self._before.place(path, source))
                if source.startswith(("report:", "measure:")):
                    tiles = self._referring(outer(source))
                    yield from (one for one in tiles if one.id.startswith("dashboard:"))

    def _unmended(self, earlier: str) -> Iterator[Break]:
        """What still calls a thing by the name that it had."""
        for source, path in self._by_target.get(earlier, {}):
            own = earlier in {source, outer(source)} or path[0] == "tests"
            if not own and self._calls_it_as_before(in_manifest(path)):
                yield Break(source, path[2:], self._before.place(path, source))

    def _calls_it_as_before(self, path: Keys) -> bool:
        """Whether the later version says the same at a place where it should say another name."""
        said: Any = self._before.manifest
        reworded: Any = self._old
        new: Any = self._after.manifest
        *around, last = zip(path, self._rewording.path(path), strict=True)
        for earlier, later in around:
            there = new.get(earlier, _NONE) if isinstance(new, dict) else _NONE
            reworded, new = _step(reworded, new, later)
            said, new = said[earlier], there if new is _NONE else new
            if new is _NONE:
                return False
        if last[0] != last[1] and isinstance(new, dict) and last[0] in new:
            return True
        reworded, new = _step(reworded, new, last[1])
        return new is not _NONE and _written(new) == _written(said[last[0]]) and reworded != said[last[0]]

    def _owning(self, module: str) -> Iterator[Break]:
        """What gives the records of a module owners, or goes by them: queues, rules of assignment, scopes of roles."""
        for one in self._referring(module):
            kind, _, name = one.id.partition(":")
            section = _GRANTING.get(kind, "")
            granted = self._before.manifest[section][name].get("can", {}) if section else {}
            scopes = _scopes(granted[one.at[1]]) if one.at[:1] == ("can",) and len(one.at) == 2 else set()
            if (kind in _GIVING and one.at[0] in {"module", "modules"}) or scopes & _OWNED:
                yield one

    def _stands(self, path: Keys, target: str) -> bool:
        """Whether the later version still refers to it at this place."""
        old: Any = self._old
        new: Any = self._after.manifest
        for step in self._rewording.path(path):
            old, new = _step(old, new, step)
            if new is _NONE:
                return False
        if isinstance(new, dict) and "source" in new:
            return _same_source(old, new) or self._reads(new, target)
        return not isinstance(new, str) or new == old

    def _reads(self, new: Json, target: str) -> bool:
        module, _, name = self._rewording.found.id(target).partition(":")[2].partition(".")
        return "ir" in new and (module, name) in fields_read(from_json(new["ir"]))


def _written(told: Any) -> Any:
    """How it is written: an expression by its source."""
    return told.get("source", told.get("text", told.get("ir"))) if isinstance(told, dict) else told


def _scopes(granted: Json) -> set[str]:
    """The scopes of what may be done with a module's records."""
    several = (one for grants in granted.values() if isinstance(grants, list) for one in grants)
    return {
        one.get("scope", "") for one in several if isinstance(one, dict) and isinstance(one.get("scope"), str)
    }


def _step(old: Any, new: Any, step: str | int) -> tuple[Any, Any]:
    """One step into both; in a list, what has the same id or is the same is the same step."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old.get(step), new.get(step, _NONE)
    if not isinstance(old, list) or not isinstance(new, list) or not isinstance(step, int):
        return old, _NONE
    one = old[step]
    named = [
        each
        for each in new
        if isinstance(one, dict) and isinstance(each, dict) and each.get("id") == one.get("id")
    ]
    if isinstance(one, dict) and "id" in one:
        return one, named[0] if named else _NONE
    if one in new:
        return one, one
    return one, new[step] if step < len(new) else _NONE


def _same_source(old: Any, new: Json) -> bool:
    return isinstance(old, dict) and old.get("source") == new["source"]


def _fills(one: Break) -> bool:
    return not _SETS.isdisjoint(map(str, one.at)) or one.id.partition(":")[0] in _WAYS_IN
