"""The declarations that a change of rights comes from: those that two versions tell otherwise."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.diagnostics import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from crmspec.access.version import Version
    from crmspec.diagnostics import Span


class Cause(NamedTuple):
    """A declaration that changed."""

    id: str
    before: Span
    after: Span
    """Where it stands; nowhere in a version that has no such declaration."""


class Causes:
    """Finds them in two versions."""

    def __init__(self, before: Version, after: Version) -> None:
        self.sides = (before, after)

    @staticmethod
    def fields(module: str, fields: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What a module says itself: of its fields, whose its records are, and of grants that name no rows."""
        for name in fields:
            for key in ("id", "sensitivity", "derived"):
                yield f"field:{module}.{name}", ("modules", module, "fields", name, key)
        for key in ("id", "default_scope", "ownership"):
            yield f"module:{module}", ("modules", module, key)

    def around(self, role: str, module: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Shares, restrictions, queues and the hierarchy, as far as they concern a module."""
        for section, kind in (("shares", "share"), ("restrictions", "restriction"), ("queues", "queue")):
            for name in names_of(*(version.manifest[section] for version in self.sides)):
                declared = [version.manifest[section].get(name, {}) for version in self.sides]
                if any(one.get("module") == module or module in one.get("modules", ()) for one in declared):
                    yield f"{kind}:{name}", (section, name)
        below = [version.policy["hierarchy"].get(role) for version in self.sides]
        if below[0] != below[1]:
            for name in names_of(*(version.manifest["roles"] for version in self.sides)):
                yield f"role:{name}", ("roles", name, "reports_to")

    def origins(self, role: str, *keys: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Where a role's rights of one sort may come from: itself, its bundles, and that it includes them."""
        yield f"role:{role}", ("roles", role, "includes")
        for several in keys:
            yield f"role:{role}", ("roles", role, *several)
        bundles = {one for version in self.sides for one in _included(version.manifest, role)}
        for name in sorted(bundles):
            yield f"permission_set:{name}", ("permission_sets", name, "includes")
            for several in keys:
                yield f"permission_set:{name}", ("permission_sets", name, *several)

    def changed(self, candidates: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[Cause, ...]:
        """Those of some declarations that the versions tell otherwise."""
        found: dict[str, Cause] = {}
        for id_, path in candidates:
            told = [_meant(_at(version.manifest, path)) for version in self.sides]
            if told[0] != told[1] and id_ not in found:
                found[id_] = Cause(id_, *(_placed(version, path, id_) for version in self.sides))
        return tuple(found.values())


def _placed(version: Version, path: tuple[str, ...], id_: str) -> Span:
    """Where a declaration stands; nowhere in a version that has none of that name."""
    declaration = path[:4] if path[2:3] in {("fields",), ("transitions",)} else path[:2]
    return NOWHERE if _at(version.manifest, declaration) is None else version.place(path, id_)


def _included(manifest: Mapping[str, Any], role: str) -> set[str]:
    found: set[str] = set()
    waiting = list(manifest["roles"].get(role, {}).get("includes", ()))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += manifest["permission_sets"].get(name, {}).get("includes", ())
    return found


def names_of(*several: Iterable[str]) -> list[str]:
    return sorted({name for one in several for name in one})


def _at(manifest: Any, path: Sequence[str]) -> Any:
    """What stands in a manifest; None where nothing does."""
    for key in path:
        manifest = manifest.get(key) if isinstance(manifest, dict) else None
    return manifest


def _meant(told: Any) -> str:
    """A declaration without its wording: conditions by what is compiled of them, labels and texts left out."""

    def plain(part: Any) -> Any:
        if isinstance(part, dict):
            return (
                plain(part["ir"])
                if "ir" in part
                else {key: plain(one) for key, one in part.items() if key not in _TEXTS}
            )
        return [plain(one) for one in part] if isinstance(part, list) else part

    return json.dumps(plain(told), sort_keys=True)


_TEXTS: Final = frozenset(
    {"label", "description", "help", "translations", "steward", "review_by", "satisfies", "waive"}
)
