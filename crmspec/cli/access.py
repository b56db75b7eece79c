"""``crmspec access``: who may do what, and who learns what."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from crmspec.cli.architecture import present
from crmspec.cli.options import Subparsers, add_blueprint, command
from crmspec.cli.present import fail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from crmspec.compiler.architecture import Architecture

_EXAMPLES = """\
  crmspec access blueprints/creative_boost --who-can "read lead.budget"
  crmspec access blueprints/creative_boost --who-can "make sales.win"
  crmspec access blueprints/creative_boost --who-can "create invoice" --format json
"""
FORMATS: Final = ("text", "json", "markdown")


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "tell who may do what, and who learns what, directly or by any path"
    parser = command(subparsers, "access", summary, _EXAMPLES)
    add_blueprint(parser)
    parser.add_argument(
        "--who-can",
        metavar="RIGHT",
        help='everybody who can do it, each with the path: "read lead.budget", "create invoice",'
        ' "make sales.win", "open report.revenue"',
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the answer to what is asked."""
    asked = [name for name in MODES if getattr(options, name) is not None]
    if not asked:
        return fail("nothing is asked", f"say one of {_spoken(MODES)}")
    return present(options, MODES[asked[0]])


def _spoken(modes: Iterable[str]) -> str:
    return ", ".join(f"`--{name.replace('_', '-')}`" for name in modes)


def _who_can(architecture: Architecture, options: argparse.Namespace) -> str:
    from crmspec.access.flows import who_can
    from crmspec.access.telling import render

    return render(architecture, options.who_can, who_can(architecture, options.who_can), options.format)


MODES: Final[dict[str, Callable[[Architecture, argparse.Namespace], str]]] = {"who_can": _who_can}
"""What can be asked: each option with what answers it. A wrong question is a LookupError: message, way out."""
