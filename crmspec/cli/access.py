"""``crmspec access``: who may do what, and who learns what."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from crmspec.cli.architecture import present
from crmspec.cli.options import Subparsers, add_blueprint, command
from crmspec.cli.present import fail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from crmspec.compiler.architecture import Architecture

_EXAMPLES = """\
  crmspec access blueprints/creative_boost                              all roles and modules at a glance
  crmspec access blueprints/creative_boost --role sales_rep             what one role may do, and why
  crmspec access blueprints/creative_boost --role sales_rep --module deal --format markdown
  crmspec access blueprints/creative_boost --who-can "read lead.budget"
  crmspec access blueprints/creative_boost --who-can "make sales.win"
  crmspec access blueprints/creative_boost --who-can "create invoice" --format json
  crmspec access blueprints/creative_boost --compare ../main/blueprints/creative_boost
  crmspec access blueprints/creative_boost --compare generated/creative_boost --exit-code
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
    parser.add_argument("--role", metavar="ROLE", help="what this role may do, and why")
    parser.add_argument("--module", metavar="MODULE", help="of this module alone")
    parser.add_argument(
        "--compare",
        metavar="OTHER",
        type=Path,
        help="what principals gain and lose from OTHER to PATH; each is a blueprint's folder, or a bundle's",
    )
    parser.add_argument(
        "--exit-code", action="store_true", help="with --compare: exit with 1 where something changed"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the answer to what is asked."""
    asked = [name for name in (*MODES, "compare") if getattr(options, name) is not None]
    if len(asked) > 1:
        return fail("one thing is asked at a time", f"say one of {_spoken(asked)}")
    if asked == ["compare"]:
        from crmspec.cli.compared import run as compare

        return compare(options)
    return present(options, MODES[asked[0]] if asked else _all_roles)


def _spoken(modes: Iterable[str]) -> str:
    return ", ".join(f"`--{name.replace('_', '-')}`" for name in modes)


def _who_can(architecture: Architecture, options: argparse.Namespace) -> str:
    from crmspec.access.flows import who_can
    from crmspec.access.telling import render

    return render(architecture, options.who_can, who_can(architecture, options.who_can), options.format)


def _role(architecture: Architecture, options: argparse.Namespace) -> str:
    from crmspec.cli.rights import of_role

    return of_role(architecture, options)


def _all_roles(architecture: Architecture, options: argparse.Namespace) -> str:
    from crmspec.cli.rights import of_all

    return of_all(architecture, options)


MODES: Final[dict[str, Callable[[Architecture, argparse.Namespace], str]]] = {
    "who_can": _who_can,
    "role": _role,
}
"""What can be asked: each option with what answers it. A wrong question is a LookupError: message, way out."""
