"""Arguments that several commands take."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TypeAlias

from crmspec.diagnostics import visible

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def command(subparsers: Subparsers, name: str, summary: str, examples: str) -> argparse.ArgumentParser:
    """A command's parser; its help ends with examples."""
    return subparsers.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog=f"examples:\n{examples.rstrip()}\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_blueprint(parser: argparse.ArgumentParser) -> None:
    """The blueprint that a command is about."""
    parser.add_argument(
        "path", metavar="PATH", type=Path, help="the blueprint's folder, which holds crm.yaml"
    )


def add_report(parser: argparse.ArgumentParser) -> None:
    """How findings are shown, and which of them count."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how findings are shown (default: text)"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 for warnings too")
    parser.add_argument("--notes", action="store_true", help="show notes too, not only their number")
    parser.add_argument("-q", "--quiet", action="store_true", help="show findings and nothing else")


def add_as_of(parser: argparse.ArgumentParser, summary: str) -> None:
    """The day for what depends on one."""
    parser.add_argument("--as-of", metavar="DATE", type=_day, help=summary)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"`{visible(text)}` is no day: write it as year-month-day, such as 2027-03-31"
        ) from None


def add_cache(parser: argparse.ArgumentParser) -> None:
    """Whether what an earlier run found may be used."""
    parser.add_argument("--no-cache", dest="cache", action="store_false", help="do all the work again")
