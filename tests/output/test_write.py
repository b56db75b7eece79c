"""A bundle is written whole or not at all, and nothing of anybody else's is lost."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import random
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from crmspec.output import LIST, OutputError, holds, place, write

SMALL = {"manifest.json": "{}\n", "postgres/schema.sql": "create\n", "sqlite/schema.sql": "create\n"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "generated" / "crm"


def standing(folder: Path) -> dict[str, str]:
    """The files that stand there, but for the bundle's list."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in sorted(found.items()) if name != LIST}


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir() if path != folder)


def test_a_new_folder(out: Path) -> None:
    written = write(SMALL, out)
    assert (written.written, written.unchanged, written.removed) == (3, 0, 0)
    assert standing(out) == SMALL
    assert json.loads((out / LIST).read_text()) == {"format_version": 1, "files": sorted(SMALL)}
    assert beside(out) == []


def test_what_has_not_changed_is_not_touched(out: Path) -> None:
    write(SMALL, out)
    before = {path: path.stat() for path in (out, *out.rglob("*"))}
    assert write(SMALL, out).written == 0
    assert {path: path.stat() for path in (out, *out.rglob("*"))} == before


def test_only_what_has_changed_is_written(out: Path) -> None:
    write(SMALL, out)
    kept = (out / "postgres/schema.sql").stat()
    changed = {"manifest.json": "{1}\n", "postgres/schema.sql": "create\n", "new/a.txt": "a"}
    written = write(changed, out)
    assert (written.written, written.unchanged, written.removed) == (2, 1, 1)
    assert standing(out) == changed
    assert not (out / "sqlite").exists()
    assert (out / "postgres/schema.sql").stat().st_ino == kept.st_ino
    assert (out / "postgres/schema.sql").stat().st_mtime_ns == kept.st_mtime_ns


def test_one_target_leaves_the_others(out: Path) -> None:
    write(SMALL, out)
    write({"sqlite/schema.sql": "changed\n", "sqlite/more.sql": "x"}, out, only=True)
    assert standing(out) == {**SMALL, "sqlite/schema.sql": "changed\n", "sqlite/more.sql": "x"}
    write(SMALL, out)
    assert standing(out) == SMALL


def test_what_somebody_else_put_there_stays(out: Path) -> None:
    write(SMALL, out)
    (out / "NOTES.md").write_text("mine")
    (out / "postgres" / "mine.sql").write_text("mine")
    (out / ".gitkeep").write_text("")
    (out / "empty" / "folder").mkdir(parents=True)
    (out / "link").symlink_to("/nowhere")
    write({"manifest.json": "{1}\n"}, out)
    assert standing(out) == {
        "manifest.json": "{1}\n",
        "NOTES.md": "mine",
        "postgres/mine.sql": "mine",
        ".gitkeep": "",
    }
    assert (out / "empty" / "folder").is_dir()
    assert (out / "link").readlink() == Path("/nowhere")


def test_an_empty_folder_or_one_with_hidden_files_is_taken(out: Path) -> None:
    out.mkdir(parents=True)
    (out / ".gitignore").write_text("x")
    write(SMALL, out)
    assert standing(out) == {**SMALL, ".gitignore": "x"}


def a_file(out: Path) -> None:
    out.parent.mkdir(parents=True)
    out.write_text("x")


def somebody_elses(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "thesis.txt").write_text("x")


def a_false_list(out: Path) -> None:
    somebody_elses(out)
    (out / LIST).write_text('{"files": 5}')


def much_else(out: Path) -> None:
    write(SMALL, out)
    for number in range(1_001):
        (out / f"{number}.txt").touch()


def a_file_on_the_way(out: Path) -> None:
    out.parent.parent.mkdir(exist_ok=True)
    out.parent.write_text("x")


def a_file_in_place_of_a_folder(out: Path) -> None:
    write({"manifest.json": "old\n"}, out)
    (out / "postgres").write_text("mine")


def a_folder_in_place_of_a_file(out: Path) -> None:
    write({"old.json": "old\n"}, out)
    (out / "manifest.json").mkdir()
    (out / "manifest.json" / "mine").write_text("mine")


@pytest.mark.parametrize(
    "make",
    [
        a_file,
        somebody_elses,
        a_false_list,
        much_else,
        a_file_on_the_way,
        a_file_in_place_of_a_folder,
        a_folder_in_place_of_a_file,
    ],
)
def test_what_is_refused_stays_as_it_was(out: Path, make: Callable[[Path], None]) -> None:
    make(out)
    before = standing(out) if out.is_dir() else None
    with pytest.raises(OutputError) as refused:
        write({**SMALL, "manifest.json": "{2}\n"}, out)
    assert refused.value.message and refused.value.help
    assert (standing(out) if out.is_dir() else None) == before
    assert not out.parent.is_dir() or beside(out) == []


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "a//b", "./a", "a/", "", ".", "a\0b", LIST])
def test_a_bundle_never_leaves_its_folder(out: Path, name: str) -> None:
    with pytest.raises(OutputError):
        write({name: "x"}, out)
    assert not out.exists()


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_no_folder_can_have_that_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError):
        write(SMALL, tmp_path / name)


def test_a_link_to_a_folder_is_followed(out: Path, tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    out.parent.mkdir()
    out.symlink_to(real)
    write(SMALL, out)
    write({"manifest.json": "2"}, out)
    assert out.is_symlink()
    assert standing(real) == {"manifest.json": "2"}


def test_a_full_disk_changes_nothing(out: Path) -> None:
    write(SMALL, out)
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from crmspec.output import write, OutputError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write({'big.txt': 'x' * 5000}, Path(sys.argv[1]))\n"
        "except OutputError as error: print(error.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(out)], check=False, capture_output=True, text=True, timeout=30
    )
    assert "cannot write the bundle" in done.stdout, done.stderr
    assert standing(out) == SMALL
    assert beside(out) == []
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 1000


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_one_may_not_write(out: Path) -> None:
    write(SMALL, out)
    out.parent.chmod(0o500)
    with pytest.raises(OutputError):
        write({"manifest.json": "2"}, out)
    out.parent.chmod(0o700)
    assert standing(out) == SMALL


def bundle(version: int) -> dict[str, str]:
    return {f"part{number % 7}/file{number}.txt": f"version {version}\n" * 50 for number in range(60)}


@pytest.mark.parametrize("at_once", [True, False], ids=["exchange", "rename"])
def test_killed_at_any_time_the_old_or_the_new_bundle_stands_whole(out: Path, at_once: bool) -> None:
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[3])\n"
        "from crmspec.output import place, write; from test_write import bundle\n"
        f"if not {at_once}: place.exchange = lambda *_: False\n"
        "print('ready', flush=True)\n"
        "for n in range(int(sys.argv[2]), 10**9): write(bundle(n), Path(sys.argv[1]))\n"
    )
    chance = random.Random(7)
    write(bundle(0), out)
    for attempt in range(12):
        command = [
            sys.executable,
            "-c",
            script,
            str(out),
            str(attempt * 1000 + 1),
            str(Path(__file__).parent),
        ]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0, 0.08))
            child.send_signal(signal.SIGKILL)
        if at_once:
            assert len(set(standing(out).values())) == 1
        place.recover(out)
        found = standing(out)
        assert len(found) == 60
        assert len(set(found.values())) == 1
    write(SMALL, out)
    assert standing(out) == SMALL
    assert beside(out) == []


def test_runs_at_the_same_time_take_turns(out: Path) -> None:
    failed: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(5):
                write(bundle(number * 100 + turn), out)
        except OutputError as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert len(set(standing(out).values())) == 1
    assert beside(out) == []


def test_a_run_does_not_wait_for_ever(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from crmspec.output import lock

    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    out.parent.mkdir(parents=True)
    with (out.parent / f".{out.name}.crmspec-lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(OutputError, match="another run is writing"):
            write(SMALL, out)
    write(SMALL, out)


def test_where_folders_cannot_be_renamed_files_are(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(SMALL, out)

    def refuse(*_: object) -> bool:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(place, "exchange", refuse)
    write({"manifest.json": "2", "new/x": "y", "postgres/schema.sql": "create\n"}, out)
    assert standing(out) == {"manifest.json": "2", "new/x": "y", "postgres/schema.sql": "create\n"}
    assert beside(out) == []


def test_a_seal_tells_whether_the_bundle_still_stands(out: Path) -> None:
    sealed = json.loads(json.dumps(write(SMALL, out).seal))
    assert holds(out, sealed)
    (out / "manifest.json").touch()
    assert holds(out, sealed)
    (out / "manifest.json").write_text("[]\n")
    assert not holds(out, sealed)
    (out / "manifest.json").write_text("{}\n")
    assert holds(out, sealed)
    (out / "sqlite/schema.sql").unlink()
    assert not holds(out, sealed)
    for nonsense in (
        {},
        {"files": 5, "at": 1},
        {"files": {"manifest.json": []}, "at": 0},
        {"files": {"x": 1}},
    ):
        assert not holds(out, nonsense)
