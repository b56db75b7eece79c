"""``crmspec show``: what is declared, what refers to it, what it refers to."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from crmspec.cli.architecture import present
from crmspec.cli.options import Subparsers, add_blueprint, command

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture

_EXAMPLES = """\
  crmspec show blueprints/creative_boost                  how much of each kind is declared
  crmspec show blueprints/creative_boost module           every module
  crmspec show blueprints/creative_boost module deal      one module, and all that has to do with it
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "show what is declared, what refers to it and what it refers to"
    parser = command(subparsers, "show", summary, _EXAMPLES)
    add_blueprint(parser)
    parser.add_argument(
        "kind", metavar="KIND", nargs="?", help="a kind of declaration, such as module or workflow"
    )
    parser.add_argument("name", metavar="NAME", nargs="?", help="the name of one declaration")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the description."""
    return present(options, _text)


def _text(architecture: Architecture, options: argparse.Namespace) -> str:
    from crmspec.compiler.graph import describe

    return describe(architecture, options.kind, options.name, options.format)
