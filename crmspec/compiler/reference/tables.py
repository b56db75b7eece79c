"""What a page says about one model: its meaning, an example, and a table of its keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.base import Declaration, Family, Model, Short
from crmspec.compiler.model.forms import Open
from crmspec.compiler.reference.words import shown, words
from crmspec.compiler.schema.docstrings import attribute_texts, paragraphs
from crmspec.compiler.schema.names import title
from crmspec.compiler.schema.walk import owner_of

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

_HEAD: Final = "| key | type | default | meaning |\n|---|---|---|---|"
_HOMES: Final = {
    "crmspec.compiler.fieldtypes": ("field", "field-types.md"),
    "crmspec.compiler.steps": ("step", "steps.md"),
    "crmspec.compiler.triggers": ("trigger", "triggers.md"),
}


@dataclass(slots=True)
class Page:
    """A page that is being written: which pieces it has yet to describe, and what it leaves out."""

    up: str = ""
    """The way from its folder to that of the reference."""
    common: tuple[type[Model], ...] = (Declaration,)
    """Classes whose attributes are described elsewhere."""
    pieces: dict[type[Model], None] = field(default_factory=dict)
    """The pieces that it has mentioned, in order."""
    done: set[type[Model]] = field(default_factory=set)
    """The pieces that it has described."""

    def link(self, target: type[Model] | Family) -> str:
        """Point to the description of a piece, here, or of a family, on its own page."""
        if isinstance(target, Family):
            what, home = _HOMES[target.package]
            return f"[{what}]({self.up}{home})"
        self.pieces.setdefault(target)
        return f"[{title(target).lower()}](#{title(target).lower().replace(' ', '-')})"

    def table(self, *models: type[Model]) -> str:
        """Describe the keys of models that lie in one mapping."""
        rows = [row for model in models for row in self._rows(model)]
        return "\n".join([_HEAD, *rows]) if rows else ""

    def _rows(self, model: type[Model]) -> Iterator[str]:
        model.model_rebuild()
        for name, info in model.model_fields.items():
            text = attribute_texts(model).get(name, "")
            elsewhere = owner_of(model, name) in self.common and model not in self.common
            if text and not elsewhere:
                key = (
                    "*any other*"
                    if issubclass(model, Open) and name == model.rest
                    else f"`{info.alias or name}`"
                )
                kind = words(info.annotation, [*info.metadata, info], self.link)
                yield "| " + " | ".join(map(_cell, (key, kind, _default(info), text))) + " |"

    def rest(self, level: str = "##", of: str = "") -> Iterator[str]:
        """Describe every piece that was mentioned, and those that they mention; or only a module's own."""
        while waiting := [one for one in self.pieces if one not in self.done and of in {"", one.__module__}]:
            self.done.add(waiting[0])
            yield f"{level} {title(waiting[0])}"
            yield from self.piece(waiting[0])

    def piece(self, model: type[Model]) -> Iterator[str]:
        """Describe one model."""
        yield from paragraphs(model)
        if issubclass(model, Short):
            yield f"May be written as its `{model.shorthand}` alone."
        if table := self.table(model):
            yield table


def fenced(example: str) -> str:
    """Show an example."""
    return f"```yaml\n{example.rstrip()}\n```"


def page(*parts: str) -> str:
    """Lay the parts of a page below each other."""
    return "\n\n".join(part for part in parts if part) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _default(info: FieldInfo) -> str:
    if info.is_required():
        return "*required*"
    default: Any = info.default
    return f"`{shown(default)}`" if isinstance(default, str | int | tuple) and default != () else ""
