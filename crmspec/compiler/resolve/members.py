"""What records of each module hold, as expressions and field types see it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.compiler.model.field import Field, Option
from crmspec.compiler.system import SYSTEM_MODULES, system_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.crm import Crm
    from crmspec.compiler.model.module import Module, ValueSet
    from crmspec.compiler.model.pipeline import Pipeline

STAGED: Final = Option.model_construct()


class Fields(Mapping[str, "Type"]):
    """The members of a module; the type of a field is found out when it is first asked for.

    Formulas and roll-ups of several modules may build on each other, so no module can be typed as a whole.
    """

    def __init__(
        self,
        ready: dict[str, Type],
        module: str,
        fields: Mapping[str, Field],
        value_type: Callable[[str, str], Type],
    ) -> None:
        self._ready, self._module, self._fields, self._value_type = ready, module, fields, value_type

    def __getitem__(self, name: str) -> Type:
        if name not in self._ready:
            found = self._value_type(self._module, name) if name in self._fields else None
            if found is None:
                raise KeyError(name)
            if isinstance(found, types.Unknown):
                return found
            self._ready[name] = found
        return self._ready[name]

    def __iter__(self) -> Iterator[str]:
        yield from self._fields
        yield from (name for name in self._ready if name not in self._fields)

    def __len__(self) -> int:
        return len(self._fields.keys() | self._ready.keys())

    def __bool__(self) -> bool:
        return bool(self._fields or self._ready)

    def __contains__(self, name: object) -> bool:
        return name in self._ready or name in self._fields


class Members:
    """Answers what a module's records hold: fields, system fields, related records."""

    def __init__(
        self,
        crm: Crm | None,
        modules: Mapping[str, Module],
        value_sets: Mapping[str, ValueSet],
        pipelines: Mapping[str, Pipeline],
        sections: Mapping[str, Mapping[str, object]],
    ) -> None:
        self._modules = modules
        self._value_sets = value_sets
        self._sections = sections
        self._currencies = crm.currencies if crm else ("USD",)
        self._stages: dict[tuple[str, str], dict[str, Option]] = {}
        self._stages_moved: dict[tuple[str, str], dict[str, str]] = {}
        for pipeline in pipelines.values():
            stages = self._stages.setdefault((pipeline.module, pipeline.field_), {})
            stages.update(
                {
                    name: Option.model_construct(label=one.label, colour=one.colour)
                    for name, one in pipeline.stages.items()
                }
            )
            self._stages_moved.setdefault((pipeline.module, pipeline.field_), {}).update(pipeline.moved)
        self._cache: dict[str, Mapping[str, Type]] = dict(SYSTEM_MODULES)
        self._links: dict[str, Mapping[str, Type]] = {}
        self._related: dict[str, dict[str, Type]] | None = None
        self._busy: set[tuple[str, str]] = set()
        self._orphans: set[str] = set()
        self.sources_moved: Mapping[str, str] = {}
        """Lead sources that went, each with the one that took its place."""
        self.left_out: Mapping[str, Iterable[str]] = {}
        """For modules of which only a part could be bound: their other fields, of which nothing is known."""
        self.formula: Callable[[str, str], Type] = lambda module, name: types.UNKNOWN
        """Types the expression of a formula; set by the resolution."""

    def members(self, module: str) -> Mapping[str, Type] | None:
        """The members of a module's records by name; None where there is no such module."""
        if module in self._cache:
            return self._cache[module]
        declared = self._modules.get(module)
        if declared is None:
            self._relate()
            return self._links.get(module)
        found: dict[str, Type] = dict(system_fields(declared.ownership))
        found.update(self.related(module))
        for name, field in declared.fields.items():
            found.pop(name, None)
            found.update(field.parts(module, name, self))
        found.update(dict.fromkeys(self.left_out.get(module, ()), types.UNKNOWN))
        members = Fields(found, module, declared.fields, self.value_type)
        self._cache[module] = members
        return members

    def related(self, module: str) -> Mapping[str, Type]:
        """The collections of records that point at this module's."""
        return self._relate().get(module, {})

    @property
    def orphans(self) -> set[str]:
        """Collections whose module is not there: who asks for one elsewhere may be right."""
        self._relate()
        return self._orphans

    def pointing(self, child: str, to: str) -> tuple[str, ...]:
        """The fields by which records of one module point at records of another."""
        fields = self._modules[child].fields if child in self._modules else {}
        pairs = ((name, field.reverses(child, name, self)) for name, field in fields.items())
        return tuple(name for name, several in pairs if any(one.module == to for one in several))

    def value_type(self, module: str, name: str) -> Type:
        """The type of the values of one field; unknown where there is none, or where it goes in a circle."""
        field = self._modules[module].fields.get(name) if module in self._modules else None
        if field is None:
            return {**system_fields("user"), **SYSTEM_MODULES.get(module, {})}.get(name, types.UNKNOWN)
        if (module, name) in self._busy:
            return types.UNKNOWN
        self._busy.add((module, name))
        try:
            return field.value(module, name, self)
        finally:
            self._busy.discard((module, name))

    def formula_type(self, module: str, name: str) -> Type:
        """The type that a formula yields."""
        return self.formula(module, name)

    def options(self, module: str, name: str) -> Mapping[str, Option]:
        """The options of a picklist: its own, those of its value set, or the stages of its pipelines."""
        fields = self._modules[module].fields if module in self._modules else self._between.get(module, {})
        field = fields.get(name)
        if field is None:
            return {}
        if field.options_of:
            return dict.fromkeys(self._sections[field.options_of], STAGED)
        value_set = self._value_sets.get(getattr(field, "values", None) or "")
        return (
            value_set.values
            if value_set
            else getattr(field, "options", {}) or self._stages.get((module, name), {})
        )

    def moved(self, module: str, name: str) -> tuple[tuple[str, str], ...]:
        """The options of a picklist that went, each with the one that took its place."""
        fields = self._modules[module].fields if module in self._modules else self._between.get(module, {})
        field = fields.get(name)
        if field is not None and field.options_of:
            return tuple(self.sources_moved.items())
        value_set = self._value_sets.get(getattr(field, "values", None) or "")
        own = value_set.moved if value_set else getattr(field, "moved", {})
        return tuple((own or self._stages_moved.get((module, name), {})).items())

    @cached_property
    def _between(self) -> dict[str, Mapping[str, Field]]:
        """What is said about the links between two modules, by the name of the link."""
        found: dict[str, Mapping[str, Field]] = {}
        for module, declared in self._modules.items():
            for name, field in declared.fields.items():
                link = getattr(field, "link", None)
                if link is not None:
                    found[link(module, name)] = field.fields  # type: ignore[attr-defined]
        return found

    def is_retired(self, module: str, name: str, word: str) -> bool:
        """Whether an option is kept for old records only."""
        field = self._modules[module].fields.get(name) if module in self._modules else None
        if field is not None and field.options_of:
            return bool(getattr(self._sections[field.options_of].get(word), "retired", False))
        option = self.options(module, name).get(word)
        return option is not None and option.retired

    def labels(self, module: str, name: str) -> Mapping[str, str]:
        """What people read for the options of a picklist, where that is said."""
        field = self._modules[module].fields.get(name) if module in self._modules else None
        declared = self._sections[field.options_of] if field and field.options_of else None
        options = self.options(module, name) if declared is None else declared
        said = {word: getattr(option, "label", None) for word, option in options.items()}
        return {word: label for word, label in said.items() if label}

    @cached_property
    def singletons(self) -> frozenset[str]:
        """The modules that have one record only."""
        return frozenset(name for name, one in self._modules.items() if getattr(one, "singleton", False))

    def is_listed(self, module: str, name: str) -> bool:
        """Whether records may be sorted, filtered and shown in lists by a field."""
        field = self._modules[module].fields.get(name) if module in self._modules else None
        return field is None or field.listed

    @property
    def currency(self) -> str:
        """The default currency."""
        return self._currencies[0]

    @property
    def currencies(self) -> tuple[str, ...]:
        """Every currency in use."""
        return self._currencies

    def _relate(self) -> dict[str, dict[str, Type]]:
        if self._related is None:
            self._related = {}
            fields = [
                (module, name, field)
                for module, declared in self._modules.items()
                for name, field in declared.fields.items()
                if _relates(type(field))
            ]
            # A name that a field gives comes before one that is made from its module's.
            for one in sorted(fields, key=lambda one: not getattr(one[2], "reverse", None)):
                self._relate_field(*one)
        return self._related

    def _relate_field(self, module: str, name: str, field: Field) -> None:
        assert self._related is not None
        for one in field.reverses(module, name, self):
            if one.module in self._modules:
                self._related.setdefault(one.module, {}).setdefault(one.name, one.type)
            else:
                self._orphans.add(one.name)
        for link, members in field.links(module, name, self).items():
            self._links[link] = members


@cache
def _relates(kind: type[Field]) -> bool:
    """Whether fields of a class can point at other modules: few classes say so, and most fields are of others."""
    return kind.reverses is not Field.reverses or kind.links is not Field.links
