"""Everything that is otherwise in a later version, each with its kind: one pass over both manifests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.access.version import Together
from crmspec.change.breaks import Breaks
from crmspec.change.kinds import CATEGORIES, kind_of
from crmspec.change.pieces import Difference, Pieces, is_reordered
from crmspec.change.renames import Rewording, all_renamed, renames
from crmspec.change.rights import Rights
from crmspec.compiler.activities import ABOUT, STANDARD, WITH
from crmspec.compiler.bind import MOVED, MOVING
from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.field import FIELD_TYPES, Field, Option
from crmspec.compiler.model.moving import Moving
from crmspec.compiler.model.scenario import Scenario
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.model.shape import Named, One, attributes
from crmspec.compiler.readback import read_back
from crmspec.compiler.resolve.names import INSIDE
from crmspec.diagnostics import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmspec.access.compare import Change as RightsChange
    from crmspec.access.version import Version
    from crmspec.change.breaks import Break
    from crmspec.change.kinds import Category, Kind
    from crmspec.change.pieces import Nature
    from crmspec.compiler.model.base import Model
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Span

Json = dict[str, Any]
_OPTION: Final = "option"
_KINDS: Final = tuple(dict.fromkeys([*(one.kind for one in SECTIONS.values()), "field", _OPTION, "stage"]))


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise."""

    kind: Kind
    subject: str
    """Its id, as the later version calls it."""
    details: tuple[Difference, ...] = ()
    """Where, from what, to what; nothing where a thing as a whole came or went."""
    breaks: tuple[Break, ...] = ()
    access: tuple[RightsChange, ...] = ()
    """What somebody may do otherwise because of it."""
    place: Span = NOWHERE
    """Where the subject stands in the later version, or stood in the earlier."""

    @property
    def category(self) -> Category:
        """How much care it needs."""
        return self.kind.category


def diff(before: Version, after: Version, rights: Sequence[RightsChange] = ()) -> tuple[Change, ...]:
    """Compare two versions; what principals gain and lose between them is told with what it comes from."""
    architecture = read_back(before.manifest)
    found = renames(before.manifest, after.manifest)
    rewording = Rewording(architecture, before.manifest, found)
    old = rewording.manifest()
    facts = Together(replace(before, manifest=old), after)
    told = _Diff(old, after.manifest, Pieces(facts), Rights(rights))
    changes = [
        *(
            Change(kind_of(_kind(new), "renamed"), new, (Difference((), one, new),))
            for one, new in all_renamed(found, before.manifest, after.manifest)
        ),
        *told.everything(),
    ]
    changes = [*_with_left(changes, told.rights.left())]
    breaks = Breaks(rewording, before, old, after)
    found_all = (
        replace(one, breaks=breaks.of(one), place=_place(one, breaks.earlier(one.subject), before, after))
        for one in changes
    )
    return tuple(sorted(found_all, key=_order))


def _with_left(changes: Sequence[Change], left: Iterable[Change]) -> Iterator[Change]:
    """Rights that come from nothing that is told go to a change of rights of the same role, if there is one."""
    besides = {one.subject: one for one in left}
    for one in changes:
        alike = one.subject in besides and besides[one.subject].kind == one.kind
        yield replace(one, access=(*one.access, *besides.pop(one.subject).access)) if alike else one
    yield from besides.values()


def _place(one: Change, earlier: str, before: Version, after: Version) -> Span:
    """Where the subject stands; of an option, the field around it; of a field of links, the one that links."""
    for version, id_ in ((after, one.subject), (before, earlier)):
        for path, each in _inward_out(id_, version.manifest):
            if (found := version.place(path, each)).file:
                return found
    return NOWHERE


def _inward_out(id_: str, manifest: Json) -> Iterator[tuple[Keys, str]]:
    """What has an id, and the fields around it, each with the path by which it is found where it has no place."""
    if _kind(id_) == _OPTION:
        module, field, option = id_.partition(":")[2].split(".", 2)
        section = "activities" if module in manifest["activities"] else "modules"
        yield (section, module, "fields", field, "options", option), id_
        id_ = f"field:{module}.{field}"
    yield ("crm",) if _kind(id_) == "crm" else ("",), id_
    link = id_.partition(":")[2].partition(".")[0]
    if _kind(id_) == "field" and link not in manifest["modules"]:
        yield from (
            (("",), one["id"])
            for module in manifest["modules"].values()
            for one in module["fields"].values()
            if id_ in [each["id"] for each in one.get("fields", {}).values()]
        )


def _order(one: Change) -> tuple[int, str, str]:
    return CATEGORIES.index(one.category), one.subject, one.kind.name


def _kind(id_: str) -> str:
    return id_.partition(":")[0]


class _Part(NamedTuple):
    """Where things are declared inside another."""

    around: str
    """The id of the other."""
    part: str
    kind: str
    model: type[Model]
    named: str = ""
    """What the things inside are called after, where not after the other."""


@dataclass(slots=True)
class _Diff:
    """Two manifests, the earlier one in the words of the later."""

    old: Json
    new: Json
    pieces: Pieces
    rights: Rights

    def everything(self) -> Iterator[Change]:
        """Section by section."""
        crm = f"crm:{self.new['crm']['name']}"
        yield from self._changed(crm, self.pieces.model(self.old["crm"], self.new["crm"], Crm))
        for section, one in SECTIONS.items():
            yield from self._named(self.old[section], self.new[section], section, one.kind, one.type())
        tests = [side.get("tests", {}) for side in (self.old, self.new)]
        yield from self._named(tests[0], tests[1], "tests", "test", Scenario)
        yield from self._retired()
        yield from self._moved()

    def _retired(self) -> Iterator[Change]:
        """Names that may not come again, section by section."""
        told = [side.get("retired", {}) for side in (self.old, self.new)]
        for section in SECTIONS:
            names = [one.get(section, []) for one in told]
            if names[0] != names[1]:
                yield from self._changed(f"section:{section}", [Difference(("retired",), *names)])

    def _moved(self) -> Iterator[Change]:
        """Declarations that went into others."""
        told = [side.get(MOVED, {}) for side in (self.old, self.new)]
        for section in MOVING:
            sides = [
                {"there": side[section], "moved": one.get(section, {})}
                for side, one in zip((self.old, self.new), told, strict=True)
            ]
            yield from self._changed(f"section:{section}", _moves(sides[0], sides[1], "there"))

    def _named(self, old: Json, new: Json, section: str, kind: str, model: type[Model]) -> Iterator[Change]:
        """The declarations of a section."""
        for name in _names(old, new):
            one, other = old.get(name), new.get(name)
            if section == "modules" and "activity" in (one or other or {}):
                yield from self._activity(name, one, other)
            elif one is None or other is None:
                moved = self.new.get(MOVED, {}).get(section, {}).get(name, "")
                yield self._whole(f"{kind}:{name}", one, other, moved)
            elif one != other or section in _ORDERED:
                parts = INSIDE.get(section, ())
                without = [*(part for part, _ in parts), _MOVED]
                found = [*self.pieces.model(one, other, model, (), without)]
                if issubclass(model, Moving):
                    found += _moves(one, other, model.entries)
                yield from self._changed(f"{kind}:{name}", found)
                for part, inner in parts:
                    yield from self._parts(_Part(f"{kind}:{name}", part, inner, _of(model, part)), one, other)

    def _activity(self, name: str, one: Json | None, other: Json | None) -> Iterator[Change]:
        """The fields that an activity declares: the others come with its kind."""
        if one is None or other is None:
            return
        kinds = [side["activities"].get(name, {}).get("kind") for side in (self.old, self.new)]
        usual = {ABOUT, WITH, *(key for kind in kinds for key in STANDARD.get(kind, ()))}
        told = [
            {"fields": {key: each for key, each in side["fields"].items() if key not in usual}}
            for side in (one, other)
        ]
        yield from self._parts(_Part(f"module:{name}", "fields", "field", Field), told[0], told[1])

    def _parts(self, of: _Part, old: Json, new: Json) -> Iterator[Change]:
        """What is declared inside something: fields, stages, options …"""
        before, after = old.get(of.part, {}), new.get(of.part, {})
        outer = of.named or of.around.partition(":")[2]
        for name in _names(before, after):
            one, other, id_ = before.get(name), after.get(name), f"{of.kind}:{outer}.{name}"
            if one is None or other is None:
                moved = new.get(_MOVED, {}).get(name, "") if of.part in _HELD else ""
                yield self._whole(id_, one, other, moved)
            elif of.kind == "field":
                yield from self._field(id_, one, other)
            elif one != other and isinstance(one, dict):
                yield from self._changed(id_, self.pieces.model(one, other, of.model))
            elif one != other:
                yield from self._changed(id_, [Difference((), one, other)])
        if of.part in _SHOWN_IN_ORDER and is_reordered(before, after):
            order = Difference((of.part,), list(before), list(after), "reordered")
            yield from self._changed(of.around, [order])

    def _field(self, id_: str, old: Json, new: Json) -> Iterator[Change]:
        """A field: where its type is another, what only that type can say goes without saying."""
        if old == new and list(old.get("options", ())) == list(new.get("options", ())):
            return
        if old["type"] != new["type"]:
            said = new.get("retyped", {}).get("from") == old["type"]
            common = self.pieces.model(old, new, Field, (), ("retyped",) if said else ())
            way: Nature = "carried" if said else "changed"
            yield from self._changed(id_, [Difference(("type",), old["type"], new["type"], way), *common])
            return
        member = FIELD_TYPES.member(new["type"])
        found = self.pieces.model(old, new, member, (), ("options", _MOVED, "fields"))
        yield from self._changed(id_, [*found, *_moves(old, new, "options")], new["type"])
        yield from self._said_of_links(id_, old, new)
        before, after = old.get("options"), new.get("options")
        if isinstance(before, dict) and isinstance(after, dict):
            yield from self._parts(_Part(id_, "options", _OPTION, Option), old, new)
        elif before != after:
            yield from self._changed(id_, [Difference(("values",), before, after)])

    def _said_of_links(self, id_: str, old: Json, new: Json) -> Iterator[Change]:
        """What is told of each link is fields too; they are called after the link, not after the module."""
        told = {**old.get("fields", {}), **new.get("fields", {})}
        if told:
            link = next(iter(told.values()))["id"].partition(":")[2].partition(".")[0]
            yield from self._parts(_Part(id_, "fields", "field", Field, link), old, new)

    def _whole(self, id_: str, old: Json | None, new: Json | None, moved: str = "") -> Change:
        """Something came, or went; or went into something else."""
        if old is not None and moved:
            into = Difference(("moves_to",), None, moved, "carried")
            return Change(kind_of(_kind(id_), "carried"), id_, (into,), access=self.rights.of(id_))
        kind = kind_of(_kind(id_), "added" if old is None else "removed", "", old, new)
        return Change(kind, id_, access=self.rights.of(id_))

    def _changed(self, id_: str, differences: Iterable[Difference], sort: str = "") -> Iterator[Change]:
        """One change for each kind of difference in a thing; of a field, ``sort`` is its type."""
        found: dict[str, tuple[Kind, list[Difference]]] = {}
        for one in differences:
            kind = self._kind_of(id_, one, sort)
            found.setdefault(kind.name, (kind, []))[1].append(one)
        bearing = next(iter(sorted(found.values(), key=_bears, reverse=True)), None)
        for kind, several in found.values():
            bears = bearing is not None and kind == bearing[0] and kind.category != "cosmetic"
            yield Change(kind, id_, tuple(several), access=self.rights.of(id_) if bears else ())

    def _kind_of(self, id_: str, one: Difference, sort: str) -> Kind:
        on, attribute = _kind(id_), one.at[0] if one.at else ""
        way = self.rights.way(id_, attribute) if one.nature == "changed" else one.nature
        return kind_of(on, way, f"{sort}.{attribute}" if sort else attribute, one.old, one.new)


_MOVED: Final = "moved"
_RIGHTS: Final = frozenset(
    {"sensitivity", "default_scope", "ownership", "type", "by", "from", "to", "guard", "roles"}
)
"""Attributes that rights may come from."""
_ORDERED: Final = frozenset(
    {"modules", "value_sets", "pipelines", "lead_sources", "reports", "views", "dashboards"}
)
_SHOWN_IN_ORDER: Final = frozenset({"fields", "options", "values", "details", "stages", "measures"})
_HELD: Final = frozenset({"options", "values", "details", "stages", "tags"})
"""Parts whose names records hold."""


def _bears(told: tuple[Kind, list[Difference]]) -> tuple[bool, bool, bool]:
    """Of several changes of one thing, the last by this order is the one that rights come from, if they do."""
    kind, several = told
    said = {one.at[0] for one in several if one.at}
    return (
        kind.way in {"widened", "narrowed", "both"},
        not said.isdisjoint(_RIGHTS),
        kind.category != "cosmetic",
    )


def _moves(old: Json, new: Json, entries: str) -> list[Difference]:
    """What is said otherwise about names that went; those that go just now, or come again, are told by themselves."""
    moved = [side.get(_MOVED, {}) for side in (old, new)]
    now = {*old.get(entries, {}), *new.get(entries, {})}
    names = [
        name for name in sorted({*moved[0], *moved[1]} - now) if moved[0].get(name) != moved[1].get(name)
    ]
    return [Difference((_MOVED, name), moved[0].get(name), moved[1].get(name)) for name in names]


def _names(old: Json, new: Json) -> list[str]:
    """The names of both, those that are gone first."""
    return [*old, *(name for name in new if name not in old)]


def _of(model: type[Model], part: str) -> type[Model]:
    """What stands under each name of a part."""
    shape = attributes(model)[part].shape
    inner = shape.value if isinstance(shape, Named) else None
    return inner.model if isinstance(inner, One) else Field
