"""Who has the database roles of a deployment: logins that somebody made members of them by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.deploy.plan import Finding, Step, counted
from crmspec.physical import literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmspec.deploy.database import Database
    from crmspec.deploy.state import Change

_FEW: Final = 5
_OTHERS: Final = """\
from pg_auth_members as "one"
    join pg_roles as "had" on "had".oid = "one".roleid
    join pg_roles as "who" on "who".oid = "one".member{called}
where not starts_with("who".rolname, {prefix})
    and "who".oid not in (current_user::regrole, (select nspowner from pg_namespace where nspname = {schema}))"""
"""The members of roles that are none of the deployment's own, and not who deploys."""
_CARRY: Final = """\
do $$
declare
    told record;
    later text[] := '{{}}';
begin
    for told in
        select "who".rolname as "login", "had".rolname as "old", "called"."new"
        {others}
    loop
        execute format('revoke %I from %I', told."old", told."login");
        later := later || format('grant %I to %I', told."new", told."login");
    end loop;
    for at in 1 .. cardinality(later) loop
        execute later[at];
    end loop;
end
$$;"""


def carried(change: Change) -> Iterator[Step]:
    """Whoever had a role that is called otherwise now has it by its new name, and the earlier one no more."""
    later = {one: change.renames.name("roles", one) for one in change.before.manifest["roles"]}
    called = [
        (_role(change, old), _role(change, new))
        for old, new in later.items()
        if new != old and new in change.manifest["roles"]
    ]
    if called:
        told = ", ".join(f"`{new}`" for _, new in called)
        yield Step(
            ">",
            "roles",
            f"logins of the server keep what is called otherwise: {told}",
            (_carry(change, called),),
            (_carry(change, [(new, old) for old, new in called]),),
        )


def _carry(change: Change, called: Sequence[tuple[str, str]]) -> str:
    pairs = ", ".join(f"({literal(old, 'postgres')}, {literal(new, 'postgres')})" for old, new in called)
    joined = f'\n    join (values {pairs}) as "called" ("old", "new") on "called"."old" = "had".rolname'
    return _CARRY.format(others=_others(change, joined).replace("\n", "\n        "))


def findings(database: Database, change: Change) -> Iterator[Finding]:
    """Roles that come whose names some logins have already: they get the rights with them."""
    if database.dialect != "postgres":
        return
    was = {change.renames.name("roles", one) for one in change.before.manifest["roles"]}
    for name in change.manifest["roles"]:
        if name in was:
            continue
        role = _role(change, name)
        held = f'"had".rolname = {literal(role, "postgres")}'
        asked = f'select "who".rolname {_others(change)} and {held} order by 1'
        found = [str(one) for (one,) in database.rows(asked)]
        if found:
            who = f"{counted(len(found), 'login')} of the server {'has' if len(found) == 1 else 'have'}"
            way = f"revoke it from who is not meant to have the role `{name}`"
            yield Finding(
                role, f"{who} `{role}` already", len(found), tuple(found[:_FEW]), (way,), stops=False
            )


def _others(change: Change, called: str = "") -> str:
    schema = physical.schema(change.manifest["crm"]["name"])
    prefix, named = (literal(one, "postgres") for one in (f"{schema}__", schema))
    return _OTHERS.format(called=called, prefix=prefix, schema=named)


def _role(change: Change, name: str) -> str:
    return physical.database_role(change.manifest["crm"]["name"], name)
