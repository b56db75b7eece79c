"""The pages of field types, steps and triggers: all members of a family on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.automation import STEPS, TRIGGERS, Step
from crmspec.compiler.model.base import Declaration, Model
from crmspec.compiler.model.field import FIELD_TYPES, Field
from crmspec.compiler.reference.tables import Page, fenced, page
from crmspec.compiler.schema.docstrings import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.model.base import Family

_STEPS: Final = "A step is a mapping with one verb. Besides, every step can say:"
_TRIGGERS: Final = "A trigger is a mapping with one verb; a workflow starts when any of its triggers happens."
_FIELDS: Final = """\
A field is written `name: type` where the type needs no options, else as a mapping with `type`. Besides the
options of its type and [what every declaration can say](declarations.md), every field can say:"""


def pages() -> dict[str, str]:
    """The three pages."""
    return {
        "field-types.md": _page("Field types", _FIELDS, FIELD_TYPES, Field),
        "steps.md": _page("Steps", _STEPS, STEPS, Step),
        "triggers.md": _page("Triggers", _TRIGGERS, TRIGGERS, None),
    }


def _page(heading: str, introduction: str, family: Family, base: type[Model] | None) -> str:
    writing = Page(common=(Declaration,))
    shared = writing.table(base) if base else ""
    names = family.names()
    contents = " · ".join(f"[`{name}`](#{name})" for name in names)
    writing.common = (Declaration, base) if base else (Declaration,)
    members = [part for name in names for part in _member(family, name, writing)]
    return page(f"# {heading}", introduction, shared, contents, *members, *writing.rest())


def _member(family: Family, name: str, writing: Page) -> Iterator[str]:
    model = family.member(name)
    yield f"## `{name}`"
    yield from paragraphs(model)
    yield fenced(model.example)
    yield writing.table(model)
    yield from writing.rest("###", model.__module__)
