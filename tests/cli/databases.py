"""A small CRM that is deployed, changed and looked at by the commands about databases."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

URL: Final = "sqlite:///crm.db"
BLUEPRINT: Final = """\
crm: {name: bakery, label: Bakery, targets: [postgres, sqlite]}
environments:
  staging: {label: Staging, database: BAKERY_STAGING_URL}
  bare: {label: Bare}
modules:
  customer:
    label: Customer
    fields:
      name: {type: text, required: true}
      size: {type: text, max_length: 20}
      kind: {type: picklist, options: {cafe: Café, hotel: Hotel, pub: Pub}}
  order:
    label: Order
    fields:
      title: {type: text}
      customer: {type: lookup, to: customer}
roles:
  baker:
    label: Baker
    can:
      customer: {read: all, update: all}
      order: {read: all, create: true, update: own}
  clerk:
    label: Clerk
    can:
      customer: {read: all, create: true}
      order: {read: all}
"""
SIZE: Final = "      size: {type: text, max_length: 20}\n"


def write(text: str = BLUEPRINT, folder: str = "bakery") -> None:
    """Write a blueprint to where the commands are called."""
    Path(folder).mkdir(exist_ok=True)
    Path(folder, "crm.yaml").write_text(text, encoding="utf-8")


def edit(old: str, new: str) -> None:
    """Change the blueprint."""
    assert old in BLUEPRINT
    write(BLUEPRINT.replace(old, new, 1))


def rows(sql: str, file: str = "crm.db") -> list[tuple[Any, ...]]:
    """Ask a file of SQLite, or change it."""
    with closing(sqlite3.connect(file)) as connection, connection:
        return connection.execute(sql).fetchall()


def dump(file: str = "crm.db") -> list[str]:
    """Everything that is in a file."""
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())
