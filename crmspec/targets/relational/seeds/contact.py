"""How people are reached: channels, consents, templates, working hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.targets.relational.seeds.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json

_WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def rows(manifest: Json) -> Iterator[Rows]:
    """What is said to whom, and when."""
    channels = Rows("_channel", ("name", "label", "kind", "sender"), "channels")
    for name, one in manifest["channels"].items():
        channels.rows.append((name, one.get("label"), one["kind"], one.get("sender")))
    yield channels
    yield _consents(manifest)
    for name, one in manifest["templates"].items():
        yield _template(manifest, name, one)
    for name, one in manifest["calendars"].items():
        yield from _calendar(manifest, name, one)


def _consents(manifest: Json) -> Rows:
    columns = ("name", "channel", "purpose", "legal_basis", "label", "wording", "expires_after")
    found = Rows("_consent_kind", columns, "consents")
    for name, one in manifest["consents"].items():
        basis = (one["channel"], one["purpose"], one["legal_basis"])
        told = [one.get(key) for key in ("label", "wording", "expires_after")]
        found.rows.append((name, *basis, *told))
    return found


def _template(manifest: Json, name: str, one: Json) -> Rows:
    managed = one.get("managed", "blueprint")
    columns = ("name", "language", "channel", "subject", "body", "managed")
    found = Rows("_template", columns, one["id"], once=managed == "seed")
    texts = {manifest["crm"]["languages"][0]: one, **one.get("languages", {})}
    for language, told in texts.items():
        subject = told["subject"]["text"] if "subject" in told else None
        found.rows.append((name, language, one["channel"], subject, told["body"]["text"], managed))
    return found


def _calendar(manifest: Json, name: str, one: Json) -> Iterator[Rows]:
    zone = one.get("time_zone", manifest["crm"]["time_zone"])
    yield Rows("_calendar", ("name", "label", "time_zone"), one["id"], [(name, one.get("label"), zone)])
    hours = Rows("_calendar_hours", ("calendar", "weekday", "opens", "closes"), f"{one['id']} hours")
    for at, weekday in enumerate(_WEEK):
        for stretch in one["hours"].get(weekday, ()):
            opens, _, closes = stretch.partition("-")
            hours.rows.append((name, at + 1, opens, closes))
    yield hours
    holidays = Rows("_holiday", ("calendar", "day", "label"), f"{one['id']} holidays")
    holidays.rows = [(name, day, label) for day, label in one.get("holidays", {}).items()]
    yield holidays
