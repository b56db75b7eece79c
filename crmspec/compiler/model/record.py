"""Records that a blueprint brings along: settings, a first department, products to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from crmspec.compiler.model.base import Declaration, FieldRef, ModuleRef, Ref, Val

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class SeedRecord(Declaration):
    """A record that is made with the first deployment, and never overwritten afterwards."""

    managed: Literal["seed"] = "seed"
    """Always: people may change it, and a plan shows how it differs."""
    module: ModuleRef
    """The module of the record."""
    set: dict[Annotated[str, Ref("field")], Annotated[Any, Val("seed")]]
    """Its fields, with values written out; one that points at a record names another of these.

    Fields not named get their defaults.
    """
    match: tuple[FieldRef, ...] = ()
    """Fields by which it is recognised where it is there already; empty: by the name it has here."""

    example = """\
design_department:
  module: department
  set: {name: Design, hour_cost: 80}
  match: [name]"""

    def context(self, context: Context) -> Context:
        """Fields are those of the module; there is no record yet that expressions could read."""
        return context.into(self.module)
