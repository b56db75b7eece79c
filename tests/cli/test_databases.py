"""Databases that are named wrongly, or are not what they should be: a message, a way out, exit code 2, nothing done."""

from __future__ import annotations

import json
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from crmspec.deploy.plan import digest
from tests.cli.databases import BLUEPRINT, SIZE, URL, dump, edit, rows, write

from .conftest import Call, Said

SECRET: Final = "hunter2"
COMMANDS: Final = ("plan", "apply", "drift", "history", "revert", "contract")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("CRMSPEC_DATABASE_URL", "BAKERY_STAGING_URL"):
        monkeypatch.delenv(name, raising=False)
    write()


@pytest.fixture
def deployed(call: Call) -> None:
    """The blueprint in a file."""
    assert call("apply", "bakery", "--database", URL, "--yes").code == 0


def refused(said: Said, message: str) -> None:
    """It says what is wrong and what to do, and nothing else."""
    assert said.code == 2
    lines = said.err.splitlines()
    assert re.search(message, lines[0]), said.err
    assert lines[0].startswith("error: ")
    assert lines[1].startswith("  = help: ")
    assert len(lines) == 2
    assert said.err.replace("\n", "").isprintable()


ADDRESSES: Final = {
    "": "no database is named",
    SECRET: "this is no address of a database",
    f"postgres:{SECRET}": "this is no address of a database",
    f"u:{SECRET}@host/db": "this is no address of a database",
    f"mysql://u:{SECRET}@host/db": "`mysql` is no database that can be deployed to",
    "\x1b[2J://x": r"`\\x1b\[2J` is no database",
    f"postgresql://u:{SECRET}@127.0.0.1:1/x": "cannot be reached: .*refused",
    f"postgresql+psycopg://u:{SECRET}@127.0.0.1:1/x": "cannot be reached: .*refused",
    f"postgresql://u:{SECRET}@[::1/x": "the address of the database cannot be read",
    f"postgresql://u:{SECRET}%zz@127.0.0.1:1/x": "the address of the database cannot be read",
    f"postgresql://u:more {SECRET}@x y/z": "the address of the database cannot be read",
    f"postgresql://u@127.0.0.1:1/x?nothing={SECRET}": "the address of the database cannot be read",
    f"postgresql://u:{SECRET}@127.0.0.1:{SECRET}/x": "cannot be reached",
    "sqlite://crm.db": "this names no file",
    "sqlite:///": "this names no file",
    "sqlite:///a%00b": "this names no file",
    "sqlite:///crm.db?mode=ro": "this names no file",
    "sqlite://[/crm.db": "this names no file",
    "sqlite:///bakery": "`bakery` cannot be opened",
    "sqlite:///text.db": "`text.db` cannot be opened: file is not a database",
}


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("command", ["plan", "apply", "history"])
def test_addresses_that_lead_nowhere(call: Call, command: str, address: str) -> None:
    Path("text.db").write_text("this is no database, but a text\n" * 40, encoding="utf-8")
    said = call(command, "bakery", "--database", address)
    refused(said, ADDRESSES[address])
    assert SECRET not in said.out + said.err
    assert {one.name for one in Path().iterdir()} <= {"bakery", "cache", "text.db"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_not_there(call: Call, command: str) -> None:
    if command in {"plan", "apply"}:
        refused(call(command, "bakery", "--database", "sqlite:///no/crm.db"), "`no/crm.db` cannot be made")
    else:
        refused(call(command, "bakery", "--database", URL), "there is no file `crm.db`")
    assert not Path("crm.db").exists()


def test_a_file_that_is_not_there_yet_is_planned_as_an_empty_one(call: Call) -> None:
    said = call("plan", "bakery", "--database", URL, "--out", "first.plan", "--exit-code")
    assert said.code == 1
    assert "+ everything: " in said.out
    assert not Path("crm.db").exists()
    assert call("apply", "first.plan", "--database", URL, "--yes").code == 0
    assert call("plan", "bakery", "--database", URL, "--exit-code").code == 0


def test_a_deployment_that_nobody_agrees_to_leaves_no_file(call: Call) -> None:
    said = call("apply", "bakery", "--database", URL)
    assert said.code == 2
    assert said.err.startswith("error: nobody is there to be asked\n  = help: ")
    assert "nothing was done" in said.out
    assert not Path("crm.db").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_environments(call: Call, monkeypatch: pytest.MonkeyPatch, deployed: None, command: str) -> None:
    refused(call(command, "bakery", "--env", "nope"), "there is no environment `nope`")
    refused(call(command, "bakery", "--env", ""), "there is no environment ``")
    refused(call(command, "bakery", "--env", "bare"), "does not say where its database is")
    refused(call(command, "bakery", "--env", "staging"), "the variable BAKERY_STAGING_URL is not set")
    monkeypatch.setenv("BAKERY_STAGING_URL", f"postgresql://u:{SECRET}@[::1/x")
    said = call(command, "bakery", "--env", "staging")
    refused(said, "the address of the database cannot be read")
    assert SECRET not in said.err
    monkeypatch.setenv("BAKERY_STAGING_URL", URL)
    if command != "revert":
        assert call(command, "bakery", "--env", "staging").code == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_blueprints_with_errors_and_none_at_all(call: Call, deployed: None, command: str) -> None:
    before = dump()
    refused(call(command, "nowhere", "--database", URL), "there is no folder `nowhere`")
    write(BLUEPRINT.replace("to: customer", "to: nothing"))
    said = call(command, "bakery", "--database", URL)
    if command in {"plan", "apply"}:
        refused(said, "`bakery` has errors")
    else:  # what is there can be looked at, and taken back, whatever the blueprint is like
        assert "has errors" not in said.err
    assert dump() == before


@pytest.mark.parametrize("command", ["plan", "apply"])
def test_a_database_of_something_else(call: Call, command: str) -> None:
    rows("create table customer (a)", "other.db")
    before = dump("other.db")
    refused(call(command, "bakery", "--database", "sqlite:///other.db"), "something else already: `customer`")
    assert dump("other.db") == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_database_of_another_deployment(call: Call, deployed: None, command: str) -> None:
    before = dump()
    write(BLUEPRINT.replace("name: bakery", "name: brewery"), "brewery")
    refused(call(command, "brewery", "--database", URL), "this database holds `bakery`, not `brewery`")
    assert dump() == before


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("by_hand", "message"),
    [
        ("update _deployment set value = '99' where name = 'format_version'", "has format 99"),
        ("drop table _leftover", "is older than the commands that change it"),
    ],
)
def test_databases_of_other_times(
    call: Call, deployed: None, command: str, by_hand: str, message: str
) -> None:
    rows(by_hand)
    before = dump()
    refused(call(command, "bakery", "--database", URL), message)
    assert dump() == before


def test_a_bundle_that_was_loaded_by_hand(call: Call) -> None:
    assert call("compile", "bakery", "--out", "bundle").code == 0
    for file in sorted(Path("bundle").glob("**/sqlite/0*.sql")):
        with closing(sqlite3.connect("crm.db")) as connection:
            connection.executescript(file.read_text(encoding="utf-8"))
    refused(call("plan", "bakery", "--database", URL), "this database was not made by `crmspec apply`")


def plan_file(call: Call, *more: str, code: int = 0) -> dict[str, Any]:
    """A plan that waits to be applied."""
    edit(SIZE, "")
    assert call("plan", "bakery", "--database", URL, "--out", "it.plan.json", *more).code == code
    told: dict[str, Any] = json.loads(Path("it.plan.json").read_text(encoding="utf-8"))
    return told


def _signed(told: dict[str, Any]) -> None:
    told["plan"]["digest"] = digest(told["plan"])


def _other_format(told: dict[str, Any]) -> None:
    told["plan"]["format_version"] = 99
    _signed(told)


def _other_step(told: dict[str, Any]) -> None:
    told["plan"]["steps"][0]["sql"] = ["drop table customer;"]


def _signed_step(told: dict[str, Any]) -> None:
    _other_step(told)
    _signed(told)


def _other_manifest(told: dict[str, Any]) -> None:
    told["manifest"]["modules"]["customer"]["label"] = "Client"


def _other_deployment(told: dict[str, Any]) -> None:
    told["plan"]["dialect"] = "postgres"
    _signed(told)


TAMPERED: Final[dict[str, tuple[Callable[[dict[str, Any]], None], str]]] = {
    "format": (_other_format, "its format is 99, and this crmspec reads 1"),
    "step": (_other_step, "was changed by hand"),
    "signed": (_signed_step, "the plan is stale"),
    "manifest": (_other_manifest, "was changed by hand"),
    "dialect": (_other_deployment, "is for PostgreSQL"),
    "no manifest": (lambda told: told.pop("manifest"), "is no plan"),
    "no steps": (lambda told: told["plan"].pop("steps"), "was changed by hand"),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_a_plan_that_was_changed(call: Call, deployed: None, how: str) -> None:
    told, before = plan_file(call), dump()
    change, message = TAMPERED[how]
    change(told)
    Path("it.plan.json").write_text(json.dumps(told), encoding="utf-8")
    refused(call("apply", "it.plan.json", "--database", URL, "--yes"), message)
    assert dump() == before


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "[" * 100_000, '{"plan": {}}', '{"plan": [], "manifest": 1}', "\udcff"]
)
def test_a_file_that_is_no_plan(call: Call, deployed: None, text: str) -> None:
    Path("it.plan.json").write_bytes(text.encode(errors="surrogateescape"))
    before = dump()
    refused(call("apply", "it.plan.json", "--database", URL, "--yes"), "`it.plan.json` is no plan")
    assert dump() == before


def test_a_plan_that_is_cut_off(call: Call, deployed: None) -> None:
    plan_file(call)
    whole = Path("it.plan.json").read_bytes()
    Path("it.plan.json").write_bytes(whole[: len(whole) // 2])
    refused(call("apply", "it.plan.json", "--database", URL, "--yes"), "`it.plan.json` is no plan")


def test_a_plan_of_yesterday(call: Call, deployed: None) -> None:
    plan_file(call)
    shutil.copy("crm.db", "copy.db")
    assert call("apply", "it.plan.json", "--database", "sqlite:///copy.db", "--yes").code == 0
    edit(SIZE, SIZE.replace("20", "30"))
    assert call("apply", "bakery", "--database", URL, "--yes").code == 0
    before = dump()
    refused(call("apply", "it.plan.json", "--database", URL, "--yes"), "the plan is stale")
    assert dump() == before


@pytest.mark.parametrize("out", [".", "bakery", "bakery/crm.yaml/plan.json", "/dev/null/plan.json", "a\0b"])
def test_where_no_plan_can_be_written(call: Call, deployed: None, out: str) -> None:
    edit(SIZE, "")
    refused(
        call("plan", "bakery", "--database", URL, "--out", out), "is a folder|is no folder|cannot|no name"
    )


@pytest.mark.parametrize("command", ["plan", "apply", "contract"])
def test_nothing_to_destroy(call: Call, deployed: None, command: str) -> None:
    before = dump()
    said = call(command, "bakery", "--database", URL, "--allow-destroy", "customer.size")
    refused(said, "nothing is left of `customer.size`")
    assert dump() == before


def test_who_mistypes_what_to_destroy_is_told(call: Call, deployed: None) -> None:
    edit(SIZE, "")
    said = call("apply", "bakery", "--database", URL, "--yes", "--allow-destroy", "customer.sise")
    refused(said, "nothing is left of `customer.sise`")
    assert "did you mean `customer.size`?" in said.err


def _child(*before: str) -> subprocess.Popen[bytes]:
    """An apply in a process of its own, that is called with a terminal's answers."""
    script = "\n".join(
        [
            "import sys",
            "from crmspec.__main__ import main",
            *before,
            "sys.exit(main(['apply', 'bakery', '--database', 'sqlite:///crm.db', *sys.argv[1:]]))",
        ]
    )
    return subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("answer", [b"", b"no\n", b"y\n", b"YES\n", b"yes\n"])
def test_only_yes_goes_on(deployed: None, answer: bytes) -> None:
    edit(SIZE, "")
    before = dump()
    with _child("sys.stdin.isatty = lambda: True") as child:
        out, err = child.communicate(answer, timeout=60)
    assert err == b""
    agreed = answer == b"yes\n"
    assert child.returncode == (0 if agreed else 2), out
    assert (dump() == before) != agreed
    assert (b"nothing was done" in out) != agreed


def test_an_interrupt_at_the_question(deployed: None) -> None:
    edit(SIZE, "")
    before = dump()
    with _child("sys.stdin.isatty = lambda: True") as child:
        assert child.stdout is not None
        told = b""
        while b"Only `yes` goes on" not in told:
            told += child.stdout.read1()  # type: ignore[attr-defined]
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
    assert (child.returncode, err) == (130, b"interrupted\n")
    assert dump() == before


def test_an_interrupt_in_the_middle(deployed: None) -> None:
    edit(SIZE, "")
    before = dump()
    half = (
        "from crmspec.deploy import ledger",
        "def interrupted(*_): raise KeyboardInterrupt",
        "ledger.of_plan = interrupted",
        "sys.argv.append('--yes')",
    )
    with _child(*half) as child:
        _, err = child.communicate(timeout=60)
    assert (child.returncode, err) == (130, b"interrupted\n")
    assert dump() == before


def test_a_plan_that_was_applied(call: Call, deployed: None) -> None:
    plan_file(call)
    assert call("apply", "it.plan.json", "--database", URL, "--yes").code == 0
    before = dump()
    refused(call("apply", "it.plan.json", "--database", URL, "--yes"), "the plan is applied already")
    assert dump() == before


def test_what_stopped_a_plan_when_it_was_reviewed_stops_it_still(call: Call, deployed: None) -> None:
    rows("create index own on customer (name)")
    plan_file(call, code=2)
    before = dump()
    said = call("apply", "it.plan.json", "--database", URL, "--yes")
    assert said.code == 2
    assert "stop: index customer.own was changed by hand" in said.out
    assert dump() == before
    plan_file(call, "--accept-drift", "index customer.own")
    assert call("apply", "it.plan.json", "--database", URL, "--yes").code == 0
