"""``crmspec init``: start a blueprint."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Final

from crmspec.cli.options import Subparsers, command
from crmspec.cli.present import CLEAN, fail
from crmspec.diagnostics import visible

_TEMPLATES: Final = Path(__file__).parent / "templates"
_NAME: Final = "my_crm"
_SCHEMA: Final = "crmspec.schema.json"
_MAX_NAME: Final = 40
_EXAMPLES = """\
  crmspec init my_crm                       accounts, contacts and deals with a pipeline
  crmspec init my_crm --template minimal    one module, one role
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    parser = command(subparsers, "init", "start a blueprint in a folder", _EXAMPLES)
    parser.add_argument(
        "path",
        metavar="DIR",
        nargs="?",
        type=Path,
        default=Path(),
        help="the folder, new or empty (default: this one)",
    )
    names = sorted(entry.name for entry in _TEMPLATES.iterdir())
    parser.add_argument(
        "--template",
        metavar="NAME",
        choices=names,
        default="sales",
        help=f"{' or '.join(names)} (default: sales)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the template's files and the schema for editors, over nothing that is there."""
    folder: Path = options.path
    shown = visible(str(folder))
    try:
        standing = (
            [entry for entry in folder.iterdir() if not entry.name.startswith(".")] if folder.exists() else []
        )
        if standing:
            return fail(
                f"`{shown}` is not empty: it holds `{visible(standing[0].name)}`", "give a new folder"
            )
        written = _write(_files(options.template, _name_of(folder)), folder)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return fail(f"cannot write to `{shown}`: {reason.lower()}", "give another folder")
    sys.stdout.write("".join(f"wrote {visible(str(path))}\n" for path in written))
    sys.stdout.write(f"\nnext: crmspec check {shown}\n")
    return CLEAN


def _files(template: str, name: str) -> dict[str, str]:
    """The template's files by path, with the name of the new architecture in them."""
    from crmspec.compiler.schema import language_schema

    folder = _TEMPLATES / template
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8").replace(_NAME, name)
        for path in sorted(folder.rglob("*.yaml"))
    }
    return {**texts, _SCHEMA: json.dumps(language_schema(), indent=2) + "\n"}


def _write(files: dict[str, str], folder: Path) -> list[Path]:
    written = []
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        written.append(path)
    return written


def _name_of(folder: Path) -> str:
    """The folder's name as a name of the language."""
    words = re.sub(r"[^a-z0-9]+", "_", folder.resolve().name.lower()).strip("_")[:_MAX_NAME].rstrip("_")
    return words if words[:1].isalpha() else _NAME
