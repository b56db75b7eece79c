"""What comes in: forms, imports, other systems, conversions and transitions that people make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.access._beginnings import beginnings
from crmspec.access._effect import UNKNOWN, Effect, assigned
from crmspec.access._moves import moves
from crmspec.access._steps import Frame, converted
from crmspec.compiler.resolve.walk import Placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


def brought(architecture: Architecture) -> Iterator[Effect]:
    """What comes in by itself or by people's hands, save what they edit."""
    yield from _forms(architecture)
    yield from _imports(architecture)
    yield from _integrations(architecture)
    yield from _transitions(architecture)
    for name, one in architecture.section("conversions").items():
        placed: Any = Placed(("conversions", name), "conversion", one, None)  # type: ignore[arg-type]
        yield from converted(architecture, name, placed, Frame(f"conversion:{name}", module=one.from_))


def _either(
    architecture: Architecture, effect: tuple[Keys, str, str], module: str, fields: dict[str, Expr], how: str
) -> Iterator[Effect]:
    """A record that is made, or changed where it is there already."""
    path, owner, verb = effect
    named = frozenset(fields)
    if how != "updated":
        first = {**beginnings(architecture).of(module), **fields}
        yield Effect(path, owner, verb, module, "created", first, named, "own")
    if how != "created":
        yield Effect(path, owner, verb, module, "updated", fields, named, "own")


def _forms(architecture: Architecture) -> Iterator[Effect]:
    for name, one in architecture.section("forms").items():
        path, owner = ("forms", name), f"form:{name}"
        fields = {asked.field_: UNKNOWN for asked in one.fields}
        fields |= assigned(architecture, (*path, "set"), one.set, one.module)
        fields |= dict.fromkeys((one.link_field,), UNKNOWN) if one.link_field else {}
        changes = (
            one.kind == "record" and (one.about is None or one.about == one.module) and not one.link_field
        )
        how = "updated" if changes else "both" if one.duplicates == "update" else "created"
        yield from _either(architecture, (path, owner, "form"), one.module, fields, how)
        yield Effect(path, owner, "form", one.module, "submitted", fields, frozenset(fields), "own")
        for tag in one.tags:
            yield Effect(path, owner, "form", one.module, "tagged", tag=tag, whose="own")


def _imports(architecture: Architecture) -> Iterator[Effect]:
    for name, one in architecture.section("imports").items():
        path, owner = ("imports", name), f"import:{name}"
        fields = {column.field_: UNKNOWN for column in one.columns.values()}
        fields |= assigned(architecture, (*path, "set"), one.set, one.module)
        fields |= {"owner": UNKNOWN} if one.owner else {}
        how = "created" if one.duplicates in {"skip", "create"} else "both"
        yield from _either(architecture, (path, owner, "import"), one.module, fields, how)
        for column in one.tags:
            yield Effect(path, owner, "import", one.module, "tagged", tag=f"{column.category}.*", whose="own")


def _integrations(architecture: Architecture) -> Iterator[Effect]:
    for name, one in architecture.section("integrations").items():
        for index, mapping in enumerate(one.mappings):
            if (mapping.direction or one.direction) != "out":
                path: Keys = ("integrations", name, "mappings", index)
                fields = dict.fromkeys((mapping.key, *mapping.fields), UNKNOWN)
                source = (path, f"integration:{name}", "integration")
                yield from _either(architecture, source, mapping.module, fields, "both")


def _transitions(architecture: Architecture) -> Iterator[Effect]:
    for name, one in moves(architecture).items():
        named = frozenset(one.fields)
        yield Effect(
            one.path, f"transition:{name}", "transition", one.module, "updated", one.fields, named, "own",
            demands=one.demands,
        )  # fmt: skip
