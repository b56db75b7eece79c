"""How fast a plan without changes is, against ``alembic check`` on the same tables; how long others wait for a change.

Everything runs on a PostgreSQL server of its own. A plan, and what it is measured against, are whole processes, one
right after the other; what is given is the median over all rounds. ``--json`` prints ``{"figures": […]}``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parent))

import psycopg
from architecture import write
from models import write as write_models
from server import address, server

ROOT: Final = Path(__file__).parent.parent
CRM: Final = (sys.executable, "-m", "crmspec")
CLIENTS: Final = 8
WANTED: Final = {
    "plan, unchanged": 0.3,
    "plan": 0.6,
    "change of type": 1.5,
    "longest wait": 1.0,
}
"""Of the first three: how many times what it is measured against; the last in seconds."""
TEXT: Final = "      price: {type: text, label: Price}\n"
DECIMAL: Final = (
    "      price: {type: decimal, precision: 12, scale: 2, label: Price, retyped: {from: text, else: null}}\n"
)
BATCH_PAGES: Final = 200
"""What the bare update takes at once: some 5 000 rows."""
FILL: Final = """
    set session_replication_role = replica;
    set search_path to crm_creative_boost, pg_temp;
    insert into account (name) values ('Paper Mill');
    insert into contact (first_name, last_name, account_id, emails)
        select 'Ada', 'Byron', id, 'ada@example.com' from account;
    insert into deal (name, account_id, contact_id, amount, expected_close_on, price)
        select 'Deal ' || number, account_id, contact.id, number, date '2026-01-01' + number %% 365,
            (number %% 100000)::numeric / 100
        from contact, generate_series(1, {rows}) as number;
    analyze deal;
    checkpoint;
"""

Samples = defaultdict[str, list[float]]


@dataclass(frozen=True)
class Figure:
    """One figure: what it is, its value and unit, what it is measured against, and the limit wanted."""

    name: str
    value: float
    unit: str
    against: str = ""
    limit: float | None = None


def run(words: Sequence[str], **environment: str) -> float:
    """Seconds that a process took."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = time.perf_counter()
    found = subprocess.run(
        words, cwd=ROOT, env={**inherited, **environment}, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - before
    if found.returncode:
        raise SystemExit(
            f"{words} failed with {found.returncode}:\n{found.stdout[-2000:]}{found.stderr[-2000:]}"
        )
    return took


def made(socket: str, name: str, template: str = "template1") -> str:
    """Make a database, and give its address."""
    with psycopg.connect(address(socket, "postgres"), autocommit=True) as connection:
        connection.execute(f'create database "{name}" template "{template}"'.encode())
    return address(socket, name)


# --- a plan without changes ---


def plans(socket: str, scratch: Path, modules: int, rounds: int) -> Samples:
    """Deploy an architecture, then plan it again: with an earlier run's cache, with none, and as Alembic does."""
    blueprint, cache = scratch / "architecture", scratch / "cache"
    write(blueprint, modules)
    url = made(socket, "planned")
    found = Samples(list)
    found["deploy"].append(run([*CRM, "apply", str(blueprint), "--database", url, "--yes"]))
    alembic = write_models(address(socket, "planned", "postgresql+psycopg"), "crm_bench", scratch / "alembic")
    check = [sys.executable, "-m", "alembic", "-c", str(alembic), "check"]
    plan = [*CRM, "plan", str(blueprint), "--database", url, "--exit-code"]
    run(check)
    run(plan, CRMSPEC_CACHE_DIR=str(cache))
    for _ in range(rounds):
        yardstick = run(check)
        shutil.rmtree(cache, ignore_errors=True)
        cold = run(plan, CRMSPEC_CACHE_DIR=str(cache))
        known = run(plan, CRMSPEC_CACHE_DIR=str(cache))
        yardstick = (yardstick + run(check)) / 2
        for name, took in (("plan", cold), ("plan, unchanged", known)):
            found[f"{name} s"].append(took)
            found[name].append(took / yardstick)
        found["alembic check"].append(yardstick)
    return found


# --- a change of type while others work ---


def changes(socket: str, scratch: Path, rows: int, rounds: int) -> Samples:
    """Let a text become a number, once with nothing but batches of an update, once with ``crmspec apply``."""
    before, after = scratch / "before", scratch / "after"
    for folder, line in ((before, TEXT), (after, DECIMAL)):
        shutil.copytree(ROOT / "blueprints" / "creative_boost", folder)
        deal = folder / "modules" / "deal.yaml"
        deal.write_text(deal.read_text().replace("    fields:\n", f"    fields:\n{line}", 1))
    url = made(socket, "filled")
    run([*CRM, "apply", str(before), "--database", url, "--yes"])
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(FILL.format(rows=rows).replace("%%", "%").encode())
    found = Samples(list)
    for number in range(rounds):
        bare, bare_waits = _bare(made(socket, f"bare_{number}", "filled"), after)
        ours, waits = _ours(made(socket, f"ours_{number}", "filled"), after)
        found["bare update s"].append(bare)
        found["change of type s"].append(ours)
        found["change of type"].append(ours / bare)
        found["longest wait, bare update"].append(_longest(bare_waits))
        found["longest wait"].append(_longest(waits))
        for what, took in waits.items():
            found[f"longest {what}"].append(max(took))
            found[f"{what} statements"].append(len(took))
        with psycopg.connect(address(socket, "postgres"), autocommit=True) as connection:
            for name in ("bare", "ours"):
                connection.execute(f'drop database "{name}_{number}"'.encode())
    return found


def _longest(waits: Samples) -> float:
    return max(max(several) for several in waits.values())


def _bare(url: str, blueprint: Path) -> tuple[float, Samples]:
    """The same update by hand: a column more, filled so many pages at a time, without what triggers would do."""
    words = [*CRM, "plan", str(blueprint), "--database", url, "--format", "json"]
    told = json.loads(subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    (update,) = (one["sql"][0] for one in told["steps"] if one["how"] == "batches")
    (left,) = (one["name"] for one in told["left"])
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("set search_path to crm_creative_boost, pg_temp")
        connection.execute("set session_replication_role = replica")
        connection.execute(f'alter table deal rename column price to "{left}"'.encode())
        connection.execute("alter table deal add column price bigint")
        found = connection.execute("select pg_relation_size('deal') / 8192").fetchone()
        assert found is not None
        with working(url) as waits:
            began = time.perf_counter()
            for first in range(0, found[0], BATCH_PAGES):
                piece = f"{update} and ctid >= '({first},0)' and ctid < '({first + BATCH_PAGES},0)'"
                connection.execute(piece.encode())
            took = time.perf_counter() - began
    return took, waits


def _ours(url: str, blueprint: Path) -> tuple[float, Samples]:
    with working(url) as waits:
        took = run([*CRM, "apply", str(blueprint), "--database", url, "--yes"])
    with psycopg.connect(url) as connection:
        connection.execute("set search_path to crm_creative_boost, pg_temp")
        left = connection.execute("select count(*) from deal where price is null").fetchone()
        assert left == (0,), f"{left} deals have no price"
    return took, waits


@contextmanager
def working(url: str) -> Iterator[Samples]:
    """Clients at work until the block ends; then, how long each of their statements took."""
    words = [sys.executable, str(Path(__file__).with_name("client.py")), url]
    clients = [
        subprocess.Popen([*words, str(seed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for seed in range(CLIENTS)
    ]
    took = Samples(list)
    try:
        for one in clients:
            assert one.stdout is not None
            if one.stdout.readline() != "ready\n":
                raise SystemExit("a client could not begin")
        yield took
    finally:
        ended = [one.communicate() for one in clients]
    for one, (told, _) in zip(clients, ended, strict=True):
        if one.returncode:
            raise SystemExit("a client was refused something")
        told_: dict[str, Any] = json.loads(told)
        for what, several in told_.items():
            took[what] += several


# --- what is told ---


def figures(modules: int, rows: int, rounds: int) -> list[Figure]:
    """All figures."""
    several: list[Figure] = []
    with server() as socket, tempfile.TemporaryDirectory() as name:
        if modules:
            several += _plan_figures(plans(socket, Path(name), modules, rounds), modules)
        if rows:
            several += _change_figures(changes(socket, Path(name), rows, rounds), rows)
    return several


def _plan_figures(found: Samples, modules: int) -> Iterator[Figure]:
    yield Figure(f"deploy {modules}", median(found["deploy"]), "s")
    yield Figure(f"alembic check {modules}", median(found["alembic check"]), "s")
    against = f"alembic check, {modules} modules"
    for name in ("plan, unchanged", "plan"):
        yield Figure(f"{name} {modules} s", median(found[f"{name} s"]), "s")
        yield Figure(f"{name} {modules}", median(found[name]), "x", against, WANTED[name])


def _change_figures(found: Samples, rows: int) -> Iterator[Figure]:
    yield Figure(f"bare update {rows}", median(found["bare update s"]), "s")
    yield Figure(f"change of type {rows} s", median(found["change of type s"]), "s")
    yield Figure(
        f"change of type {rows}",
        median(found["change of type"]),
        "x",
        f"bare update in batches, {rows} rows",
        WANTED["change of type"],
    )
    yield Figure(f"longest wait {rows}", max(found["longest wait"]), "s", "", WANTED["longest wait"])
    for what in ("read", "update", "price", "insert"):
        yield Figure(f"longest {what} {rows}", max(found[f"longest {what}"]), "s")
        yield Figure(f"{what} statements {rows}", median(found[f"{what} statements"]), "")
    yield Figure(f"longest wait, bare update {rows}", max(found["longest wait, bare update"]), "s")


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument(
        "--modules", type=int, default=1000, help="of what is planned; 0 leaves it out (%(default)s)"
    )
    parser.add_argument(
        "--rows", type=int, default=1_000_000, help="of what changes its type; 0 leaves it out (%(default)s)"
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often all is measured (%(default)s)")
    options = parser.parse_args(arguments)
    found = figures(options.modules, options.rows, options.rounds)
    if options.json:
        print(json.dumps({"figures": [asdict(one) for one in found]}, indent=1))
        return 0
    for one in found:
        limit = f"(wanted: at most {one.limit:g})" if one.limit is not None else ""
        print(f"{one.name:36} {one.value:9.3f} {one.unit:9} {limit}".rstrip())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
