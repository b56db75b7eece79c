"""A version of a CRM from a folder: a blueprint, or the bundle that was compiled from one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.source import read
from crmspec.diagnostics import NOWHERE, Span, visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmspec.access.version import Version
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

Json = dict[str, Any]
NOT_WHOLE: Final = (LookupError, TypeError, ValueError, AttributeError)
"""What reading a manifest comes to that somebody has changed by hand."""


class NoVersion(Exception):  # noqa: N818 -- it is what to say, not what went wrong inside
    """Why a folder is none: the message and the way out."""

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message, self.way_out = message, way_out


def is_bundle(folder: Path) -> bool:
    """Whether a folder holds what was compiled, and not what it was compiled from."""
    return (folder / "manifest.json").is_file() and not (folder / "crm.yaml").is_file()


def version_of(folder: Path, name: str = "", *, whole: bool = False) -> Version:
    """Read a version: a blueprint is compiled, of a bundle the manifest is read.

    The ``whole`` of a blueprint is its tests too, and what there is of it where it has errors: then there is no
    policy as long as something is named in it that is not there.
    """
    name = name or visible(str(folder))
    if not folder.is_dir():
        raise NoVersion(f"there is no folder `{name}`", "give a blueprint's folder, or a bundle's")
    if (folder / "crm.yaml").is_file():
        return _blueprint(folder, name, whole=whole)
    if is_bundle(folder):
        return manifest_at(folder / "manifest.json", name)
    told = "a blueprint's folder holds crm.yaml, a bundle's holds manifest.json"
    raise NoVersion(f"`{name}` is neither a blueprint nor a bundle", told)


def _blueprint(folder: Path, name: str, *, whole: bool) -> Version:
    from crmspec.compiler.manifest import manifest_of
    from crmspec.pipeline import look

    outcome = look(read(folder), tests=whole)
    architecture = outcome.architecture
    here = f"see `crmspec check {name}`" if Path(name).exists() else "check it out and see `crmspec check`"
    unsound = NoVersion(f"`{name}` has errors", f"{here}: only what is sound can be compared, or deployed")
    if architecture is None or (outcome.failed and not (whole and _is_understood(architecture))):
        raise unsound
    try:
        manifest = manifest_of(architecture)
    except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        if not outcome.failed:
            raise
        raise unsound from error

    def place(path: Keys, id_: str) -> Span:
        return _written(architecture, path, id_)

    if outcome.failed and not _is_resolved(architecture):
        from crmspec.access.version import Version

        return Version(name, manifest, {}, place)
    return version(name, manifest, place)


def _is_understood(architecture: Architecture) -> bool:
    """Whether each declaration could be read, whatever else is wrong."""
    blueprint = architecture.blueprint
    return blueprint.crm is not None and not (blueprint.unbound or blueprint.partial or blueprint.diagnostics)


def _is_resolved(architecture: Architecture) -> bool:
    """Whether each name leads somewhere, and each expression can be compiled."""
    every = (one for several in architecture.expressions.values() for one in several)
    return not architecture.unresolved and all(one.checked.expr is not None for one in every)


def _written(architecture: Architecture, path: Keys, id_: str) -> Span:
    known = architecture.ids.get(id_)
    if path[:1] == ("modules",) and known is not None:  # an activity is a module that stands elsewhere
        return architecture.span(known, key=True)
    found = architecture.span(path)
    return found if found.file or known is None else architecture.span(known, key=True)


def manifest_at(path: Path, name: str = "") -> Version:
    """Read a manifest, and the places of its declarations where they lie beside it."""
    name = name or visible(str(path))
    manifest, sources = _json(path), path.with_name("sources.json")
    try:
        places = _json(sources)["positions"] if sources.is_file() else {}
        spans = {id_: Span(*told) for id_, told in places.items()}
    except (KeyError, TypeError, AttributeError):
        spans = {}
    from crmspec.compiler.manifest import FORMAT_VERSION
    from crmspec.compiler.model.sections import SECTIONS

    if manifest.get("format_version") != FORMAT_VERSION:
        told = f"its format is {manifest.get('format_version')!r}, and this crmspec reads {FORMAT_VERSION}"
        raise NoVersion(f"the manifest of `{name}` cannot be read: {told}", "compile its blueprint again")
    sections: Json = {section: {} for section in SECTIONS}
    try:
        return version(name, {**sections, **manifest}, lambda path, id_: spans.get(id_, NOWHERE))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise NoVersion(f"the manifest of `{name}` is not whole", "compile its blueprint again") from error


def version(name: str, manifest: Json, place: Callable[[Keys, str], Span]) -> Version:
    """The policy is the one that would be compiled: both sides are compared in one form."""
    from crmspec.access.version import Version
    from crmspec.targets.access.make import make

    return Version(name, manifest, json.loads(make(manifest)["access.json"]), place)


def in_words_of(before: Version, after: Version) -> Version:
    """The earlier version with everything called as the later one calls it, by its hints at renames."""
    from crmspec.change.renames import Rewording, renames, with_ids
    from crmspec.compiler.readback import read_back

    found = renames(before.manifest, after.manifest)
    if not found:
        return before
    earlier = found.inverse()

    def place(path: Keys, id_: str) -> Span:
        section, name, *inner = path
        return before.place((section, earlier.name(str(section), str(name)), *inner), earlier.id(id_))

    reworded = Rewording(read_back(before.manifest), before.manifest, found).manifest()
    return version(before.name, with_ids(reworded, found), place)


def _json(path: Path) -> Json:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NoVersion(f"`{visible(str(path))}` cannot be read", "compile its blueprint again") from error
    if not isinstance(found, dict):
        raise NoVersion(f"`{visible(str(path))}` is no manifest", "compile its blueprint again")
    return found
