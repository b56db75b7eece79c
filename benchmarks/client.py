"""Somebody who reads, changes and makes deals all the time; at the end, how long each sort of statement took.

Started as a process with the address of a database and a seed; ends when its input is closed, and prints JSON.
"""

from __future__ import annotations

import json
import random
import select
import sys
import time
from collections import defaultdict
from typing import Final

import psycopg

PAUSE_SECONDS: Final = 0.005
KNOWN: Final = 10_000
"""About how many of the deals are worked with."""
STATEMENTS: Final = {
    "read": "select name, amount, price from deal where id = %(id)s",
    "update": "update deal set amount = amount + 1 where id = %(id)s",
    "price": "update deal set price = '7' where id = %(id)s",
    "insert": """
        insert into deal (name, account_id, contact_id, amount, expected_close_on, price)
        select name, account_id, contact_id, amount, expected_close_on, '8' from deal where id = %(id)s""",
}
SHARES: Final = {"read": 4, "update": 2, "price": 1, "insert": 1}
"""How often each comes."""


def main() -> int:
    """Work until told to stop."""
    url, seed = sys.argv[1:]
    chosen, took = random.Random(int(seed)), defaultdict[str, list[float]](list)
    with psycopg.connect(url, autocommit=True, prepare_threshold=None) as connection:
        connection.execute("set search_path to crm_creative_boost, pg_temp")
        count = connection.execute("select greatest(reltuples, 1) from pg_class where oid = 'deal'::regclass")
        (rows,) = count.fetchone() or (1,)
        share = min(100, 100 * KNOWN / rows)
        found = connection.execute(
            f"select id from deal tablesample system ({share}) repeatable (1)".encode()
        )
        ids = [row[0] for row in found]
        print("ready", flush=True)
        while not select.select([sys.stdin], [], [], PAUSE_SECONDS)[0]:
            what = chosen.choices([*SHARES], [*SHARES.values()])[0]
            before = time.perf_counter()
            connection.execute(STATEMENTS[what].encode(), {"id": chosen.choice(ids)})
            took[what].append(time.perf_counter() - before)
    print(json.dumps(took))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
