"""Forms and imports with what they bring into a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from crmspec.access.rights import rights
from crmspec.validators.flw._filling import lacking

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.model.module import Module
    from crmspec.compiler.syntax import Keys


class WayIn(NamedTuple):
    """A form or an import of the author's, about a module that is there."""

    kind: str
    path: Keys
    declared: Any
    module: Module
    asked: tuple[tuple[Keys, str], ...]
    """Each question or column, with the field that it fills."""

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.path[1])

    @property
    def fields(self) -> Iterator[tuple[Keys, str, Field]]:
        """Each question or column whose field is there."""
        for path, name in self.asked:
            if name in self.module.fields:
                yield path, name, self.module.fields[name]

    @property
    def makes(self) -> bool:
        """Whether it makes records; a form by a link may change the one that the link is about."""
        about = getattr(self.declared, "about", None)
        changes = self.kind == "form" and self.declared.kind == "record"
        return not changes or about not in (None, self.declared.module)

    @property
    def given(self) -> set[str]:
        """The fields that a record has when it comes in: what is asked and what is set."""
        found = {*self.declared.set, *(name for _, name in self.asked)}
        found.add(getattr(self.declared, "link_field", None) or "")
        if self.declared.source:
            found.update(name for name, one in self.module.fields.items() if one.options_of == "lead_sources")
        return found


def forms(architecture: Architecture) -> Iterator[WayIn]:
    """The forms of a blueprint."""
    for name, form in architecture.section("forms").items():
        path = ("forms", name)
        if form.module in architecture.modules and not architecture.is_shared(path):
            asked = tuple(((*path, "fields", at), one.field_) for at, one in enumerate(form.fields))
            yield WayIn("form", path, form, architecture.modules[form.module], asked)


def imports(architecture: Architecture) -> Iterator[WayIn]:
    """The imports of a blueprint."""
    for name, one in architecture.section("imports").items():
        path = ("imports", name)
        if one.module in architecture.modules and not architecture.is_shared(path):
            asked = tuple(((*path, "columns", column), to.field_) for column, to in one.columns.items())
            yield WayIn("import", path, one, architecture.modules[one.module], asked)


def ways_in(architecture: Architecture) -> Iterator[WayIn]:
    """The forms, then the imports."""
    yield from forms(architecture)
    yield from imports(architecture)


def lacks(architecture: Architecture, one: WayIn, given: set[str]) -> list[str]:
    """The required fields that a new record would lack; what may only be misspelt is told elsewhere."""
    missing = lacking(architecture, one.declared.module, given)
    return [name for name in missing if not is_misspelt(architecture, name)]


def is_misspelt(architecture: Architecture, name: str) -> bool:
    """Whether a field may be meant by a name that leads nowhere."""
    return architecture.perhaps_meant(("field",), name)


def has_known_rights(architecture: Architecture, role: str) -> bool:
    """Whether all is known that a role may do: no bundle and no module of its rights leads nowhere."""
    declared = architecture.section("roles").get(role)
    if declared is None:
        return False
    sources = rights(architecture).sources[role]
    bundles = architecture.section("permission_sets")
    named = (one for source in sources for one in getattr(source.rights, "includes", ()))
    return all(one in bundles for one in named) and all(
        module in architecture.modules for source in sources for module in source.rights.can
    )


def closed_to_the_public(architecture: Architecture, one: WayIn) -> tuple[tuple[str, ...], frozenset[str]]:
    """The roles of the public that may send a form, and the questions whose fields none of them may write."""
    module = one.declared.module
    senders = tuple(
        role
        for role, declared in architecture.section("roles").items()
        if declared.kind == "public" and rights(architecture).may(role, "create", module)
    )
    may = (rights(architecture).fields(role, "create", module) for role in senders)
    asked = frozenset(name for _, name, field in one.fields if not field.derived)
    known = senders and all(has_known_rights(architecture, role) for role in senders)
    return senders, asked.difference(*may) if known else frozenset()


def has_owners(module: Module) -> bool:
    """Whether its records belong to people or queues."""
    return module.ownership in {"user", "queue", "user_or_queue"} and not module.singleton


def points_at(field: Field) -> tuple[str, ...]:
    """The modules whose records a field points at."""
    to = getattr(field, "to", None) or getattr(field, "targets", ())
    return (to,) if isinstance(to, str) else tuple(to or ())
