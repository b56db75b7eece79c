"""References: how a written name becomes a declaration, for every kind of reference there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import suggestion
from crmspec.compiler.expressions import types
from crmspec.compiler.meant import WayOut, did_you_mean
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.resolve.names import INSIDE
from crmspec.compiler.system import SYSTEM_FIELDS
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.context import Context
    from crmspec.compiler.resolve.members import Members
    from crmspec.compiler.resolve.names import Names
    from crmspec.compiler.syntax import Keys

UNKNOWN: Final = "REF101"
RETIRED: Final = "REF102"

OUTER: Final = {kind: SECTIONS[section].kind for section, inner in INSIDE.items() for _, kind in inner}
"""For each kind of thing that lies inside another, the kind of that."""

Answer = tuple[str, ...]
"""Either the ids of what is referred to, or, behind an empty first word: code, message, help."""


def no(code: str, message: str, way_out: str = "") -> Answer:
    """A reference that leads nowhere."""
    return ("", code, message, way_out)


class References:
    """Finds what a name refers to, given the context it stands in."""

    def __init__(self, names: Names, members: Members) -> None:
        self._names = names
        self._members = members
        self._special: Mapping[str, Callable[[str, Context, Keys], Answer]] = {
            "field": lambda name, context, path: self.field(name, context.module),
            "field_path": lambda name, context, path: self.field_path(name, context.module),
            "module_field": lambda name, context, path: self._module_field(name),
            "own_field": lambda name, context, path: self.field(name, str(path[1])),
            "own_stage": self._own_stage,
            "collection": lambda name, context, path: self._collection(name, context.module),
            "collection_field": lambda name, context, path: self.field_path(name, context.child),
            "template": lambda name, context, path: self._template(name, context),
            "duplicate_rule": lambda name, context, path: self.named(
                "duplicate_rule", f"{context.module}.{name}"
            ),
            "measure": lambda name, context, path: self.named("measure", f"{path[1]}.{name}"),
            "report_column": self._report_column,
            "deed": lambda name, context, path: self._deed(name),
            "principal": lambda name, context, path: self._principal(name),
        }

    def find(self, kind: str, name: str, context: Context, path: Keys) -> Answer:
        """The ids that a reference of a kind leads to; nothing where an earlier mistake is to blame."""
        special = self._special.get(kind)
        return special(name, context, path) if special else self.named(kind, name)

    def named(self, kind: str, name: str) -> Answer:
        """A declaration by its name, dotted where it lies inside another."""
        what = kind.replace("_", " ")
        if self._names.path(kind, name):
            if (kind, name) in self._names.withdrawn:
                return no(RETIRED, f"the {what} `{name}` is retired", "choose one that is still offered")
            return (f"{kind}:{name}",)
        if self._names.is_unbound(kind, name):
            return ()
        if name in self._names.retired.get(kind, {}):
            return no(RETIRED, f"the {what} `{name}` is retired", self._today(kind, name))
        known = self._names.known(kind)
        outer, dot, inner = name.partition(".")
        inside = [one.partition(".")[2] for one in known if one.startswith(f"{outer}.")]
        if dot and inside:
            return no(
                UNKNOWN,
                f"`{outer}` has no {what} `{visible(inner)}`",
                self._renamed(kind, name) or suggestion(inner, inside, f"its {what}s are"),
            )
        if dot and kind in OUTER and outer not in self._names.known(OUTER[kind]):
            return self.named(OUTER[kind], outer)
        if not known:
            return no(UNKNOWN, f"there is no {what} `{visible(name)}`", f"no {what} is declared")
        way_out = self._renamed(kind, name) or suggestion(name, known, f"the {what}s are")
        if not dot and (full := [one for one in known if one.endswith(f".{name}")]):
            way_out = WayOut.of(f"write `{full[0]}`", name, full[0])
        return no(UNKNOWN, f"there is no {what} `{visible(name)}`", way_out)

    def _renamed(self, kind: str, name: str) -> str:
        """What something is called today, where a declaration says that it had this name."""
        word = name.rpartition(".")[2]
        moved = self._names.moved.get((kind, name), "").rpartition(".")[2]
        if moved:
            return WayOut.of(f"it moved to `{moved}`: write that", word, moved)
        today = self._names.renamed.get((kind, name))
        return WayOut.of(f"it was renamed: write `{today}`", word, today, safe=True) if today else ""

    def _today(self, kind: str, name: str) -> str:
        return self._renamed(kind, name) or "refer to what took its place"

    def field(self, name: str, module: str | None) -> Answer:
        """A field of a module, system fields included."""
        members = self._members.members(module) if module else None
        if members is None:
            return ()
        if name in members:
            return (f"field:{module}.{name}",)
        full = f"{module}.{name}"
        if ("field", full) in self._names.unbound:
            return ()
        if full in self._names.retired.get("field", {}):
            way_out = self._today("field", full)
            return no(RETIRED, f"the field `{name}` of `{module}` is retired", way_out)
        return no(
            UNKNOWN,
            f"`{module}` has no field `{visible(name)}`",
            self._renamed("field", full)
            or did_you_mean(name, members)
            or suggestion(name, [one for one in members if one not in SYSTEM_FIELDS], "its fields are"),
        )

    def field_path(self, path: str, module: str | None) -> Answer:
        """A field of a record, or of one that it looks up."""
        found: Answer = ()
        for step in path.split("."):
            if module is None:
                return (
                    no(UNKNOWN, f"`{visible(path)}` goes on behind a field that is no record")
                    if found
                    else ()
                )
            answer = self.field(step, module)
            if not answer or not answer[0]:
                return answer
            found = (*found, *answer)
            type_ = (self._members.members(module) or {})[step]
            if isinstance(type_, types.Unknown):
                return found
            module = module_of(type_)
        return found

    def _template(self, name: str, context: Context) -> Answer:
        """A template, or the parameter of a subflow that names one."""
        return () if context.names.get(name) == "template" else self.named("template", name)

    def _module_field(self, name: str) -> Answer:
        module, dot, field = name.partition(".")
        known = self.named("module", module)
        if not known or not known[0]:
            return known
        return (
            self.field(field, module)
            if dot
            else no(UNKNOWN, f"`{name}` names no field", f"write `{name}.<field>`")
        )

    def _deed(self, text: str) -> Answer:
        """What somebody may do; it makes nothing used, so that it leads to no declaration."""
        from crmspec.compiler.resolve.deeds import Deed, read_deed

        found = read_deed(text, self)
        return () if isinstance(found, Deed) else found

    def _principal(self, name: str) -> Answer:
        """Somebody who can do something: a role, an integration, people outside; it does not make them used."""
        kinds = ("role", "integration", "module", "action")
        known = {one for kind in kinds[:2] for one in self._names.known(kind)}
        if any(name in self._names.known(kind) or self._names.is_unbound(kind, name) for kind in kinds):
            return ()
        way_out = suggestion(name, known, "the roles and integrations are")
        return no(UNKNOWN, f"there is no role and no integration `{visible(name)}`", way_out)

    def is_declared(self, kind: str, name: str) -> bool:
        """Whether there is a declaration of this kind and name."""
        return self._names.path(kind, name) is not None

    @property
    def members(self) -> Members:
        """The members of every module."""
        return self._members

    @property
    def orphans(self) -> set[str]:
        """Collections that may be there once other mistakes are mended."""
        return self._names.orphans | self._members.orphans

    def _own_stage(self, name: str, context: Context, path: Keys) -> Answer:
        return self.named("stage", f"{path[1]}.{name}")

    def _collection(self, name: str, module: str | None) -> Answer:
        members = self._members.members(module) if module else None
        if members is None:
            return ()
        lists = [one for one, type_ in members.items() if isinstance(type_, types.Records)]
        if name in lists:
            return (f"field:{module}.{name}",)
        if name in self.orphans:
            return ()
        way_out = suggestion(name, lists, "the records that point at it are") or "no module points at it"
        return no(UNKNOWN, f"`{module}` has no related records `{visible(name)}`", way_out)

    def _report_column(self, name: str, context: Context, path: Keys) -> Answer:
        measure = f"{path[1]}.{name}"
        if self._names.path("measure", measure):
            return (f"measure:{measure}",)
        answer = self.field_path(name, context.module)
        if answer and not answer[0]:
            measures = [
                one.partition(".")[2] for one in self._names.known("measure") if one.startswith(f"{path[1]}.")
            ]
            known = [*measures, *(self._members.members(context.module or "") or ())]
            return no(
                UNKNOWN,
                f"the report has no column `{visible(name)}`",
                suggestion(name, known, "its figures are"),
            )
        return answer


def module_of(type_: Type) -> str | None:
    """The module of a record, or of the records, that a type stands for."""
    return type_.module if isinstance(type_, (types.Record, types.Records)) else None
