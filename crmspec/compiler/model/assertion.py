"""What must hold about rights, whatever else the blueprint says: proved or refuted by every check."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.model.base import ONE_OR_MORE, Declaration, Ref, RoleRef, Text

Deed = Annotated[
    str,
    Ref("deed"),
    field(examples=["read lead.budget", "create invoice", "approve invoice", "make sales.win"]),
]
"""Something that may be done: an operation on a module or a field; `approve` a module; `make` a transition; `open` a
report."""


class Assertion(Declaration):
    """What nobody, or some role, must be able to do, directly or by any path; `check` proves it or shows the path.

    Assertions stand in a list, which any file may have. Each says one of three things: what `no_one` can do but the
    exceptions, what a `role` `cannot` do, or two things of which `never_both` lie with the same role.
    """

    no_one: Annotated[tuple[Deed, ...], ONE_OR_MORE] = ()
    """What nobody can do: `read contact.date_of_birth`."""
    except_: Annotated[tuple[Annotated[str, Ref("principal")], ...], ONE_OR_MORE] = field(
        default=(), alias="except"
    )
    """Roles and integrations that may all the same; people outside are called by the module of their records."""
    role: RoleRef | None = None
    """The role that cannot do something."""
    cannot: Annotated[tuple[Deed, ...], ONE_OR_MORE] = ()
    """What the role cannot do."""
    never_both: Annotated[tuple[Deed, ...], field(min_length=2, max_length=2)] | None = None
    """Two things that nobody can do both: `[create invoice, approve invoice]`."""
    by: Literal["direct", "any_path"] = "any_path"
    """Whether only what is granted counts, or every way: what workflows copy, what decides something, what is sent."""
    because: Text | None = None
    """Why it must hold."""

    example = """\
- {no_one: read contact.date_of_birth, except: [support_manager]}
- {role: finance, cannot: read lead.budget, because: What a client could pay is no matter of billing.}
- {never_both: [create invoice, approve invoice], by: direct}"""

    @model_validator(mode="after")
    def _says_one_thing(self) -> Assertion:
        said = [
            key
            for key, given in (
                ("no_one", self.no_one),
                ("cannot", self.cannot),
                ("never_both", self.never_both),
            )
            if given
        ]
        if len(said) != 1:
            raise PydanticCustomError(
                "contradiction", "an assertion says one of `no_one`, `role` with `cannot`, and `never_both`"
            )
        if (self.role is None) == (said == ["cannot"]):
            raise PydanticCustomError("contradiction", "`role` and `cannot` go together")
        if self.except_ and self.role:
            raise PydanticCustomError("contradiction", "`except` goes with `no_one` or `never_both`")
        return self

    @property
    def deeds(self) -> tuple[str, ...]:
        """What it is about, as it is written."""
        return self.no_one or self.cannot or self.never_both or ()
