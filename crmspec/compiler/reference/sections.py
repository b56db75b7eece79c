"""One page for each section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.base import Declaration
from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.reference.tables import Page, fenced, page
from crmspec.compiler.schema.docstrings import paragraphs

if TYPE_CHECKING:
    from crmspec.compiler.model.base import Model

SHARED = "Besides these, it takes [what every declaration can say](../declarations.md)."


def pages() -> dict[str, str]:
    """Every section's page, the manifest's, and that of the keys that all declarations have."""
    return {
        "sections/crm.md": _page("crm", Crm),
        **{f"sections/{name}.md": _page(name, section.type(), SHARED) for name, section in SECTIONS.items()},
        "declarations.md": _declarations(),
    }


def _page(name: str, model: type[Model], note: str = "") -> str:
    writing = Page(up="../")
    table = writing.table(model)
    example = f"{name}:\n" + "".join(
        f"  {line}" if line.strip() else line for line in model.example.splitlines(keepends=True)
    )
    return page(f"# {name}", *paragraphs(model), fenced(example), table, note, *writing.rest())


def _declarations() -> str:
    writing = Page(common=())
    table = writing.table(Declaration)
    return page("# What every declaration can say", *paragraphs(Declaration), table, *writing.rest())
