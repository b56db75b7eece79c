"""Taking away for good what changes have left, as far as it is named."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.deploy.plan import Step
from crmspec.deploy.refused import Refused
from crmspec.physical import literal, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from crmspec.deploy.plan import Left
    from crmspec.physical import Dialect


_ROLE: Final = """\
do $$
begin
    if exists (select from pg_roles where rolname = {text}) then
        grant {name} to current_user;
        drop owned by {name};
        drop role {name};
    end if;
exception when dependent_objects_still_exist then
    null;
end
$$;"""
"""Who made a role need not have its rights; it stays where another database of the server uses it."""


def named(left: Sequence[Left], names: Collection[str]) -> list[Left]:
    """What is meant; a name that nothing has is refused."""
    known = {one.object for one in left}
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            there = ", ".join(f"`{one}`" for one in sorted(known)) or "nothing"
            way = f"did you mean `{near[0]}`?" if near else f"what could be destroyed: {there}"
            raise Refused(f"nothing is left of `{name}`", way)
    return [one for one in left if one.object in names]


def inside(tables: Collection[str], left: Iterable[Left]) -> list[Left]:
    """What earlier changes left in tables that are destroyed: it goes with them."""
    return [one for one in left if one.kind == "column" and one.table in tables]


def destroying(left: Iterable[Left], dialect: Dialect) -> list[Step]:
    """The steps that destroy; what is left beside in the same table is no longer kept in step."""
    return [_step(one, dialect) for one in left]


def _step(one: Left, dialect: Dialect) -> Step:
    title = f"{one.kind} `{one.object}`, left by plan {one.number}, for good"
    how = "together" if dialect == "sqlite" else "alone"
    return Step("-", one.object, title, tuple(_sql(one, dialect)), how=how, destroys=one.kind != "role")  # type: ignore[arg-type]


def _sql(one: Left, dialect: Dialect) -> Iterable[str]:
    if one.kind == "table":
        yield f"drop table {quoted(one.name)};"
    elif one.kind == "role":
        yield _ROLE.format(name=quoted(one.name), text=literal(one.name, "postgres"))
    elif one.kind == "column":
        if dialect == "postgres":
            yield f'drop trigger if exists "~left_{one.number}" on {quoted(one.table)};'
            keeper = physical.function(f"left_{one.number}_{one.object.partition('.')[0]}")
            yield f"drop function if exists {quoted(keeper)};"
        yield f"alter table {quoted(one.table)} drop column {quoted(one.name)};"
