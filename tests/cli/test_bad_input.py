"""Whatever lies in the folder: a clear finding, an exit code, never a traceback, never a hang."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Call


def write(name: str, data: bytes | str) -> Callable[[Path], object]:
    content = data.encode() if isinstance(data, str) else data
    return lambda folder: (folder / name).write_bytes(content)


def large(folder: Path) -> None:
    with (folder / "large.yaml").open("wb") as stream:
        stream.truncate(100 << 20)


BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)
)

BAD = {
    "broken": (write("bad.yaml", "modules: {lead: ["), "SYN110", "bad.yaml:1:17"),
    "tab": (write("bad.yaml", "modules:\n\tlead: {}\n"), "SYN110", "bad.yaml:2:1"),
    "latin": (write("bad.yaml", b"# caf\xe9\n"), "SYN102", "bad.yaml:1:6"),
    "utf16": (write("bad.yaml", "a: 1".encode("utf-16")), "SYN102", "bad.yaml:1:1"),
    "null": (write("bad.yaml", "a: \0"), "SYN111", "bad.yaml:1:4"),
    "documents": (write("bad.yaml", "---\n---\n"), "SYN117", "bad.yaml:2:1"),
    "brackets": (write("bad.yaml", "[" * 100_000), "SYN116", "bad.yaml:1:65"),
    "braces": (write("bad.yaml", "{a: " * 100_000), "SYN116", "bad.yaml"),
    "bomb": (write("bad.yaml", BOMB), "SYN115", "bad.yaml"),
    "duplicate": (write("bad.yaml", "modules: {}\nmodules: {}\n"), "SYN112", "bad.yaml:2:1"),
    "number_key": (write("bad.yaml", "modules: {1: {}}\n"), "SYN113", "bad.yaml:1:11"),
    "python_tag": (
        write("bad.yaml", "modules: !!python/object/apply:os.abort []"),
        "SYN114",
        "bad.yaml:1:10",
    ),
    "list": (write("bad.yaml", "- x"), "SYN118", "bad.yaml:1:1"),
    "large": (large, "SYN103", "large.yaml"),
    "pipe": (lambda folder: os.mkfifo(folder / "pipe.yaml"), "SYN105", "pipe.yaml"),
    "loop": (lambda folder: (folder / "loop").symlink_to("."), "SYN104", "loop"),
    "out": (lambda folder: (folder / "etc").symlink_to("/etc"), "SYN104", "etc"),
    "device": (lambda folder: (folder / "x.yaml").symlink_to("/dev/zero"), "SYN104", "x.yaml"),
    "odd_name": (write("a\x1b[2J\n.yaml", ""), "SYN106", r"a\x1b[2J\n.yaml"),
    "turned_name": (write("modules.yaml", '"\u202eevil": {}'), "SYN111", "modules.yaml:1:1"),
    "no_manifest": (lambda folder: (folder / "crm.yaml").unlink(), "SYN101", ""),
}


@pytest.mark.parametrize("name", BAD)
def test_a_finding_with_its_place(call: Call, blueprint: Path, name: str) -> None:
    make, code, place = BAD[name]
    make(blueprint)
    began = time.monotonic()
    said = call("check", blueprint)
    assert time.monotonic() - began < 30  # a hang, not a speed, is what this looks for
    assert said.code == (2 if code == "SYN101" else 1)
    assert f"error[{code}]: " in said.out
    assert place in said.out
    assert said.out.isprintable() or all(char.isprintable() or char == "\n" for char in said.out)
    assert said.err == ""
    document = json.loads(call("check", blueprint, "--format", "json").out)
    assert code in {one["code"] for one in document["diagnostics"]}


@pytest.mark.parametrize("command", ["check", "compile", "show", "graph"])
@pytest.mark.parametrize("name", ["missing", "empty", "file", "a\0b", "\x1b[31m", "x" * 5000])
def test_what_is_no_blueprint(call: Call, tmp_path: Path, command: str, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("crm: {}")
    said = call(command, tmp_path / name)
    assert said.code == 2
    assert "error[SYN101]" in said.out
    assert "\x1b" not in said.out


def test_findings_in_files_that_are_no_text_show_what_can_be_shown(call: Call, blueprint: Path) -> None:
    (blueprint / "bad.yaml").write_bytes(b"label: caf\xe9 au lait\n")
    assert (
        "\n1 | label: caf\N{REPLACEMENT CHARACTER} au lait\n  |           ^\n" in call("check", blueprint).out
    )


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "crmspec", *map(str, arguments)]
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "", **dict(options.pop("env", {}))}  # type: ignore[call-overload]
    return subprocess.run(command, check=False, capture_output=True, timeout=60, env=environment, **options)  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_terminals_that_know_few_characters(blueprint: Path, encoding: str) -> None:
    (blueprint / "bad.yaml").write_text("営業: é: [")
    done = run("check", blueprint, env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr + done.stdout
    done.stdout.decode(encoding)


def test_a_reader_that_stops_reading(blueprint: Path) -> None:
    (blueprint / "many.yaml").write_text("modules:\n" + "".join(f"  {n}: x\n" for n in range(3_000)))
    command = f"{sys.executable} -m crmspec check {blueprint} | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], check=False, capture_output=True, timeout=60)
    assert done.returncode == 141
    assert done.stderr == b""
    assert done.stdout.startswith(b"error[")


def test_an_interrupt(blueprint: Path) -> None:
    script = (
        "import sys, time; from crmspec import pipeline; from crmspec.__main__ import main\n"
        "def check(*_, **__): print('started', flush=True); time.sleep(30)\n"
        "pipeline.check = check; sys.exit(main(['check', '--no-cache', sys.argv[1]]))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(blueprint)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"started\n"
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=20)
    assert (child.returncode, err) == (130, b"interrupted\n")


def test_a_full_device_is_no_traceback(blueprint: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "crmspec", "explain", "--all"]
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"no space left" in done.stderr


def test_light_commands_import_little() -> None:
    script = (
        "import sys; from crmspec.__main__ import main\n"
        "main(['--version'])\n"
        "heavy = {'argparse', 'dataclasses', 'pydantic', 'yaml', 'json', 'pathlib', 'networkx', 'jinja2'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, timeout=30
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_an_unchanged_check_imports_little(blueprint: Path) -> None:
    script = (
        "import sys; from crmspec.__main__ import main\n"
        "main(['check', sys.argv[1]]); main(['check', sys.argv[1]])\n"
        "heavy = {'pydantic', 'yaml', 'networkx', 'jinja2', 'asyncio', 'logging', 'importlib.metadata'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    subprocess.run(
        [sys.executable, "-c", script, str(blueprint)], check=True, capture_output=True, timeout=60
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(blueprint)], check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]"
