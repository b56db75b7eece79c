"""Tests of a blueprint: what there is, who does what, and what must then hold."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import StringConstraints
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
from crmspec.compiler.model.scenario_steps import Act, Principal

Instant = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])( ([01]\d|2[0-3]):[0-5]\d)?$"),
    field(title="day and time", examples=["2027-03-01", "2027-03-01 09:00"]),
]


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

    example: ClassVar[str] = """\
test: a rep cannot see the budget of another rep's lead
given:
  users: {ann: sales_rep, bob: sales_rep}
  lead: {a1: {last_name: Lovelace, owner: ann, budget: 5000}}
as: bob
expect: {cannot_read: lead.a1.budget}"""
