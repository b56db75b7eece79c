"""What is said to be unique twice is one key; what is so under several conditions is several."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_back, planned
from crmspec.deploy.refused import Refused

from .architectures import compiled
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from crmspec.deploy.database import Database
    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME = "keyed"
KEYS = (
    {"fields": ["code"]},
    {"fields": ["code"], "where": "active"},
    {"fields": ["code"], "where": "not active"},
)


def _with(keys: list[Json], **more: Any) -> Settled:
    fields = {"code": {"type": "text", **more}, "active": {"type": "boolean", "default": False}}
    told = {
        "crm": {"name": NAME, "label": "Keyed", "targets": ["postgres", "sqlite"]},
        "modules": {"part": {"label": "Part", "fields": fields, "unique": keys}},
    }
    manifest, wrong = compiled(told)
    assert manifest is not None, wrong
    return manifest


def _put(database: Database, code: str, *, active: bool) -> None:
    database.run(f'insert into "part" ("code", "active") values (\'{code}\', {str(active).lower()})')


def test_the_same_key_said_twice_is_one(side: SqliteSide | PostgresSide) -> None:
    manifest = _with([KEYS[0]], unique=True)
    with closing(side.fresh(manifest)) as database:
        _put(database, "a", active=True)
        with pytest.raises(Exception, match=r"(?i)unique"):
            _put(database, "A", active=False)


def test_keys_of_the_same_fields_under_conditions_have_names_of_their_own(
    side: SqliteSide | PostgresSide,
) -> None:
    manifest = _with([KEYS[1], KEYS[2]])
    with closing(side.fresh(manifest)) as database:
        _put(database, "a", active=True)
        _put(database, "a", active=False)
        for active in (True, False):
            with pytest.raises(Exception, match=r"(?i)unique"):
                _put(database, "a", active=active)


def test_keys_come_and_go(side: SqliteSide | PostgresSide) -> None:
    first, *later = (
        _with([KEYS[1]]),
        _with([KEYS[2], KEYS[1]]),
        _with([KEYS[2]]),
        _with([KEYS[0]], unique=True),
    )
    with closing(side.empty()) as database:
        apply(database, planned(database, first), first, "test")
        for manifest in later:
            apply(database, planned(database, manifest), manifest, "test")
            with closing(side.fresh(manifest)) as fresh:
                assert side.catalogue(database) == side.catalogue(fresh)
        _put(database, "a", active=True)
        plan, earlier = plan_back(database)
        apply(database, plan, earlier, "test")
        with closing(side.fresh(earlier)) as fresh:
            assert side.catalogue(database) == side.catalogue(fresh)
        _put(database, "a", active=True)
        with pytest.raises(Refused):
            apply(database, planned(database, later[-1]), later[-1], "test")
