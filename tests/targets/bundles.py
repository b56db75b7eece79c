"""The examples and the studio, compiled once in a run."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from crmspec.compiler.manifest import manifest_of
from crmspec.pipeline import check
from crmspec.targets.registry import produce
from crmspec.targets.text import json_text

Json = dict[str, Any]

ROOT = Path(__file__).parents[2]
STUDIO = ROOT / "tests" / "golden" / "studio"
FOLDERS = {
    one.name: one for one in (STUDIO, *sorted(path.parent for path in ROOT.glob("blueprints/*/crm.yaml")))
}
NAMES = sorted(FOLDERS)
TARGETS = ("workflows", "access", "json_schema", "openapi", "docs")


@cache
def manifest(name: str) -> Json:
    """The manifest of an example; to be read, never changed."""
    architecture = check(FOLDERS[name]).architecture
    assert architecture is not None
    return manifest_of(architecture)


@cache
def files(name: str) -> dict[str, str]:
    """The files of an example's bundle, those for databases and the places aside."""
    return {**produce(manifest(name), TARGETS), "manifest.json": json_text(manifest(name))}


@cache
def read(name: str, path: str) -> Json:
    """A file of an example's bundle."""
    found: Json = json.loads(files(name)[path])
    return found
