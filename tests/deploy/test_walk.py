"""The ten changes of docs/change.md, carried out: each plan says what the page shows."""

from __future__ import annotations

import os
import re
import sqlite3
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from crmspec.__main__ import main

PAGE: Final = Path(__file__).parents[2] / "docs" / "change.md"
UPDATE: Final = bool(os.environ.get("CRMSPEC_UPDATE_GOLDEN"))
BLUEPRINT: Final = """\
crm: {name: bakery, label: Bakery, targets: [postgres, sqlite]}
modules:
  customer:
    label: Customer
    fields:
      name: {type: text, required: true}
      size: {type: text, max_length: 20}
      kind: {type: picklist, options: {cafe: Café, hotel: Hotel, pub: Pub}}
      vat_number: {type: text, max_length: 20}
  order:
    label: Order
    fields:
      title: {type: text}
      customer: {type: lookup, to: customer}
      amount: {type: decimal, precision: 10, scale: 2}
      stage: {type: picklist, options: {asked: Asked, baked: Baked, sent: Sent, lost: Lost}}
  visit:
    label: Visit
    fields:
      notes: {type: text}
pipelines:
  orders:
    module: order
    field: stage
    stages:
      asked: {initial: true}
      baked: {}
      sent: {outcome: won}
      lost: {outcome: lost}
    transitions:
      bake: {from: [asked], to: baked}
      send: {from: [baked], to: sent}
      lose: {from: [asked, baked], to: lost}
roles:
  baker:
    label: Baker
    can:
      customer: {read: all, update: all}
      order: {read: all, create: true, update: own}
  clerk:
    label: Clerk
    can:
      customer: {read: all, create: true, update: all}
      order: {read: all}
workflows:
  name_orders:
    trigger: {created: order}
    steps:
      - {update: {set: {title: New order}}, id: name_it}
"""
ROWS: Final = """
insert into customer (id, name, size, kind, vat_number) values
  ('01900000-0000-7000-8000-000000000001', 'Harbour', '12', 'cafe', 'GB1'),
  ('01900000-0000-7000-8000-000000000002', 'Northside', '40', 'pub', 'GB1'),
  ('01900000-0000-7000-8000-000000000003', 'Old Mill', 'about 9', 'hotel', null);
insert into "order" (id, title, customer_id, amount, stage) values
  ('01900000-0000-7000-8000-000000000011', 'Rolls', '01900000-0000-7000-8000-000000000001', 1250, 'asked'),
  ('01900000-0000-7000-8000-000000000012', null, '01900000-0000-7000-8000-000000000002', 9900, 'lost');
insert into visit (notes) values ('friendly'), ('closed');
"""


PIPELINE: Final = BLUEPRINT[BLUEPRINT.index("      asked: {initial") : BLUEPRINT.index("roles:")]
WITHOUT_BAKED: Final = """\
      asked: {initial: true}
      baked: {moves_to: asked}
      sent: {outcome: won}
      lost: {outcome: lost}
    transitions:
      send: {from: [asked], to: sent}
      lose: {from: [asked], to: lost}
"""


class Change(NamedTuple):
    """A change of the blueprint: what is replaced by what."""

    old: str = ""
    new: str = ""
    by_hand: str = ""


CHANGES: Final = {
    "rename": Change(
        "      size: {type: text, max_length: 20}",
        "      seats: {type: text, max_length: 20, renamed_from: size}",
    ),
    "type": Change("size: {type: text, max_length: 20}", "size: {type: integer, retyped: {from: text}}"),
    "type, mended": Change(
        "size: {type: text, max_length: 20}", "size: {type: integer, retyped: {from: text, else: 'null'}}"
    ),
    "option": Change("pub: Pub}", "pub: {moves_to: cafe}}"),
    "stage": Change(PIPELINE, WITHOUT_BAKED),
    "required": Change("title: {type: text}", "title: {type: text, required: true}"),
    "required, mended": Change(
        "title: {type: text}", "title: {type: text, required: true, backfill: Untitled}"
    ),
    "unique": Change(
        "vat_number: {type: text, max_length: 20}", "vat_number: {type: text, max_length: 20, unique: true}"
    ),
    "role": Change("customer: {read: all, update: all}", "customer: {read: all}"),
    "workflow": Change("title: New order", "title: Order to bake"),
    "drop": Change("  visit:\n    label: Visit\n    fields:\n      notes: {type: text}\n", ""),
    "drift": Change(by_hand='drop index "order__customer_id__idx"; create index by_hand on customer (name);'),
}


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A deployment with a few records in it."""
    monkeypatch.chdir(tmp_path)
    Path("bakery").mkdir()
    Path("bakery/crm.yaml").write_text(BLUEPRINT, encoding="utf-8")
    assert main(["apply", "bakery", "--database", "sqlite:///bakery.db", "--yes"]) == 0
    with sqlite3.connect("bakery.db") as connection:
        connection.executescript(ROWS)
    connection.close()
    return tmp_path / "bakery.db"


@pytest.mark.parametrize("called", CHANGES)
def test_the_page_says_what_the_plan_says(
    called: str, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = CHANGES[called]
    blueprint = BLUEPRINT.replace(change.old, change.new, 1) if change.old else BLUEPRINT
    assert blueprint != BLUEPRINT or change.by_hand
    Path("bakery/crm.yaml").write_text(blueprint, encoding="utf-8")
    with sqlite3.connect(database) as connection:
        connection.executescript(change.by_hand)
    connection.close()
    capsys.readouterr()
    main(["drift" if change.by_hand else "plan", "bakery", "--database", "sqlite:///bakery.db"])
    out, err = capsys.readouterr()
    assert not err
    told = re.sub(r"\b[0-9a-f]{12}\b", "…", out)
    _shown(called, told.rstrip())


def _shown(called: str, told: str) -> None:
    """Compare with the block that stands behind a mark in the page; write it there if that is wanted."""
    page = PAGE.read_text(encoding="utf-8")
    block = re.compile(rf"(<!-- plan: {re.escape(called)} -->\n```text\n)(.*?)(\n```)", re.DOTALL)
    found = block.search(page)
    assert found is not None, f"the page has no place for `{called}`"
    if UPDATE and found[2] != told:
        PAGE.write_text(page[: found.start(2)] + told + page[found.end(2) :], encoding="utf-8")
        return
    assert told == found[2]
