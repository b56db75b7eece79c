"""A version of a CRM by how it is named: a folder, a manifest's file, or what git keeps of one at a revision."""

from __future__ import annotations

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from crmspec.cli.versions import NoVersion, is_bundle, manifest_at, version_of
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crmspec.access.version import Version

_MANIFEST: Final = ".json"


def version_at(named: str) -> tuple[Version, bool]:
    """Read a version, and tell whether it was compiled before; what exists comes before what git keeps."""
    path = Path(named)
    revision, colon, inside = named.partition(":")
    if path.exists() or not colon or not revision:
        return _read(path)
    return _at_revision(revision, inside or ".", visible(named))


def _read(path: Path, name: str = "") -> tuple[Version, bool]:
    if path.is_file():
        if path.suffix != _MANIFEST:
            raise NoVersion(
                f"`{name or visible(str(path))}` is no manifest",
                "give a folder, or the manifest.json of a bundle",
            )
        return manifest_at(path, name), True
    return version_of(path, name, whole=True), is_bundle(path)


def _at_revision(revision: str, inside: str, name: str) -> tuple[Version, bool]:
    """Lay out what git keeps in a folder that is gone afterwards; nothing is checked out."""
    if revision.startswith("-"):
        raise NoVersion(f"`{visible(revision)}` is no revision", "give a branch, a tag or a commit")
    around = Path(_git(Path(), ["rev-parse", "--show-toplevel"], "here is no git repository").strip())
    _git(
        Path(),
        ["rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"],
        f"git knows no revision `{visible(revision)}`",
        "see `git log` and `git branch --all` for what there is",
    )
    path = _from_top(around, inside, name)
    with TemporaryDirectory(prefix="crmspec-") as folder:
        archive = _archive(around, revision, path, name)
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        return _read(Path(folder, path), name)


def _from_top(around: Path, inside: str, name: str) -> str:
    """The path from the top of the repository; like all paths it is given from where one stands."""
    absolute = Path(inside).absolute()
    full = Path(*_resolved(absolute))
    try:
        return PurePosixPath(full.relative_to(around)).as_posix()
    except ValueError:
        way_out = f"give a path inside of {visible(str(around))}"
        raise NoVersion(f"`{name}` lies outside of the repository", way_out) from None


def _resolved(path: Path) -> Sequence[str]:
    """The parts of a path without `..`; the folder that one stands in may be reached by a link."""
    here = Path.cwd()
    parts = list((here.resolve() / path.relative_to(here)).parts if path.is_relative_to(here) else path.parts)
    found: list[str] = []
    for part in parts:
        if part == "..":
            found.pop()
        else:
            found.append(part)
    return found


def _archive(around: Path, revision: str, path: str, name: str) -> bytes:
    told = ["archive", "--format=tar", f"{revision}^{{commit}}", *(["--", path] if path != "." else [])]
    return _run(
        around, told, f"git keeps nothing at `{name}`", "see that the path was there at that revision"
    )


def _git(folder: Path, told: Sequence[str], message: str, way_out: str = "give a folder instead") -> str:
    return _run(folder, told, message, way_out).decode("utf-8", "surrogateescape")


def _run(folder: Path, told: Sequence[str], message: str, way_out: str) -> bytes:
    try:
        ended = subprocess.run(["git", *told], cwd=folder, capture_output=True, check=True)  # noqa: S603, S607
    except FileNotFoundError:
        raise NoVersion("there is no git on this machine", "install git, or give a folder") from None
    except subprocess.CalledProcessError:
        raise NoVersion(message, way_out) from None
    return ended.stdout
