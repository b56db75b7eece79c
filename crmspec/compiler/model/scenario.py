"""Tests of a blueprint: what there is, who does what, and what must then hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Assignments,
    Bool,
    Model,
    ModuleRef,
    Name,
    Ref,
    Roles,
    Short,
    Text,
)
from crmspec.compiler.model.forms import Open
from crmspec.compiler.model.scenario_expects import Expect
from crmspec.compiler.model.scenario_steps import Act, Instant, Principal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.model.context import Context


class GivenUser(Short):
    """Somebody of the firm."""

    shorthand = "roles"
    roles: Annotated[Roles, ONE_OR_MORE]
    """The roles they have."""
    teams: Annotated[tuple[Annotated[str, Ref("team")], ...], ONE_OR_MORE] = ()
    """The teams they are members of."""
    manager: Annotated[str, Ref("given_user")] | None = None
    """Who they report to."""
    absent: Bool = False
    """Whether they are away."""


class Given(Open):
    """What there is at the beginning: users, and under each module's name its records."""

    rest = "records"
    users: dict[Name, GivenUser] = {}
    """People of the firm, each with a role: `ann: sales_rep`."""
    records: dict[ModuleRef, dict[Name, Assignments]] = {}
    """For each module its records, each under a name that the test uses; a lookup holds such a name."""

    def names(self) -> Iterator[str]:
        """Every user and record, as `_user.ann`, `lead.ada`."""
        yield from (f"_user.{name}" for name in self.users)
        yield from (f"{module}.{name}" for module, records in self.records.items() for name in records)


class Scenario(Model):
    """A test: what there is, who does what, and what must then hold."""

    test: Text
    """What it shows, in one sentence."""
    description: Text | None = None
    """Why it matters."""
    satisfies: Annotated[tuple[Annotated[str, Ref("requirement")], ...], ONE_OR_MORE] = ()
    """The requirements it proves."""
    now: Instant | None = None
    """When it begins, in the manifest's time zone; absent: on a fixed Monday morning."""
    given: Given = Given.model_construct()
    """What there is at the beginning."""
    as_: Principal | None = field(default=None, alias="as")
    """Who acts and looks, unless an act says otherwise; absent: the system."""
    do: Annotated[tuple[Act, ...], ONE_OR_MORE] = ()
    """What is done, in order."""
    expect: Annotated[tuple[Expect, ...], ONE_OR_MORE]
    """What holds at the end."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """What is given is known everywhere, what acts make at the end."""
        context = context.giving(self.given.names())
        if attribute == "expect":
            for act in self.do:
                context = act.passing_on(context)
        return context

    example: ClassVar[str] = """\
test: a rep cannot see the budget of another rep's lead
given:
  users: {ann: sales_rep, bob: sales_rep}
  lead: {a1: {last_name: Lovelace, owner: ann, budget: 5000}}
as: bob
expect: {cannot_read: lead.a1.budget}"""
