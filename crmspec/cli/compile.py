"""``crmspec compile``: make a bundle from a blueprint."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from crmspec import cache
from crmspec.cli.options import Subparsers, add_blueprint, add_cache, add_report, command
from crmspec.cli.present import CLEAN, fail, is_missing, refused, show
from crmspec.cli.progress import progress
from crmspec.cli.remembered import diagnostics_from, diagnostics_to
from crmspec.compiler.source import read
from crmspec.diagnostics import visible
from crmspec.output import OutputError, Written, holds, write

if TYPE_CHECKING:
    from crmspec.pipeline import Outcome

_SUMMARY = "make schema, permissions and automation from a blueprint"
_EXAMPLES = """\
  crmspec compile blueprints/creative_boost                  into generated/creative_boost
  crmspec compile blueprints/creative_boost --out build/crm
  crmspec compile blueprints/creative_boost --target sqlite  the other parts of the bundle stay as they are
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    parser = command(subparsers, "compile", _SUMMARY, _EXAMPLES)
    add_blueprint(parser)
    parser.add_argument(
        "--out",
        metavar="DIR",
        type=Path,
        help="the bundle's folder (default: generated/NAME beside the folder `blueprints` that the blueprint "
        "lies in; else generated/NAME in the current folder)",
    )
    parser.add_argument(
        "--target",
        metavar="NAME",
        action="append",
        default=[],
        dest="targets",
        help="write this target only; may be given several times (default: what the blueprint asks for)",
    )
    add_report(parser)
    add_cache(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compile and write, unless the bundle of the same files stands there already."""
    sources = read(options.path)
    if is_missing(sources):
        return show(options, sources, sources.diagnostics, "nothing was written")
    if options.targets and (unknown := _unknown_target(options.targets)):
        return unknown
    out: Path = options.out or default_out(options.path)
    slot = cache.slot("compile", options.path, out.absolute(), sorted(options.targets))
    mark = cache.fingerprint(sources)
    usable = options.cache and not sources.diagnostics
    known = cache.load(slot, mark) if usable else None
    found = diagnostics_from(known)
    if known is not None and found is not None and holds(out, known["seal"]):
        return show(options, sources, found, f"{_shown(out)} is up to date", out=str(out), written=0)
    outcome = _compile(options)
    if outcome.files is None:
        return show(options, sources, outcome.diagnostics, "nothing was written", out=str(out), written=0)
    try:
        _refuse_inside(out, options.path)
        written = write(outcome.files, out, only=bool(options.targets))
    except OutputError as error:
        return show(
            options,
            sources,
            (*outcome.diagnostics, refused(error)),
            "nothing was written",
            out=str(out),
            written=0,
        )
    if usable and outcome.sources == sources:
        cache.store(slot, mark, {**diagnostics_to(outcome.diagnostics), "seal": written.seal})
    return show(
        options, sources, outcome.diagnostics, _done(out, written), out=str(out), written=written.written
    )


def default_out(path: Path) -> Path:
    """Where a blueprint's bundle goes: from ``blueprints/x`` to ``generated/x`` beside it."""
    blueprint = path.resolve()
    if blueprint.parent.name == "blueprints":
        return blueprint.parent.parent / "generated" / blueprint.name
    return Path("generated", blueprint.name).absolute()


def _compile(options: argparse.Namespace) -> Outcome:
    with progress("compiling", quiet=options.quiet):
        from crmspec.pipeline import compile as compile_blueprint

        return compile_blueprint(options.path, targets=tuple(sorted(set(options.targets))))


def _unknown_target(names: list[str]) -> int:
    """Say which target there is none of; 0 where all are known."""
    from difflib import get_close_matches

    from crmspec.targets.registry import targets

    known = sorted(targets())
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.5)
            way_out = f"did you mean `{near[0]}`?" if near else f"the targets are: {', '.join(known)}"
            return fail(f"there is no target `{visible(name)}`", way_out)
    return CLEAN


def _refuse_inside(out: Path, blueprint: Path) -> None:
    """A bundle in the blueprint's folder would be read as part of the blueprint."""
    if out.resolve().is_relative_to(blueprint.resolve()):
        raise OutputError(
            f"`{_shown(out)}` lies in the blueprint", "give a folder outside of it with `--out`"
        )


def _done(out: Path, written: Written) -> str:
    parts = [f"{written.written:,} written", f"{written.unchanged:,} unchanged"]
    if written.removed:
        parts.append(f"{written.removed:,} removed")
    return f"{_shown(out)}: {', '.join(parts)}"


def _shown(out: Path) -> str:
    """The folder as one would type it here."""
    here = Path.cwd()
    return visible(str(out.relative_to(here) if out.is_relative_to(here) else out))
