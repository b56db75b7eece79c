"""An earlier manifest in the words of a later one: what is only renamed is the same thing, wherever it is named."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from crmspec.change.mentions import deed
from crmspec.change.moved import fields_of
from crmspec.change.same import REWORDED
from crmspec.compiler.bind.names import name_of_words
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.resolve.deeds import OPEN
from crmspec.compiler.resolve.names import INSIDE
from crmspec.compiler.resolve.references import OUTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Reference
    from crmspec.compiler.syntax import Keys

Json = dict[str, Any]
Names = dict[str, str]
_PART: Final = {kind: (section, part) for section, parts in INSIDE.items() for part, kind in parts}
"""For each kind of thing inside another, where it stands; fields of activities stand with their modules."""
_PART["field"] = ("modules", "fields")
_SECTION: Final = {one.kind: name for name, one in SECTIONS.items()}
_OF_RECORD: Final = frozenset({"field", "outer", "old", "changed"})
_THROUGH: Final = frozenset({"get", "children"})
_ASKED: Final = {
    "has_tag": "tag",
    "has_consent": "consent",
    "has_capability": "capability",
    "in_role": "role",
    "form_link": "form",
}
"""Functions that name a declaration as their last argument, each with the kind of it."""


@dataclass(frozen=True, slots=True)
class Renames:
    """New names by old ones."""

    sections: Mapping[str, Names]
    """Of the declarations of each section."""
    parts: Mapping[tuple[str, str, str], Names]
    """Of what stands inside a declaration: by section, the old name of the declaration, and the part."""
    options: Mapping[tuple[str, str], Names]
    """Of the options of a field, by the old names of its module and of itself."""
    links: Mapping[str, Names] = field(default_factory=dict)
    """Of what is said about the links of a field, by its old name with its module's: `project.people`.

    Where a module is asked for, that stands for the links, and what is said about them for its fields.
    """
    sources: Mapping[tuple[str, str], Names] = field(default_factory=dict)
    """Of the lead sources that a field may hold, by the old names of its module and of itself."""

    def __bool__(self) -> bool:
        return any(any(one.values()) for one in (self.sections, self.parts, self.options, self.links))

    def chosen(self, module: str, name: str) -> Names:
        """Of whatever can be chosen in a field."""
        found = self.options.get((module, name))
        return self.sources.get((module, name), {}) if found is None else found

    def inverse(self) -> Renames:
        """What the later version calls otherwise, seen from there."""
        return Renames(
            {section: _swapped(names) for section, names in self.sections.items()},
            {
                (section, self.name(section, outer), part): _swapped(names)
                for (section, outer, part), names in self.parts.items()
            },
            {
                (self.module(module), self.field(module, name)): _swapped(names)
                for (module, name), names in self.options.items()
            },
            {self.module(links): _swapped(names) for links, names in self.links.items()},
        )

    def id(self, old: str) -> str:
        """What has an id in the earlier version has this one in the later."""
        kind, _, name = old.partition(":")
        if kind == "option":
            module, own, option = name.split(".", 2)
            called = self.options.get((module, own), {}).get(option, option)
            return f"option:{self.module(module)}.{self.field(module, own)}.{called}"
        if kind not in OUTER and kind != "field":
            return f"{kind}:{self.name(_SECTION.get(kind, kind), name)}"
        section, part = _PART[kind]
        outer, _, inner = name.partition(".")
        called = self.parts.get((section, outer, part), {}).get(inner, inner)
        return f"{kind}:{self.name(section, outer)}.{called}"

    def name(self, section: str, old: str) -> str:
        """What a declaration is called later; an activity is a module too."""
        found = self.sections.get(section, {}).get(old)
        if found is None and section == "modules":
            found = self.sections.get("activities", {}).get(old)
        return old if found is None else found

    def module(self, old: str) -> str:
        """What a module is called later."""
        module, dot, links = old.partition(".")
        return f"{self.module(module)}.{self.field(module, links)}" if dot else self.name("modules", old)

    def field(self, module: str, old: str) -> str:
        """What a field is called later, by the old name of its module."""
        if module in self.links:
            return self.links[module].get(old, old)
        return self.parts.get(("modules", module, "fields"), {}).get(old, old)


def _swapped(names: Names) -> Names:
    return {new: old for old, new in names.items()}


def renames(before: Json, after: Json) -> Renames:
    """What of an earlier manifest a later one calls otherwise."""
    sections = {name: between(before[name], after[name]) for name in SECTIONS}
    found = Renames(sections, {}, {})
    parts: dict[tuple[str, str, str], Names] = {}
    options: dict[tuple[str, str], Names] = {}
    for section, inside in INSIDE.items():
        for name, one in before[section].items():
            other = after[section].get(found.name(section, name), {})
            for part, _ in inside:
                parts[section, name, part] = between(one.get(part, {}), other.get(part, {}))
    links: dict[str, Names] = {}
    whole = Renames(sections, parts, options, links)
    for module, name in _linked(before):
        later = fields_of(after, whole.module(f"{module}.{name}"))
        links[f"{module}.{name}"] = between(fields_of(before, f"{module}.{name}"), later)
    for module in [*before["modules"], *links]:
        later = fields_of(after, whole.module(module))
        for name, told in fields_of(before, module).items():
            names = between(
                told.get("options", {}), later.get(whole.field(module, name), {}).get("options", {})
            )
            if isinstance(told.get("values"), str):
                names |= parts.get(("value_sets", told["values"], "values"), {})
            options[module, name] = names
    for name, one in before["pipelines"].items():
        options.setdefault((one["module"], one["field"]), {}).update(parts["pipelines", name, "stages"])
    held = {field_: names for field_, names in options.items() if names}
    return Renames(sections, parts, held, links, _sources(before, whole))


def _sources(before: Json, found: Renames) -> dict[tuple[str, str], Names]:
    """What fields hold lead sources, or their second levels, that are called otherwise."""
    first = found.sections["lead_sources"]
    second = {
        f"{name}.{detail}": _name(found.id(f"lead_source_detail:{name}.{detail}"))
        for name, one in before["lead_sources"].items()
        for detail in one.get("details", ())
    }
    second = {old: new for old, new in second.items() if old != new}
    told: dict[tuple[str, str], Names] = {}
    for module in before["modules"] if second or first else ():
        for name, one in fields_of(before, module).items():
            if getattr(FIELD_TYPES.member(one["type"]), "options_of", "") == "lead_sources":
                told |= {(module, name): first, (module, f"{name}_detail"): second}
    return told


def _linked(manifest: Json) -> Iterator[tuple[str, str]]:
    """The fields whose links something is said about."""
    for module, one in manifest["modules"].items():
        for name, told in one["fields"].items():
            if told.get("fields"):
                yield module, name


def between(before: Any, after: Any) -> Names:
    """What is called otherwise; a hint counts where the old name is gone, since it stays for ever."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return {}
    return {
        one["renamed_from"]: name
        for name, one in after.items()
        if isinstance(one, dict)
        and name not in before
        and one.get("renamed_from") in before
        and one["renamed_from"] not in after
    }


def in_manifest(path: Keys) -> Keys:
    """Where something stands in a manifest: the fields of an activity are told with its module."""
    return ("modules", *path[1:]) if path[0] == "activities" and path[2:3] == ("fields",) else path


@dataclass(slots=True)
class Rewording:
    """Goes through an earlier manifest and calls everything as it is called later."""

    architecture: Architecture
    earlier: Json
    found: Renames
    _references: dict[Keys, list[Reference]] = field(default_factory=dict)
    _declared: dict[Keys, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.architecture.references:
            self._references.setdefault(in_manifest(one.path), []).append(one)
        for id_, path in self.architecture.ids.items():
            self._declared[in_manifest(path)] = id_

    def manifest(self) -> Json:
        """The whole of it in the later words."""
        if not self.found:
            return self.earlier
        told = {name: self._told(self.earlier[name], (name,)) for name in ("crm", *SECTIONS)}
        words = {_last(old): _last(new) for old, new in renamed(self.found)}
        words |= {old: new for names in self.found.options.values() for old, new in names.items()}
        return {**self.earlier, **told, "tests": self._tried(self.earlier.get("tests", {}), words)}

    def _asserted(self, name: str, before: Json, told: Json) -> str:
        """The name of an assertion, where it is made of the words in it."""
        said = ({key: each for key, each in one.items() if key != "id"} for one in (before, told))
        made, later = map(name_of_words, said)
        return later + name.removeprefix(made) if name.startswith(made) else name

    def _tried(self, told: Any, words: Names) -> Any:
        """Tests tell nothing but examples: there a word that is renamed is taken for the thing."""
        if isinstance(told, dict) and "ir" in told:
            op, type_, *args = told["ir"]
            if op == "lit" and type_.partition(":")[0] in {"choice", "choices"}:
                return {**told, "ir": [op, self._type(type_), *self._tried(args, words)]}
            return self._compiled(told, ())
        if isinstance(told, dict):
            return {_dotted(key, words): self._tried(one, words) for key, one in told.items()}
        if isinstance(told, list):
            return [self._tried(one, words) for one in told]
        return _dotted(told, words) if isinstance(told, str) else told

    def path(self, path: Keys) -> Keys:
        """Where something stands in the reworded manifest."""
        if not self.found:
            return path
        told: Any = self.earlier
        later: list[str | int] = []
        for number, step in enumerate(path):
            told = told[step]
            named = isinstance(step, str) and number
            later.append(self._key(step, told, path[: number + 1]) if named else step)  # type: ignore[arg-type]
        return tuple(later)

    def _told(self, told: Any, path: Keys) -> Any:
        if isinstance(told, dict):
            if "ir" in told:
                return self._compiled(told, path)
            return {
                self._key(key, one, (*path, key)): self._told(one, (*path, key)) for key, one in told.items()
            }
        if isinstance(told, list):
            return [self._told(one, (*path, number)) for number, one in enumerate(told)]
        return self._text(told, path) if isinstance(told, str) else told

    def _key(self, key: str, told: Any, path: Keys) -> str:
        """What a key is called: the name of what is declared there, or of what it refers to."""
        if path[0] == "assert" and len(path) == len(("assert", key)):
            return self._asserted(key, told, self._told(told, path))
        if path in self._declared:
            return _last(self.found.id(self._declared[path]))
        match path:
            case ("modules", str(module), "fields", str(name)):
                return self.found.field(module, name)
            case ("modules", str(module), "fields", str(name), "options", _):
                return self.found.options.get((module, name), {}).get(key, key)
            case ("modules", str(module), "fields", str(name), "fields", _):
                return self.found.field(f"{module}.{name}", key)
            case ("modules", str(module), "fields", str(name), "fields", str(said), "options", _):
                return self.found.options.get((f"{module}.{name}", said), {}).get(key, key)
        several = self._references.get(path, [])
        if isinstance(told, str) and any(one.kind == "own_field" for one in several):
            several = [one for one in several if one.kind == "own_field"]
        return self._worded(key, several)

    def _text(self, text: str, path: Keys) -> str:
        match path:
            case ("lead_sources", str(source), "attribution", int(), "detail"):
                return self._detail(source, text)
            case ("forms" | "imports" as section, str(name), "source_detail"):
                return self._detail(self.earlier[section][name].get("source", ""), text)
            case ("record_types", str(name), "options", str(own), int()):
                return self.found.chosen(self.earlier["record_types"][name]["module"], own).get(text, text)
            case ("assert", _, "no_one" | "cannot" | "never_both", int()):
                return self._deed(text)
            case ("assert", _, "except", int()):
                return self._principal(text)
        several = self._references.get(path, []) if path[-1:] != ("id",) else []
        return self._worded(text, [one for one in several if one.kind != "own_field"])

    def _deed(self, text: str) -> str:
        """What somebody may do: `read lead.budget`, `make sales.win`, `open report.revenue`."""
        verb, kind, name = deed(text)
        later = _name(self.found.id(f"{kind}:{name}"))
        return f"{verb} {kind}.{later}" if verb == OPEN else f"{verb} {later}"

    def _principal(self, name: str) -> str:
        """Who may all the same: a role, an integration, or people by the module of their records."""
        sections = ("roles", "integrations", "modules")
        return next((self.found.name(one, name) for one in sections if name in self.earlier[one]), name)

    def _detail(self, source: str, text: str) -> str:
        """The second level of a lead source, as it is called later."""
        return _last(self.found.id(f"lead_source_detail:{source}.{text}"))

    def _worded(self, text: str, several: list[Reference]) -> str:
        words = text.split(".")
        for one in several:
            old, new = _name(one.target), _name(self.found.id(one.target))
            if old == new:
                continue
            if text == old:
                return new
            words = [_last(new) if word == _last(old) else word for word in words]
        return ".".join(words)

    def _compiled(self, told: Json, path: Keys) -> Json:
        """An expression, or a literal in a field."""
        tree = self._tree(told["ir"])
        if "source" not in told and path:
            tree = self._chosen(tree, self._field_at(path))
        if tree == told["ir"]:
            return told
        return {**told, "ir": tree, "type": self._type(told.get("type", "")), REWORDED: True}

    def _field_at(self, path: Keys) -> tuple[str, str]:
        """The field that a literal is meant for."""
        if path[-1] in {"default", "backfill"} and path[2:3] == ("fields",):
            return str(path[1]), str(path[3])
        targets = [one.target for one in self._references.get(path, ()) if one.target.startswith("field:")]
        module, _, name = _name(targets[-1]).partition(".") if targets else ("", "", "")
        return module, name

    def _tree(self, tree: Any) -> Any:
        """A compiled expression."""
        if not isinstance(tree, list) or tree[:1] == ["lit"]:
            return tree
        op, type_, *args = tree
        told = [self._tree(one) for one in args]
        for one in [self._owned(one) for one in args] if self.found.options or self.found.sources else ():
            told = [self._chosen(each, one) for each in told]
        at = 0 if op in _OF_RECORD else 1 if op in _THROUGH else None
        if at is not None and len(args) >= at + 2:
            told[at : at + 2] = [self.found.module(args[at]), self.found.field(args[at], args[at + 1])]
        elif args and (op == "self" or (op == "var" and type_ == f"record:{args[0]}")):
            told[0] = self.found.module(args[0])  # a variable: what a step made is called after its module
        elif op in _ASKED:
            told[-1] = _name(self.found.id(f"{_ASKED[op]}:{args[-1]}"))
        return [op, self._type(type_), *told]

    @staticmethod
    def _owned(tree: Any) -> tuple[str, str]:
        """The field that an expression reads, if it is nothing else."""
        if isinstance(tree, list) and tree[0] in {"field", "outer", "old"}:
            return tree[2], tree[3]
        return (tree[3], tree[4]) if isinstance(tree, list) and tree[0] == "get" else ("", "")

    def _chosen(self, tree: Any, of: tuple[str, str]) -> Any:
        """A literal that names an option of a field."""
        names = self.found.chosen(*of)
        if not names or not isinstance(tree, list) or tree[0] != "lit":
            return tree
        value = tree[2]
        return [
            *tree[:2],
            [names.get(one, one) for one in value] if isinstance(value, list) else names.get(value, value),
        ]

    def _type(self, spelt: str) -> str:
        kind, *parts = spelt.split(":")
        if kind in {"record", "records"} and parts:
            told = [self.found.module(parts[0]), *(self.found.field(parts[0], one) for one in parts[1:])]
            return ":".join((kind, *told))
        if kind in {"choice", "choices"} and parts:
            return ":".join((kind, *(self.found.name("value_sets", one) for one in parts)))
        return spelt


def with_ids(told: Any, found: Renames) -> Any:
    """A reworded manifest, or a piece of one, in which the ids too are those of the later version."""
    if isinstance(told, list):
        return [with_ids(one, found) for one in told]
    if not isinstance(told, dict):
        return told
    pieces = {key: one if key == "ir" else with_ids(one, found) for key, one in told.items()}
    id_ = pieces.get("id")
    return {**pieces, "id": found.id(id_)} if isinstance(id_, str) and ":" in id_ else pieces


def _dotted(text: str, words: Names) -> str:
    return ".".join(words.get(one, one) for one in text.split("."))


def _name(id_: str) -> str:
    return id_.partition(":")[2]


def _last(name: str) -> str:
    return _name(name).rpartition(".")[2] if ":" in name else name.rpartition(".")[2]


def all_renamed(found: Renames, before: Json, after: Json) -> Iterator[tuple[str, str]]:
    """The ids of everything that is called otherwise, the old one first."""
    yield from renamed(found)
    for links, names in found.links.items():
        earlier, later = fields_of(before, links), fields_of(after, found.module(links))
        yield from ((earlier[old]["id"], later[new]["id"]) for old, new in names.items())
    for module, name in found.options:
        told = fields_of(before, module)[name]
        other = fields_of(after, found.module(module))[found.field(module, name)]
        for old, new in between(told.get("options", {}), other.get("options", {})).items():
            yield f"option:{_name(told['id'])}.{old}", f"option:{_name(other['id'])}.{new}"


def renamed(found: Renames) -> Iterator[tuple[str, str]]:
    """The ids of what has names of its own everywhere, the old one first."""
    for section, names in found.sections.items():
        for old in names:
            one = f"{SECTIONS[section].kind}:{old}"
            yield one, found.id(one)
    for kind, (section, part) in _PART.items():
        for (of, outer, within), names in found.parts.items():
            if (of, within) == (section, part):
                for old in names:
                    yield f"{kind}:{outer}.{old}", found.id(f"{kind}:{outer}.{old}")
