"""Trees to declarations: every section's names are gathered over all files and bound to their models."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import ValidationError

from crmspec.compiler.bind.complaints import Complaint, complaints
from crmspec.compiler.bind.lost import declared_in
from crmspec.compiler.bind.names import NAME, bad_name, name_of_words
from crmspec.compiler.bind.partly import bind_partly
from crmspec.compiler.edits.words import fix_of_word
from crmspec.compiler.meant import did_you_mean
from crmspec.compiler.model.base import Model
from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.moving import ends, moves_of
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.syntax import Map, Tree, entries, part_of, span_of
from crmspec.diagnostics import NOWHERE, Diagnostic, Related, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crmspec.compiler.model.base import Declaration
    from crmspec.compiler.model.scenario import Scenario
    from crmspec.compiler.syntax import Keys, Part

M = TypeVar("M", bound=Model)
Tests = tuple["dict[str, Scenario]", dict[tuple[str, str], Tree], list[Diagnostic]]
MANIFEST: Final = "crm.yaml"
CRM: Final = "crm"
RETIRED: Final = "retired"
TESTS: Final = "tests"
MOVED: Final = "moved"
MOVING: Final = ("lead_sources",)
"""Sections whose declarations can say where what they are goes."""
_TWINS: Final = {"modules": "activities", "activities": "modules"}
"""Sections that share their names: an activity is a module like any other."""


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Every declaration of a blueprint, and the way back to where it stands."""

    crm: Crm | None
    sections: Mapping[str, Mapping[str, Declaration]]
    retired: Mapping[str, Mapping[str, Keys]]
    """For each section, names that were and must not come again, with the path of each."""
    trees: Mapping[tuple[str, str], Tree]
    """The file in which each name of each section is declared."""
    diagnostics: tuple[Diagnostic, ...]
    unbound: frozenset[tuple[str, str]]
    """Declarations that are there but could not be bound; references to them are no mistakes."""
    partial: Mapping[tuple[str, str], Any]
    """Declarations of which only a part could be bound, as they stand in the file."""
    tests: Mapping[str, Scenario] = field(default_factory=dict)
    """Its tests, by name."""
    positions: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """For each declaration of a section that is a list, which one of its file it is."""
    moved: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """For each section, names that went, each with the one that took its place."""

    def span(self, path: Keys, *, key: bool = False) -> Span:
        """The place of the value at a path such as ``("modules", "deal", "fields", "amount")``."""
        tree = self.tree(path)
        return span_of(tree, in_file(tree.root, self.counted(path)), key=key) if tree else NOWHERE

    def counted(self, path: Keys) -> Keys:
        """The path with the number of a declaration, where it stands in a list, in place of its name."""
        number = self.positions.get((str(path[0]), str(path[1]))) if len(path) > 1 else None
        return path if number is None else (path[0], number, *path[2:])

    def as_it_stands(self, section: str, name: str) -> Any:
        """What the file has of a declaration; None where there is nothing of it."""
        tree = self.trees.get((section, name))
        declared = tree.root.get(section) if tree else None
        if isinstance(declared, list):
            return declared[self.positions[section, name]]
        return declared.get(name) if isinstance(declared, dict) else None

    def keys(self, path: Keys) -> Mapping[str, Span]:
        """The places of all keys of the mapping at a path at once; none where it is written in another way."""
        tree = self.tree(path) if len(path) > 1 else None
        node: Any = tree.root if tree else None
        for step in path:
            node = node.get(step) if isinstance(node, Map) and isinstance(step, str) else None
        return {key: span for key, _, span in entries(tree, node)} if tree and isinstance(node, Map) else {}

    def within(self, path: Keys, part: Part) -> Span:
        """The place of some characters of a text at a path; all of it, where it is written in another way."""
        tree = self.tree(path)
        return part_of(tree, in_file(tree.root, self.counted(path)), part) if tree else NOWHERE

    def written(self, path: Keys) -> tuple[Tree, Keys] | None:
        """The file that a path leads into, and the path from its top; None where it is not the author's."""
        tree = self.tree(path)
        if tree is None or tree.file.startswith("pack:"):
            return None
        return tree, path[2:] if path[0] == TESTS else self.counted(path)

    def tree(self, path: Keys) -> Tree | None:
        """The file that a path leads into; a key that the manifest lacks belongs in its file all the same."""
        found = self.trees.get((str(path[0]), str(path[1]) if len(path) > 1 else ""))
        return found or (self.trees.get((CRM, "")) if path[0] == CRM else None)


def in_file(root: Map, path: Keys) -> Keys:
    """The path from the top of the file; a test is a file of its own, told by the first key."""
    if path[0] != TESTS:
        return as_written(root, path)
    return as_written(root, path[2:]) or ("test",)


def as_written(node: Any, path: Keys) -> Keys:
    """The path as it stands in the file, where shorthands were expanded in the model."""
    written: list[str | int] = []
    for step in path:
        if isinstance(node, dict) and step in node:
            node = node[str(step)]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            continue
        written.append(step)
    return tuple(written)


@dataclass(slots=True)
class Binder:
    """Gathers and binds; notes everything that is wrong on the way."""

    crm: Crm | None = None
    sections: dict[str, dict[str, Declaration]] = field(
        default_factory=lambda: {name: {} for name in SECTIONS}
    )
    retired: dict[str, dict[str, Keys]] = field(default_factory=dict)
    trees: dict[tuple[str, str], Tree] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    unbound: set[tuple[str, str]] = field(default_factory=set)
    partial: dict[tuple[str, str], Any] = field(default_factory=dict)
    positions: dict[tuple[str, str], int] = field(default_factory=dict)

    def file(self, tree: Tree) -> None:
        """Take every section of a file."""
        for section, value in tree.root.items():
            if section == CRM:
                self._crm(tree, value)
            elif section == RETIRED:
                self._retired(tree, value)
            elif section in SECTIONS and SECTIONS[section].listed:
                self._list(tree, section, value)
            elif section in SECTIONS:
                self._section(tree, section, value)
            else:
                self._unknown_section(tree, (section,))

    def _note(self, code: str, span: Span, message: str, way_out: str = "", *related: Related) -> None:
        self.found.append(Diagnostic(code, Severity.ERROR, span, message, way_out, related))

    def _unknown_section(self, tree: Tree, path: tuple[str, ...]) -> None:
        section = path[-1]
        known = [CRM, RETIRED, *SECTIONS]
        close = get_close_matches(section, known, n=1, cutoff=0.5)
        way_out = f"did you mean `{close[0]}`?" if close else "the sections are: " + ", ".join(known)
        missing = [one for one in known if one not in tree.root]
        if close and close[0] in missing:
            way_out = did_you_mean(section, missing) or way_out
        span = span_of(tree, path, key=True)
        message, fix = f"there is no section `{section}`", fix_of_word(tree, span, way_out)
        self.found.append(Diagnostic("SYN201", Severity.ERROR, span, message, way_out, fix=fix))
        declared = tree.root.get(section)
        if close and close[0] in SECTIONS and isinstance(declared, Map):
            self.unbound.update((close[0], name) for name in declared)

    def no_crm(self, tree: Tree) -> None:
        """Note that the manifest says nothing about the blueprint as a whole."""
        span = tree.span(tree.start, tree.start)
        self._note(
            "SYN204", span, "the manifest needs `crm`", "begin it with `crm: {name: my_crm, label: My CRM}`"
        )

    def _crm(self, tree: Tree, value: Any) -> None:
        place = (CRM, "")
        if place in self.trees:
            first = Related(span_of(self.trees[place], (CRM,), key=True), "it is declared here")
            self._note(
                "SYN206", span_of(tree, (CRM,), key=True), "`crm` is declared twice", "keep one", first
            )
            return
        self.trees[place] = tree
        for key in value if isinstance(value, Map) else ():
            self.trees[CRM, key] = tree
        self.crm = self._bind(tree, (CRM,), Crm, value)

    def _retired(self, tree: Tree, value: Any) -> None:
        if not isinstance(value, Map):
            self._note(
                "SYN203", span_of(tree, (RETIRED,)), "`retired` is a mapping from sections to lists of names"
            )
            return
        for section, names in value.items():
            if section not in SECTIONS:
                self._unknown_section(tree, (RETIRED, section))
                continue
            self._retired_names(tree, section, names)

    def _retired_names(self, tree: Tree, section: str, names: Any) -> None:
        path = (RETIRED, section)
        first = self.trees.setdefault(path, tree)
        if first is not tree:
            place = Related(span_of(first, path, key=True), "they are listed here already")
            message = f"the retired {section} are listed twice"
            self._note("SYN206", span_of(tree, path, key=True), message, "join the two lists", place)
            return
        if not isinstance(names, list):
            message = f"the retired {section} are a list of names"
            self._note("SYN203", span_of(tree, path), message, "write `[old_name]`")
            return
        for index, name in enumerate(names):
            if isinstance(name, str):
                self.retired.setdefault(section, {})[name] = (*path, index)
            else:
                self._note("SYN203", span_of(tree, (*path, index)), "a retired name is text", "")

    def _section(self, tree: Tree, section: str, value: Any) -> None:
        if value is None:
            return
        if not isinstance(value, Map):
            self._note(
                "SYN203",
                span_of(tree, (section,), key=True),
                f"`{section}` is a mapping from names to declarations",
                f"write `{section}:` and below it `  a_name: …`",
            )
            return
        for name, declared in value.items():
            if self._takes(tree, section, name):
                self.trees[section, name] = tree
                bound = self._bind(tree, (section, name), SECTIONS[section].type(), declared)
                if bound is None:
                    self.unbound.add((section, name))
                else:
                    self.sections[section][name] = bound

    def _list(self, tree: Tree, section: str, value: Any) -> None:
        """Take the declarations of a section that is a list; they are named by what they say."""
        if value is None:
            return
        if not isinstance(value, list):
            message, way_out = (
                f"`{section}` is a list",
                f"write `{section}:` and below it lines that begin with `- `",
            )
            self._note("SYN203", span_of(tree, (section,), key=True), message, way_out)
            return
        for index, declared in enumerate(value):
            name = self._named(section, declared)
            self.trees[section, name] = tree
            self.positions[section, name] = index
            bound = self._bind(tree, (section, index), SECTIONS[section].type(), declared)
            if bound is None:
                self.unbound.add((section, name))
            else:
                self.sections[section][name] = bound

    def _named(self, section: str, declared: Any) -> str:
        """A name for what has none of its own."""
        name = name_of_words(declared) or SECTIONS[section].kind
        number, found = 1, name
        while (section, found) in self.trees:
            number += 1
            found = f"{name}_{number}"
        return found

    def _takes(self, tree: Tree, section: str, name: str) -> bool:
        places = [(one, name) for one in (section, _TWINS.get(section, section))]
        taken = next((one for one in places if one in self.trees), None)
        if taken is None and NAME.match(name) and len(name) <= 40:
            return True
        span = span_of(tree, (section, name), key=True)
        if taken is None:
            self._note("SYN205", span, *bad_name(name))
        else:
            self._twice(span, section, taken)
        return taken is None

    def _twice(self, span: Span, section: str, taken: tuple[str, str]) -> None:
        """Note a name that is declared already, in this section or in one that shares its names."""
        name, kind = taken[1], SECTIONS[section].kind.replace("_", " ")
        message, way_out = (
            f"the {kind} `{name}` is declared twice",
            "a declaration stands in one file; join the two, or rename one",
        )
        if taken[0] != section:
            self.unbound.add((section, name))
            other = SECTIONS[taken[0]].kind
            message, way_out = f"`{name}` is the name of the {other} and of the {kind}", "rename one of them"
        place = span_of(self.trees[taken], taken, key=True)
        self._note("SYN206", span, message, way_out, Related(place, "it is declared here already"))

    def _bind(self, tree: Tree, path: Keys, model: type[M], value: Any) -> M | None:
        """Bind a declaration; where it has mistakes, what is left without them."""
        try:
            return model.model_validate({} if value is None else value)
        except ValidationError as error:
            told = list(complaints(error, path, model, tree.root))
        self.found += [self._diagnose(tree, one) for one in told]
        rest = bind_partly(model, tree.root, path, told)
        if rest is not None and isinstance(path[-1], str):
            self.partial[str(path[0]), str(path[-1])] = value
        return rest

    @staticmethod
    def _diagnose(tree: Tree, one: Complaint) -> Diagnostic:
        span = span_of(tree, as_written(tree.root, one.path), key=one.at_key)
        fix = fix_of_word(tree, span, one.help)
        return Diagnostic(one.code, Severity.ERROR, span, one.message, one.help, fix=fix)


def bind(trees: Iterable[Tree], tests: Iterable[Tree] = (), lost: Iterable[str] = ()) -> Blueprint:
    """Gather the declarations of all files and bind each to its model; so for the tests.

    ``lost`` are the texts of files that have no tree.
    """
    binder = Binder()
    binder.unbound.update(one for text in lost for one in declared_in(text))
    manifest = None
    for tree in trees:
        binder.file(tree)
        manifest = tree if tree.file == MANIFEST else manifest
    if manifest is not None and (CRM, "") not in binder.trees:
        binder.no_crm(manifest)
    scenarios, files, found = _tests(tuple(tests))
    moved = {section: ends(moves_of(binder.sections[section])) for section in MOVING}
    return Blueprint(
        binder.crm,
        {
            section: {
                name: one for name, one in sorted(declared.items()) if name not in moved.get(section, ())
            }
            for section, declared in binder.sections.items()
        },
        binder.retired,
        {**binder.trees, **files},
        (*binder.found, *found),
        frozenset(binder.unbound),
        binder.partial,
        scenarios,
        binder.positions,
        {section: moves for section, moves in moved.items() if moves},
    )


def _tests(trees: tuple[Tree, ...]) -> Tests:
    if not trees:
        return {}, {}, []
    from crmspec.compiler.bind.scenarios import bind_tests

    return bind_tests(trees)
