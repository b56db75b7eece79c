"""What is set for good: refused where a record is changed, except while records are merged.

A value may still be taken away: what is said of a person is erased, and what a record points at may be purged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Json, Table

FUNCTION: Final = """\
-- refuses the change of what is set for good; argument: the field
create function "fn__for_good"() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    raise exception 'this is set for good: %', tg_argv[0] using errcode = 'integrity_constraint_violation';
end
$$;"""
_DIFFERS: Final = {"postgres": "is distinct from", "sqlite": "is not"}
_MERGING: Final = {
    "postgres": "coalesce(current_setting('crm.merging', true), '') = 'on'",
    "sqlite": 'exists (select 1 from "_acting" where "merging" = 1)',
}


def columns(field: Json) -> tuple[str, ...]:
    """The columns of a field that nobody changes once a record is made; none where it may be changed."""
    lasts = field.get("write_once") or (field.get("master") and not field.get("reparent"))
    return tuple(one["name"] for one in field["columns"] if lasts and not one.get("joins"))


def triggers(dialect: Dialect, table: Table) -> Iterator[str]:
    """A trigger for each field that is set for good."""
    for field, named in table.for_good.items():
        origin = f"field:{table.module}.{field}"
        yield (
            f"{comment(origin, 'set for good')}\n"
            f"create trigger {quoted(physical.trigger(table.name, physical.derived(field, 'for_good')))}\n"
            f"    before update of {', '.join(map(quoted, named))} on {quoted(table.name)}\n"
            f"    for each row when ({_changed(dialect, named)})\n"
            f"{_refusal(dialect, origin)}"
        )


def _changed(dialect: Dialect, named: tuple[str, ...]) -> str:
    tests = (
        f"(old.{quoted(one)} {_DIFFERS[dialect]} new.{quoted(one)} and new.{quoted(one)} is not null)"
        for one in named
    )
    return f"({' or '.join(tests)}) and not {_MERGING[dialect]}"


def _refusal(dialect: Dialect, origin: str) -> str:
    if dialect == "postgres":
        return f'    execute function "fn__for_good"({literal(origin, dialect)});'
    return f"begin\n    select raise(abort, {literal(f'this is set for good: {origin}', dialect)});\nend;"
