"""What a change breaks further on: what referred to the thing in the earlier version, and still does in the later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.change.renames import in_manifest
from crmspec.compiler.expressions.ir import fields_read, from_json
from crmspec.compiler.graph import outer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.version import Version
    from crmspec.change.diff import Change
    from crmspec.change.renames import Renames
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Span

Json = dict[str, Any]


class Break(NamedTuple):
    """Something that a change reaches."""

    id: str
    """The declaration that refers to the subject, in the earlier version."""
    at: Keys
    """The place inside it."""
    place: Span


_NONE: Final = object()


class Breaks:
    """Finds them in the earlier architecture."""

    def __init__(
        self, architecture: Architecture, renames: Renames, before: Version, old: Json, new: Json
    ) -> None:
        self._architecture, self._renames, self._before = architecture, renames, before
        self._old, self._new = old, new
        self._ids = {renames.id(one): one for one in architecture.ids}
        self._by_target: dict[str, list[tuple[str, Keys, str]]] = {}
        for source, targets in architecture.edges.items():
            for target, paths in targets.items():
                for one in {target, outer(target)}:
                    self._by_target.setdefault(one, []).extend((source, path, target) for path in paths)

    def of(self, change: Change) -> tuple[Break, ...]:
        """What a change breaks."""
        if change.kind.reach != "references":
            return ()
        subject = self.earlier(change.subject)
        found = dict.fromkeys(self._referring(subject))
        return tuple(sorted(found, key=lambda one: (one.id, tuple(map(str, one.at)))))

    def earlier(self, id_: str) -> str:
        """What had the id before."""
        return self._ids.get(id_, id_)

    def _referring(self, subject: str) -> Iterator[Break]:
        for source, path, target in self._by_target.get(subject, ()):
            if source == subject or outer(source) == subject or path[0] == "tests":
                continue
            if self._stands(in_manifest(path), target):
                yield Break(source, path[2:], self._before.place(path, source))

    def _stands(self, path: Keys, target: str) -> bool:
        """Whether the later version still refers to it at this place."""
        new: Any = self._new
        later = self._words(path)
        for step in later:
            new = _step(new, step)
            if new is _NONE:
                return False
        old: Any = self._old
        for step in later:
            old = _step(old, step)
        if isinstance(new, dict) and "ir" in new and "source" in new:
            module, _, name = self._renames.id(target).partition(":")[2].partition(".")
            return (module, name) in fields_read(from_json(new["ir"])) or _source(old) == new["source"]
        return not isinstance(new, str) or new == old

    def _words(self, path: Keys) -> Keys:
        return path


def _step(told: Any, step: str | int) -> Any:
    if isinstance(told, dict):
        return told.get(step, _NONE)
    if isinstance(told, list) and isinstance(step, int) and step < len(told):
        return told[step]
    return _NONE


def _source(told: Any) -> Any:
    return told.get("source") if isinstance(told, dict) else None
