"""``crmspec schema``: the language as a JSON Schema, for editors."""

from __future__ import annotations

import argparse
import json
import sys

from crmspec.cli.options import Subparsers, command
from crmspec.cli.present import CLEAN

_EXAMPLES = """\
  crmspec schema > crmspec.schema.json
  # then, as the first line of a blueprint's file:
  # yaml-language-server: $schema=crmspec.schema.json
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "print the language as a JSON Schema, so that editors complete and check it"
    command(subparsers, "schema", summary, _EXAMPLES).set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Print the schema."""
    from crmspec.compiler.schema import language_schema

    sys.stdout.write(json.dumps(language_schema(), indent=2) + "\n")
    return CLEAN
