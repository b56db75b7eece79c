"""``crmspec report``: what a review meeting needs, on one page."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from crmspec.cli.options import Subparsers, add_as_of, add_blueprint, command
from crmspec.cli.present import exit_code, fail, is_missing, show
from crmspec.cli.progress import progress
from crmspec.compiler.source import read
from crmspec.diagnostics import visible
from crmspec.output import OutputError
from crmspec.output.pages import write_pages
from crmspec.report.summary import summarise

if TYPE_CHECKING:
    from crmspec.pipeline import Outcome
    from crmspec.review.facts import Review
    from crmspec.review.words import Links

_EXAMPLES = """\
  crmspec report blueprints/creative_boost                 Markdown, to the screen or into a pull request
  crmspec report blueprints/creative_boost --out review    review/report.html and review/report.md
  crmspec report blueprints/creative_boost --out review \\
      --link-base https://git.example/crm/blob/main/blueprints/creative_boost
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    parser = command(subparsers, "report", "write what a review meeting needs on one page", _EXAMPLES)
    add_blueprint(parser)
    parser.add_argument(
        "--out",
        metavar="DIR",
        type=Path,
        help="the folder for report.md and report.html (default: Markdown to the standard output)",
    )
    parser.add_argument(
        "--link-base",
        metavar="URL",
        type=_address,
        help="where the blueprint's folder is seen on the web (default: links to the files themselves)",
    )
    add_as_of(
        parser, "the date for what depends on it; it then stands in the report (default: today, unnamed)"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 for warnings too")
    parser.add_argument("--notes", action="store_true", help="show notes too, not only their number")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing about what was written")
    parser.set_defaults(run=run, format="text")


def run(options: argparse.Namespace) -> int:
    """Review, then print or write."""
    sources = read(options.path)
    if is_missing(sources):
        return show(options, sources, sources.diagnostics)
    outcome, review = _review(options)
    code = exit_code(outcome.diagnostics, strict=options.strict)
    from crmspec.review.markdown import render_markdown

    links = _links(options)
    if options.out is None:
        sys.stdout.write(render_markdown(review, links))
        return code
    from crmspec.review.html import render_html

    files = {"report.html": render_html(review, links), "report.md": render_markdown(review, links)}
    try:
        written = write_pages(files, options.out)
    except OutputError as error:
        return fail(error.message, error.help)
    if not options.quiet:
        sys.stdout.write(f"{_done(options.out, written)}: {summarise(outcome.diagnostics)}\n")
    return code


def _review(options: argparse.Namespace) -> tuple[Outcome, Review]:
    with progress("reviewing", quiet=options.quiet):
        from crmspec.pipeline import check
        from crmspec.review.gather import Occasion, gather
        from crmspec.validators.registry import rules

        today = options.as_of or date.today()
        outcome = check(options.path, as_of=today)
        assert outcome.architecture is not None
        occasion = Occasion(today, options.as_of, options.notes)
        review = gather(outcome.architecture, outcome.diagnostics, rules(), occasion)
    return outcome, review


def _links(options: argparse.Namespace) -> Links:
    """From the report to the files: by the address that was given, or from folder to folder."""
    from crmspec.review.words import Links, encoded

    if options.link_base:
        return Links(options.link_base)
    way = os.path.relpath(options.path.resolve(), (options.out or Path()).resolve())
    return Links("" if way == "." else f"{encoded(Path(way).as_posix())}/")


def _address(text: str) -> str:
    """The address of a folder on the web."""
    if (
        not text.startswith(("https://", "http://"))
        or not text.isprintable()
        or set(text) & set("\"'<>()\\ `|")
    ):
        raise argparse.ArgumentTypeError(
            f"`{visible(text)}` is no address: it begins with https:// or http://"
        )
    return text.rstrip("/") + "/"


def _done(out: Path, written: list[str]) -> str:
    return (
        f"{', '.join(written)} written to {visible(str(out))}"
        if written
        else f"{visible(str(out))} is up to date"
    )
