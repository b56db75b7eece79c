"""Who learns what a place holds because they may look there: by grants, by shares, by opening it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access._flow import Flow
from crmspec.access._recipients import people_about, recipients
from crmspec.access.rights import OPEN, rights
from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.rights import Right
    from crmspec.compiler.model.people import Share
    from crmspec.compiler.syntax import Keys

_CHANGING: Final = ("update", "mass_update")
_MAKING: Final = ("create", "import")
SHOWING: Final = ("read", "export", "print")
"""What may be done with records by which one learns what is in them."""


def readers(architecture: Architecture, node: str) -> Iterator[Flow]:
    """Everybody who may look at a node, each with the grant by which."""
    kind, colon, name = node.partition("|")[0].partition(":")
    if not colon:
        yield from _of_field(architecture, node)
    elif kind == "module":
        yield from _of_records(architecture, node, name)
    elif kind in {"report", "dashboard"}:
        yield from opened(architecture, node, kind, name)
    elif kind == "view":
        yield from _viewed(architecture, node, name)
    elif kind == "refusal":
        yield from _refused(architecture, node, name)


def _granted(
    architecture: Architecture, operations: tuple[str, ...], module: str, field: str = ""
) -> Iterator[tuple[str, Right]]:
    """The roles that may do one of several things in a module, or with a field of it, each with the grant."""
    who = rights(architecture)
    found: dict[str, Right] = {}
    for operation in operations:
        for role in who.roles(operation, module):
            for right in who.of(role, operation, module) if role not in found else ():
                if not field or field in right.fields:
                    found[role] = right
                    break
    yield from found.items()


def _of_field(architecture: Architecture, node: str) -> Iterator[Flow]:
    module, _, field = node.partition(".")
    declared = architecture.modules.get(module)
    if declared is None:
        return
    if field not in declared.fields:
        yield from _of_records(architecture, node, module)
        return
    for role, right in _granted(architecture, SHOWING, module, field):
        yield Flow(node, f"role:{role}", right.path, explicit=True)
    for name, share in _shares(architecture).get(module, ()):
        if field in shared_fields(architecture, share):
            yield from _shared(architecture, node, name, share)


def _of_records(architecture: Architecture, node: str, module: str) -> Iterator[Flow]:
    for role, right in _granted(architecture, SHOWING, module):
        yield Flow(node, f"role:{role}", right.path, explicit=True)
    for name, share in _shares(architecture).get(module, ()):
        yield from _shared(architecture, node, name, share)


def _shared(architecture: Architecture, node: str, name: str, share: Share) -> Iterator[Flow]:
    path: Keys = ("shares", name)
    for who in recipients(architecture, share.to, share.module):
        yield Flow(node, who, path, explicit=True)


def shared_fields(architecture: Architecture, share: Share) -> frozenset[str]:
    """The fields that a share opens."""
    fields = architecture.modules[share.module].fields if share.module in architecture.modules else {}
    if share.fields == "all":
        return frozenset(fields)
    if share.fields is not None:
        return frozenset(share.fields)
    return frozenset(name for name, one in fields.items() if one.sensitivity in OPEN)


def seeing_anyway(architecture: Architecture, share: Share) -> frozenset[str]:
    """Those to whom a share for reading opens nothing: they see all records, and what it shows of them."""
    if share.access != "read":
        return frozenset()
    who, fields = rights(architecture), shared_fields(architecture, share)
    return frozenset(
        f"role:{role}"
        for role in who.roles("read", share.module)
        if any(one.rows == "all" and fields <= one.fields for one in who.of(role, "read", share.module))
    )


@once
def _shares(architecture: Architecture) -> Mapping[str, tuple[tuple[str, Share], ...]]:
    found: dict[str, list[tuple[str, Share]]] = defaultdict(list)
    for name, one in architecture.section("shares").items():
        found[one.module].append((name, one))
    return {module: tuple(several) for module, several in found.items()}


def opened(architecture: Architecture, node: str, kind: str, name: str) -> Iterator[Flow]:
    """Everybody who opens a report or a dashboard, or is sent it."""
    who = rights(architecture)
    section = f"{kind}s"
    for role in who.sources:
        if name in who.opens(section, role):
            yield Flow(node, f"role:{role}", _place(architecture, section, name, role), explicit=True)
    declared = architecture.section(section).get(name)
    deliver = getattr(declared, "deliver", None)
    for role in deliver.to if deliver is not None else ():
        yield Flow(node, f"role:{role}", (section, name, "deliver", "to"), explicit=True)


def _viewed(architecture: Architecture, node: str, name: str) -> Iterator[Flow]:
    """A view shows only what its reader may see; in which rows it is, and in which order, shows all the same."""
    declared = architecture.section("views").get(name)
    if declared is not None and "|" not in node:
        readers = declared.roles or people_about(architecture, declared.module)
        for role in readers:
            yield Flow(node, f"role:{role}", ("views", name), explicit=False)


def _refused(architecture: Architecture, node: str, module: str) -> Iterator[Flow]:
    """Whoever may change records, or just these fields of them, or make new ones, learns from what is refused."""
    about = node.partition("|")[2]
    operations, fields = (_MAKING, [""]) if about == "new" else (_CHANGING, about.split() or [""])
    for field in fields:
        for role, right in _granted(architecture, operations, module, field):
            yield Flow(node, f"role:{role}", right.path, explicit=False)


def _place(architecture: Architecture, section: str, name: str, role: str) -> Keys:
    """Where it is said that a role opens something."""
    if role in architecture.section(section)[name].roles:
        return (section, name, "roles")
    for source in rights(architecture).sources[role]:
        if getattr(source.rights, section) == "all" or name in getattr(source.rights, section):
            return (*source.path, section)
    return ("roles", role)
