"""How people find their way: applications, each with its navigation."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic.fields import Field as field

from crmspec.compiler.model.base import Colour, Declaration, Label, Language, ModuleRef, Name, Ref, Roles
from crmspec.compiler.model.forms import OneVerb


class Place(OneVerb):
    """One place to go to."""

    beside: ClassVar[frozenset[str]] = frozenset({"label", "translations", "icon", "roles"})
    what: ClassVar[str] = "place"

    module: ModuleRef | None = None
    """The records of a module, in whatever list its reader saw last."""
    view: Annotated[str, Ref("view")] | None = None
    """A list, a board, a tree or a calendar."""
    dashboard: Annotated[str, Ref("dashboard")] | None = None
    """A dashboard."""
    report: Annotated[str, Ref("report")] | None = None
    """A report."""
    form: Annotated[str, Ref("form")] | None = None
    """A form of the firm's own."""
    label: Label | None = None
    """What it is called, if not as the thing itself."""
    translations: dict[Language, Label] = {}
    """The label in other languages."""
    icon: Name | None = None
    """The icon it is shown with, if not that of the module."""
    roles: Roles = ()
    """Who sees it; empty: all who may open it."""


class Item(Place):
    """One item of the navigation: a place, or a heading with places below it."""

    beside: ClassVar[frozenset[str]] = Place.beside | {"items"}
    what: ClassVar[str] = "item"

    heading: Label | None = None
    """What the places below it are called together, where it leads nowhere itself."""
    items: tuple[Place, ...] = ()
    """The places below it, in order."""


class App(Declaration):
    """What a group of people works with: the places they go to, in order."""

    items: Annotated[tuple[Item, ...], field(min_length=1)]
    """Where its navigation leads, in order; the first is opened first."""
    icon: Name | None = None
    """The icon it is shown with."""
    colour: Colour | None = None
    """The colour of its head."""
    roles: Roles = ()
    """Who works with it; empty: everybody."""

    example = """\
selling:
  label: Selling
  icon: handshake
  colour: blue
  items:
    - dashboard: sales_today
    - {module: lead, items: [{view: my_open_leads}, {form: new_lead}]}
    - module: deal
    - {heading: Figures, items: [{report: sales_by_month}]}
  roles: [sales_rep, sales_manager]"""
