"""``crmspec explain``: what a finding means."""

from __future__ import annotations

import argparse
import json
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING

from crmspec.cli.options import Subparsers, command
from crmspec.cli.present import CLEAN, fail

if TYPE_CHECKING:
    from crmspec.validators.rule import Rule

_EXAMPLES = """\
  crmspec explain REF101
  crmspec explain               every rule in one line
  crmspec explain --all         every rule in full
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    parser = command(subparsers, "explain", "tell what a finding means and how to put it right", _EXAMPLES)
    parser.add_argument("code", metavar="CODE", nargs="?", help="the code of a finding, such as REF101")
    parser.add_argument("--all", action="store_true", help="every rule in full")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a rule's page, or a list of all rules."""
    from crmspec.validators.registry import rules

    known = {rule.code: rule for rule in rules()}
    if options.code is None:
        chosen = list(known.values())
    elif (code := options.code.upper()) in known:
        chosen = [known[code]]
    else:
        near = get_close_matches(code, known, n=1, cutoff=0.5)
        return fail(f"no rule has the code `{options.code}`", f"did you mean `{near[0]}`?" if near else "")
    is_list = options.code is None and not options.all
    render = _json if options.format == "json" else _list if is_list else _pages
    sys.stdout.write(render(chosen))
    return CLEAN


def _pages(chosen: list[Rule]) -> str:
    return "\n".join(
        f"# {rule.code}: {rule.title} ({rule.severity})\n\n{rule.page.strip()}\n" for rule in chosen
    )


def _list(chosen: list[Rule]) -> str:
    return "".join(f"{rule.code}  {rule.severity:<7}  {rule.title}\n" for rule in chosen)


def _json(chosen: list[Rule]) -> str:
    described = [
        {
            "code": rule.code,
            "severity": str(rule.severity),
            "scope": str(rule.scope),
            "title": rule.title,
            "page": rule.page,
        }
        for rule in chosen
    ]
    return json.dumps({"format_version": 1, "rules": described}, indent=2) + "\n"
