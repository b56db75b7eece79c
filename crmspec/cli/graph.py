"""``crmspec graph``: the architecture as a drawing."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from crmspec.cli.architecture import present
from crmspec.cli.options import Subparsers, add_blueprint, command

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture

_EXAMPLES = """\
  crmspec graph blueprints/creative_boost                            Mermaid, which code hosts draw
  crmspec graph blueprints/creative_boost --format dot | dot -Tsvg > crm.svg
  crmspec graph blueprints/creative_boost --format json
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    parser = command(subparsers, "graph", "print the architecture as a drawing", _EXAMPLES)
    add_blueprint(parser)
    formats = ("mermaid", "dot", "json")
    parser.add_argument("--format", choices=formats, default="mermaid", help="default: mermaid")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the drawing."""
    return present(options, _text)


def _text(architecture: Architecture, options: argparse.Namespace) -> str:
    from crmspec.compiler.graph import render_graph

    return render_graph(architecture, options.format)
