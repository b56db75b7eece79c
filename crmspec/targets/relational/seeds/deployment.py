"""The deployment itself: which manifest it was made from, its clock, its currencies."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from crmspec.compiler.expressions.types import minor_digits
from crmspec.compiler.expressions.zones import transitions
from crmspec.targets.once import once
from crmspec.targets.relational.seeds.identity import SYSTEM_USER
from crmspec.targets.relational.seeds.rows import Rows
from crmspec.targets.text import manifest_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json


@once
def manifest_hash(manifest: Json) -> str:
    """The hash of `manifest.json` as the bundle holds it."""
    return sha256(manifest_text(manifest).encode()).hexdigest()


def rows(manifest: Json) -> Iterator[Rows]:
    """What every other row and every trigger rests on."""
    crm = manifest["crm"]
    told: list[tuple[str, ...]] = [
        ("format_version", str(manifest["format_version"])),
        ("manifest_hash", manifest_hash(manifest)),
        ("name", crm["name"]),
        ("time_zone", crm["time_zone"]),
    ]
    yield Rows("_deployment", ("name", "value"), "what is deployed", [*told])
    system = [(SYSTEM_USER, "System", "system")]
    yield Rows("_user", ("id", "name", "kind"), "the CRM itself as a user", [*system], once=True)
    codes = [(code, minor_digits(code)) for code in crm["currencies"]]
    yield Rows("_currency", ("code", "digits"), "currencies", [*codes])


def zone(manifest: Json) -> Rows:
    """The clock of the blueprint's zone, from 1970 to 2100; the first offset reaches back for ever."""
    name = manifest["crm"]["time_zone"]
    found = Rows("_zone", ("utc_from", "offset_seconds"), f"the clock of {name}")
    for one in transitions(name):
        since = one.utc_from
        instant = f"{since.year:04}-{since:%m-%dT%H:%M:%S.%f}Z"
        found.rows.append((instant, one.offset_seconds))
    return found
