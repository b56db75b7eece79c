"""The table of a zone agrees with the zone itself, at every change and around it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfoNotFoundError

import pytest

from crmspec.compiler.expressions.context import UTC_ZONE, Zone
from crmspec.compiler.expressions.zones import transitions
from crmspec.compiler.zones import zone as load_zone

ZONES = [
    "UTC",
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
]


@pytest.mark.parametrize("name", ZONES)
def test_agrees_with_the_zone(name: str) -> None:
    zone, table = load_zone(name), transitions(name)
    clock = Zone(table)
    for row in table[1:]:
        for seconds in (-3601, -1, 0, 1, 86_400):
            instant = row.utc_from + timedelta(seconds=seconds)
            local = clock.local(instant)
            assert local is not None
            assert local.replace(tzinfo=None) == instant.astimezone(zone).replace(tzinfo=None), instant


@pytest.mark.parametrize("name", ZONES)
def test_the_rows_follow_each_other(name: str) -> None:
    table = transitions(name)
    assert [row.utc_until for row in table] == [*(row.utc_from for row in table[1:]), None]
    assert table[0].utc_from == datetime.min.replace(tzinfo=UTC)
    assert all(one.offset_seconds != two.offset_seconds for one, two in pairwise(table))


def test_how_many_rows() -> None:
    assert len(transitions("UTC")) == 1
    assert len(transitions("Europe/Berlin", 2020, 2021)) == 5


def test_an_unknown_zone() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        transitions("Mars/Olympus")


def test_a_clock_past_the_last_year() -> None:
    assert Zone(transitions("Asia/Kathmandu")).local(datetime.max.replace(tzinfo=UTC)) is None
    assert UTC_ZONE.local(datetime.max.replace(tzinfo=UTC)) == datetime.max.replace(tzinfo=UTC)
