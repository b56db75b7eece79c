"""``crmspec completion``: commands, options and paths at the press of a key."""

from __future__ import annotations

import argparse
import sys

from crmspec.cli.options import Subparsers, command
from crmspec.cli.present import CLEAN, fail

_EXAMPLES = """\
  crmspec completion bash > ~/.local/share/bash-completion/completions/crmspec
  crmspec completion zsh > ~/.zfunc/_crmspec
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    parser = command(subparsers, "completion", "print a script that completes commands in a shell", _EXAMPLES)
    parser.add_argument("shell", metavar="SHELL", choices=("bash", "zsh", "tcsh"), help="bash, zsh or tcsh")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    try:
        import shtab
    except ImportError:
        return fail("the package `shtab` is not installed", "pip install 'crmspec[completion]'")
    from crmspec.cli import parser

    sys.stdout.write(shtab.complete(parser(), shell=options.shell))
    return CLEAN
