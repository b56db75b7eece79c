"""Reading a folder: every file once, in one order, and a finding for all that is no text in its place."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest

from crmspec.compiler.source import Limits, Sources, read
from crmspec.diagnostics import Span

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def blueprint(tmp_path: Path) -> Path:
    folder = tmp_path / "blueprint"
    folder.mkdir()
    (folder / "crm.yaml").write_text("crm: {name: x}\n")
    return folder


def told(sources: Sources) -> list[str]:
    return [f"{one.code} {one.span.file}: {one.message}" for one in sources.diagnostics]


def paths(sources: Sources) -> list[str]:
    return [file.path for file in sources.files]


def test_files_come_sorted_by_path_whatever_made_first(blueprint: Path) -> None:
    for name in ("z.yaml", "b/c.yml", "b.yaml", "a/z.yaml", "a.YAML", "B.yaml"):
        (blueprint / name).parent.mkdir(exist_ok=True)
        (blueprint / name).write_text("")
    sources = read(blueprint)
    assert paths(sources) == ["B.yaml", "a.YAML", "a/z.yaml", "b.yaml", "b/c.yml", "crm.yaml", "z.yaml"]
    assert not sources.diagnostics


def test_tests_are_kept_apart(blueprint: Path) -> None:
    for name in ("tests/t.yaml", "modules/tests/x.yaml"):
        (blueprint / name).parent.mkdir(parents=True)
        (blueprint / name).write_text("a: 1\n")
    sources = read(blueprint)
    assert paths(sources) == ["crm.yaml", "modules/tests/x.yaml"]
    assert [file.path for file in sources.tests] == ["tests/t.yaml"]
    assert sources.text("tests/t.yaml") == "a: 1\n"
    assert sources.text("nowhere.yaml") == ""


def test_hidden_and_foreign_files_are_passed_over(blueprint: Path) -> None:
    for name in (".git/x.yaml", ".x.yaml", "README.md", "x.yaml.bak"):
        (blueprint / name).parent.mkdir(exist_ok=True)
        (blueprint / name).write_bytes(b"\xff\xfe")
    (blueprint / "readme").symlink_to("/etc/hostname")
    assert paths(read(blueprint)) == ["crm.yaml"]
    assert not read(blueprint).diagnostics


def test_a_relative_folder_and_a_link_to_it_read_the_same(
    blueprint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(blueprint.parent)
    Path("link").symlink_to("blueprint")
    assert read(Path("blueprint")).files == read(blueprint).files == read(Path("link")).files


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: None, "there is no blueprint at"),
        (lambda folder: folder.write_text("crm: {}"), "is no folder"),
        (lambda folder: folder.mkdir(), "the folder holds no blueprint"),
        (lambda folder: folder.symlink_to(folder.name), "there is no blueprint at"),
    ],
    ids=["missing", "file", "empty", "loop"],
)
def test_what_is_no_blueprint_at_all(tmp_path: Path, make: object, message: str) -> None:
    folder = tmp_path / "it"
    assert callable(make)
    make(folder)
    sources = read(folder)
    assert [one.code for one in sources.diagnostics] == ["SYN101"]
    assert message in sources.diagnostics[0].message
    assert not sources.files


def test_a_null_byte_in_the_path_is_no_folder() -> None:
    assert "null byte" in read(Path("a\0b")).diagnostics[0].message


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("crm.yml", "rename `crm.yml` to `crm.yaml`"),
        ("inner/crm.yaml", "did you mean the folder of `inner/crm.yaml`?"),
        ("modules.yaml", "give the folder that holds it, or start a blueprint with `crmspec init`"),
    ],
)
def test_a_missing_manifest_is_sought(tmp_path: Path, name: str, way_out: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("")
    assert [(one.code, one.help) for one in read(tmp_path).diagnostics] == [("SYN101", way_out)]


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"a: 1\nb: caf\xe9\n", (2, 7), "the byte 0xE9 is not valid UTF-8 here"),
        (b"\xef\xbb\xbfa: \xff", (1, 4), "the byte 0xFF is not valid UTF-8 here"),
        ("ä: é".encode() + b"\xc3", (1, 5), "the byte 0xC3 is not valid UTF-8 here"),
        (b"a: \xed\xa0\x80", (1, 4), "the byte 0xED is not valid UTF-8 here"),
        ("a: 1".encode("utf-16"), (1, 1), "the file is written in UTF-16, not in UTF-8"),
        ("a: 1".encode("utf-16-be"), (1, 1), "the file is written in UTF-16, not in UTF-8"),
        ("a: 1".encode("utf-32"), (1, 1), "the file is written in UTF-32, not in UTF-8"),
        ("a: 1".encode("utf-32-le"), (1, 1), "the file is written in UTF-32, not in UTF-8"),
    ],
)
def test_bytes_that_are_no_text(blueprint: Path, data: bytes, place: tuple[int, int], message: str) -> None:
    (blueprint / "bad.yaml").write_bytes(data)
    sources = read(blueprint)
    assert [(one.code, one.message) for one in sources.diagnostics] == [("SYN102", message)]
    assert sources.diagnostics[0].span == Span("bad.yaml", *place, place[0], place[1] + 1)
    assert paths(sources) == ["crm.yaml"]


def test_a_byte_order_mark_is_taken_and_not_seen(blueprint: Path) -> None:
    (blueprint / "bom.yaml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read(blueprint).text("bom.yaml") == "a: 1\n"


def test_what_is_no_file_is_never_opened(blueprint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(blueprint / "pipe.yaml")
    monkeypatch.chdir(blueprint)
    with socket.socket(socket.AF_UNIX) as it:
        it.bind("socket.yaml")
        (blueprint / "null.yaml").symlink_to("/dev/null")
        (blueprint / "to_pipe.yaml").symlink_to("pipe.yaml")
        began = time.monotonic()
        sources = read(blueprint)
    assert time.monotonic() - began < 30  # a hang, not a speed, is what this looks for
    assert told(sources) == [
        "SYN105 pipe.yaml: this is no regular file",
        "SYN105 socket.yaml: this is no regular file",
        "SYN104 null.yaml: this link leads out of the blueprint",
        "SYN105 to_pipe.yaml: this link leads to no regular file",
    ]
    assert paths(sources) == ["crm.yaml"]


@pytest.mark.skipif(IS_ROOT, reason="root may read everything")
def test_what_may_not_be_read(blueprint: Path) -> None:
    (blueprint / "secret.yaml").write_text("a: 1")
    (blueprint / "secret.yaml").chmod(0)
    (blueprint / "closed").mkdir(mode=0)
    assert [line.split(":")[0] for line in told(read(blueprint))] == ["SYN105 closed", "SYN105 secret.yaml"]


def test_links_that_lead_astray(blueprint: Path) -> None:
    (blueprint.parent / "outside.yaml").write_text("a: 1")
    (blueprint / "sub").mkdir()
    (blueprint / "out.yaml").symlink_to(blueprint.parent / "outside.yaml")
    (blueprint / "up").symlink_to("..")
    (blueprint / "self").symlink_to("self")
    (blueprint / "sub" / "back").symlink_to("..")
    (blueprint / "here").symlink_to(".")
    (blueprint / "gone.yaml").symlink_to("nothing.yaml")
    (blueprint / "etc").symlink_to("/etc")
    assert [line.split(":")[0] for line in told(read(blueprint))] == [
        "SYN104 etc",
        "SYN104 gone.yaml",
        "SYN104 here",
        "SYN104 out.yaml",
        "SYN104 self",
        "SYN104 sub/back",
        "SYN104 up",
    ]


def test_links_within_are_followed_once(blueprint: Path) -> None:
    (blueprint / ".shared").mkdir()
    (blueprint / ".shared" / "roles.yaml").write_text("roles: {}")
    (blueprint / "a.yaml").symlink_to("crm.yaml")
    (blueprint / "people.yaml").symlink_to(".shared/roles.yaml")
    (blueprint / "people_again.yaml").symlink_to(".shared/roles.yaml")
    (blueprint / "shared").symlink_to(".shared")
    sources = read(blueprint)
    assert paths(sources) == ["crm.yaml", "people.yaml"]
    assert not sources.diagnostics


@pytest.mark.parametrize("name", ["a\nb.yaml", "a\x1b[31m.yaml", "\u202eb.yaml", os.fsdecode(b"\xff.yaml")])
def test_names_that_cannot_be_shown(blueprint: Path, name: str) -> None:
    (blueprint / name).write_text("")
    sources = read(blueprint)
    assert [one.code for one in sources.diagnostics] == ["SYN106"]
    assert sources.diagnostics[0].span.file.isprintable()
    sources.diagnostics[0].message.encode()


@pytest.mark.parametrize(
    "name", ["it's.yaml", 'a "b".yaml', "ünï.yaml", "a b;c$(d).yaml", "-rf.yaml", "'; drop.yaml"]
)
def test_names_that_are_only_odd(blueprint: Path, name: str) -> None:
    (blueprint / name).write_text("")
    sources = read(blueprint)
    assert name in paths(sources)
    assert not sources.diagnostics


def test_bounds_end_the_reading_at_once(blueprint: Path) -> None:
    for number in range(20):
        (blueprint / f"f{number}.yaml").write_text("x" * 100)
    for limits, message in (
        (Limits(files=10), "the blueprint holds more than 10 files"),
        (Limits(entries=10), "the folder holds more than 10 files of any kind"),
        (Limits(total_bytes=1000), "the blueprint is larger than 0 MiB"),
    ):
        sources = read(blueprint, limits)
        assert [(one.code, one.message) for one in sources.diagnostics] == [("SYN103", message)]
        assert not sources.files


def test_folders_too_deep(blueprint: Path) -> None:
    (blueprint / "/".join("abcdefgh")).mkdir(parents=True)
    sources = read(blueprint, Limits(depth=4))
    assert told(sources) == ["SYN103 a/b/c/d/e: folders are nested more than 4 levels deep"]


def test_a_large_file_is_not_read(blueprint: Path) -> None:
    with (blueprint / "large.yaml").open("wb") as stream:
        stream.truncate(100 << 20)
    began = time.monotonic()
    sources = read(blueprint)
    assert told(sources) == ["SYN103 large.yaml: the file is larger than 4 MiB"]
    assert paths(sources) == ["crm.yaml"]
    assert time.monotonic() - began < 30  # a hang, not a speed, is what this looks for
