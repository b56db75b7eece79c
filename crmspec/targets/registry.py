"""The targets: found by the files and folders beside this one."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest, Target

_SHARED: Final = ("registry", "relational", "target", "templates", "text")


@cache
def targets() -> dict[str, Target]:
    """Every target by its name. A target's module exports ``TARGET``."""
    here = Path(__file__).parent
    names = {one.stem for one in here.iterdir() if one.stem[:1].isalpha() and one.suffix in {"", ".py"}}
    modules = {name: import_module(f"crmspec.targets.{name}") for name in sorted(names - set(_SHARED))}
    return {name: module.TARGET for name, module in modules.items() if hasattr(module, "TARGET")}


def produce(manifest: Manifest, positions: dict[str, Any], chosen: tuple[str, ...] = ()) -> Files:
    """Make the bundle: the manifest, the places, and the files of the chosen targets, or of the blueprint's."""
    from crmspec.targets.text import json_text

    wanted = chosen or tuple(manifest["crm"]["targets"])
    files = {"manifest.json": json_text(manifest), "sources.json": json_text(positions)}
    for name in wanted:
        files |= targets()[name].produce(manifest)
    return dict(sorted(files.items()))
