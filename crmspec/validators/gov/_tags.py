"""What puts tags on records, makes them, and takes them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.syntax import Keys


PUTTING: Final = frozenset({"tag", "tags", "set", "sets"})
"""Keys under which tags are put on; elsewhere they are only asked for."""


@once
def appliers(architecture: Architecture) -> Mapping[str, list[Keys]]:
    """For each category, the places where its tags are put on: by roles, workflows, forms, imports."""
    found: dict[str, list[Keys]] = defaultdict(list)
    granted = rights(architecture)
    for role in architecture.section("roles"):
        for what in ("apply", "create"):
            for category in granted.tags(role, what):
                found[category].append(("roles", role))
    for one in architecture.references:
        if one.target.startswith("tag:") and not PUTTING.isdisjoint(one.path):
            found[one.target[4:].partition(".")[0]].append(one.path)
        elif one.target.startswith("tag_category:") and one.path[0] in ("imports", "forms"):
            found[one.target.partition(":")[2]].append(one.path)
    return found


@once
def makers(architecture: Architecture) -> Mapping[str, list[str]]:
    """For each category, the roles that may make tags in it."""
    granted = rights(architecture)
    found: dict[str, list[str]] = defaultdict(list)
    if not granted.categories:
        return found
    for role in architecture.section("roles"):
        for category in sorted(granted.tags(role, "create")):
            found[category].append(role)
    return found


@once
def carriers(architecture: Architecture) -> Mapping[str, list[Keys]]:
    """For each category, the fields that take its tags."""
    found: dict[str, list[Keys]] = defaultdict(list)
    for module, name, field in architecture.fields_that(lambda kind: kind.widget == "tags"):
        for category in field.category:
            found[category].append(architecture.field_path(module, name))
    return found
