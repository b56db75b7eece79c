"""Records that the blueprint brings along are in both databases as they were written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest
    from tests.targets.relational.databases import Database

WRITTEN: Final[dict[str, Any]] = {
    "name": 'Ann "the \\"first O\'Neil',
    "name_first": 'Ann "the \\"first',
    "name_last": "O'Neil",
    "address": "1 Main Street, Ulm, DE",
    "address_street": "1 Main Street",
    "address_street2": None,
    "address_city": "Ulm",
    "address_country": "DE",
    "place_latitude": 484_000_000,
    "place_longitude": -100_000_000,
    "price": 550,
    "price_currency": "EUR",
    "source_detail": "web.ads",
    "takes": 7_200,
    "at": "09:30:00",
    "placed_at": "2027-03-31T07:00:00.000000Z",
    "share": 1_250,
}
AS_JSON: Final[dict[str, Any]] = {
    "chosen": ["red", "blue"],
    "usual": ["green"],
    "none": [],
    "raw": {"list": [1, {"text": 'it\'s "so"'}], "nothing": None},
}


def _sample(database: Database, last: str) -> dict[str, Any]:
    [found] = database.run('select * from "sample" where "name_last" = ?', last)
    return found


def test_every_part_is_as_it_was_written(database: Database) -> None:
    found = _sample(database, "O'Neil")
    assert {name: found[name] for name in WRITTEN} == WRITTEN
    assert {name: json.loads(found[name]) for name in AS_JSON} == AS_JSON
    plain = found["plain"] if database.name == "postgres" else json.loads(found["plain"])
    assert plain == "only text"
    assert found["upper_id"] == _sample(database, "Upper")["id"]


def test_what_people_change_stays(database: Database, sink: tuple[Manifest, Files]) -> None:
    database.run('update "sample" set "name_last" = ? where "name_last" = ?', "Changed", "O'Neil")
    database.script(sink[1][f"{database.name}/080_reference_data.sql"])
    assert sorted(row["name_last"] for row in database.run('select "name_last" from "sample"')) == [
        "Changed",
        "Upper",
    ]
