"""The commands, one file each; a command's file is imported when it is called, and not before."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Final

from crmspec import __version__
from crmspec.diagnostics import visible

COMMANDS: Final = (
    "init", "check", "compile", "report", "explain", "schema", "show", "graph", "access", "diff",
    "plan", "apply", "drift", "history", "revert", "contract", "completion",
)  # fmt: skip

_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141
_COULD_NOT_RUN: Final = 2
_EXAMPLES: Final = """\
examples:
  crmspec init my_crm               start a blueprint
  crmspec check my_crm              find what is wrong with it
  crmspec compile my_crm            make schema, permissions and automation from it
  crmspec explain REF101            read what a finding means

exit codes: 0 clean, 1 findings, 2 could not run or refused
"""


def run(arguments: list[str]) -> int:
    """Carry out a command line and give the exit code; whatever the input, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _dispatch(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return _INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return _PIPE_CLOSED
    except OSError as error:
        _close_output()
        sys.stderr.write(f"error: cannot go on: {(error.strerror or type(error).__name__).lower()}\n")
        return _COULD_NOT_RUN
    return code


def _close_output() -> None:
    """Nothing more is to be written to who read the output, not even what is left at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def parser(commands: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the command line, with these commands."""
    top = argparse.ArgumentParser(
        prog="crmspec",
        description="Compile a CRM's architecture: blueprints in, schema, permissions and automation out.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("-V", "--version", action="version", version=f"crmspec {__version__}")
    subparsers = top.add_subparsers(metavar="COMMAND", required=True)
    for name in commands:
        import_module(f"crmspec.cli.{name}").add(subparsers)
    return top


def _dispatch(arguments: list[str]) -> int:
    called = arguments[:1]
    if called and called[0] not in COMMANDS and not called[0].startswith("-"):
        return _unknown(called[0])
    try:
        options = parser(called if called and called[0] in COMMANDS else COMMANDS).parse_args(arguments)
    except SystemExit as ended:  # argparse has said what there was to say
        return int(ended.code or 0)
    return int(options.run(options))


def _unknown(name: str) -> int:
    from difflib import get_close_matches

    from crmspec.cli.present import fail

    near = get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
    known = f"the commands are: {', '.join(COMMANDS)}"
    return fail(f"there is no command `{visible(name)}`", f"did you mean `{near[0]}`?" if near else known)
