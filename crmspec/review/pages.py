"""What the rules of the findings look for and why, out of their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from crmspec.review.facts import RulePage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Explained(Protocol):
    """A rule, as far as a review needs it."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def title(self) -> str:
        """What it finds, in a few words."""

    @property
    def page(self) -> str:
        """Its page, in Markdown."""


def pages(rules: Iterable[Explained], codes: Iterable[str]) -> tuple[RulePage, ...]:
    """The pages of these codes."""
    wanted = frozenset(codes)
    return tuple(
        RulePage(one.code, one.title, tuple(_section(one.page, "What")), tuple(_section(one.page, "Why")))
        for one in sorted(rules, key=lambda one: one.code)
        if one.code in wanted
    )


def _section(page: str, title: str) -> Iterator[str]:
    """The paragraphs of a section of a page, each in one line."""
    _, _, rest = page.partition(f"## {title}\n")
    for paragraph in rest.partition("\n## ")[0].split("\n\n"):
        if paragraph.strip():
            yield " ".join(paragraph.split())
