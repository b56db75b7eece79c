"""What the commands about a database share: which one is meant, and what is to be there."""

from __future__ import annotations

import argparse
import getpass
import os
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from crmspec import cache
from crmspec.cli.present import fail
from crmspec.cli.versions import NoVersion, version_of
from crmspec.compiler.source import MANIFEST, read
from crmspec.deploy.refused import Refused
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmspec.access.version import Version
    from crmspec.deploy.database import Database

Json = dict[str, Any]
REFUSALS: Final = (NoVersion, Refused)
"""What says why something cannot be done."""


def add_database(parser: argparse.ArgumentParser) -> None:
    """Which database a command is about."""
    parser.add_argument(
        "--database",
        metavar="URL",
        help="postgresql://user@host/name or sqlite:///file.db (else of --env, else CRMSPEC_DATABASE_URL)",
    )
    parser.add_argument(
        "--env", metavar="NAME", help="the environment of the blueprint whose database is meant"
    )


def add_destroy(parser: argparse.ArgumentParser) -> None:
    """What may be destroyed."""
    parser.add_argument(
        "--allow-destroy",
        metavar="NAME",
        action="append",
        default=[],
        help="destroy what is left of this field or module, such as deal.legacy_code; may be given several times",
    )


def add_accept(parser: argparse.ArgumentParser) -> None:
    """What may stay as somebody made it by hand."""
    parser.add_argument(
        "--accept-drift",
        metavar="ITEM",
        action="append",
        default=[],
        help="go on although this was changed by hand, such as 'index deal.deal__owner_id__idx'",
    )


def who() -> str:
    """Who is at work, for the ledger."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid()) if hasattr(os, "getuid") else "unknown"


@dataclass
class Wanted:
    """What is to be there; no more of it is made than is asked for."""

    deployment: str
    environments: Json
    hash: str
    """Of its manifest."""
    make: Callable[[], Version]

    @cached_property
    def version(self) -> Version:
        """All of it."""
        return self.make()

    @property
    def manifest(self) -> Json:
        """Its manifest."""
        return self.version.manifest


def of_version(version: Version) -> Wanted:
    """What is there already."""
    from crmspec.targets.once import Settled
    from crmspec.targets.relational.seeds.deployment import manifest_hash

    manifest = version.manifest
    hash_ = manifest_hash(Settled(manifest))
    return Wanted(manifest["crm"]["name"], manifest.get("environments", {}), hash_, lambda: version)


def wanted(path: Path) -> Wanted:
    """What is to be there: a blueprint without errors, or a bundle; of an unchanged blueprint, as it is remembered."""
    if not (path / MANIFEST).is_file():
        return of_version(version_of(path))
    sources, today = read(path), date.today()
    slot, mark = cache.slot("deployed", path), cache.fingerprint(sources, as_of=today)
    known = None if sources.diagnostics else cache.load(slot, mark)
    if known is not None and {*known} == {"deployment", "environments", "hash"}:
        return Wanted(**known, make=lambda: version_of(path))
    found = of_version(version_of(path))
    if not sources.diagnostics and read(path) == sources and date.today() == today:
        told = {"deployment": found.deployment, "environments": found.environments, "hash": found.hash}
        cache.store(slot, mark, told)
    return found


@dataclass(frozen=True)
class Named:
    """A deployment by its name, and where its databases are."""

    deployment: str
    environments: Json


def named(path: Path) -> Named:
    """Which deployment a blueprint or a bundle is about, whatever errors it has: one must be able to go back."""
    if not (path / MANIFEST).is_file():
        found = version_of(path).manifest
        return Named(found["crm"]["name"], found.get("environments", {}))
    from crmspec.compiler.bind import bind
    from crmspec.compiler.syntax import parse

    blueprint = bind(parse(read(path).files).trees)
    if blueprint.crm is None:
        raise NoVersion(
            f"`{visible(str(path))}` does not say what it is called", f"see `crmspec check {path}`"
        )
    environments = blueprint.sections.get("environments", {})
    told = {name: {"database": getattr(one, "database", None)} for name, one in environments.items()}
    return Named(blueprint.crm.name, told)


def database_url(options: argparse.Namespace, known: Json) -> str:
    """The address that is meant: given, of one of the environments that are known, or of the variable."""
    from crmspec.deploy.database import address

    if options.database or options.env is None:
        return address(options.database)
    if options.env not in known:
        there = ", ".join(f"`{one}`" for one in known) or "none"
        raise Refused(
            f"there is no environment `{visible(options.env)}`", f"the blueprint's environments: {there}"
        )
    variable = known[options.env].get("database")
    if variable is None:
        raise Refused(
            f"the environment `{options.env}` does not say where its database is",
            "say `database: NAME_OF_A_VARIABLE` there, or give --database",
        )
    if not os.environ.get(variable):
        raise Refused(f"the variable {variable} is not set", "set it to the address of the database")
    return os.environ[variable]


@contextmanager
def opened(url: str, deployment: str, *, make: bool = False) -> Iterator[Database]:
    """A database for as long as a command works with it; one that holds another deployment is refused."""
    from crmspec.deploy import ledger
    from crmspec.deploy.applying import told
    from crmspec.deploy.database import connect, driver_errors

    try:
        database = connect(url, deployment, make=make)
        try:
            ledger.is_of(database, deployment)
            yield database
        finally:
            database.close()
    except driver_errors() as error:
        raise told(error) from error


def stopped(what: str = "the plan") -> int:
    """Say that a plan that was shown is not carried out."""
    return fail(f"{what} stops", "see above for what stops it and for the ways out; nothing was done")
