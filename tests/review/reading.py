"""Reads a report as a browser does: which elements there are, whether they close, where links lead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

LOADING = {"src", "href", "xlink:href", "srcset", "action", "formaction", "data", "poster", "background"}
VOID = {"meta", "wbr", "br", "link", "img"}
_MARKDOWN_LINK = re.compile(r"(?<!\\)\]\(([^)\s]*)\)")

_CODE = re.compile(r"(?<!\\)`[^`\n]*`")


@dataclass
class Seen:
    """What a page holds."""

    tags: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    others: list[tuple[str, str]] = field(default_factory=list)
    """Attributes by which a page could load something or run something."""
    texts: list[str] = field(default_factory=list)
    findings: int = 0
    unclosed: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.seen.tags.append(tag)
        if tag == "a" and "href" in given:
            self.seen.links.append(given.pop("href"))
        if "id" in given:
            self.seen.ids.append(given["id"])
        if tag == "li" and self.open[-1] == ("ul", "findings"):
            self.seen.findings += 1
        self.seen.others += [
            (name, value) for name, value in given.items() if name in LOADING or name.startswith("on")
        ]
        if tag not in VOID:
            self.open.append((tag, given.get("class", "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        else:
            self.seen.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1][0] != "style":
            self.seen.texts.append(data)


def read_html(text: str) -> Seen:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.seen.unclosed += [tag for tag, _ in reader.open]
    return reader.seen


def links_in_markdown(text: str) -> list[str]:
    return _MARKDOWN_LINK.findall(_CODE.sub("code", text))


def lost(links: list[str], folder: Path, ids: list[str]) -> list[str]:
    """The links that lead to no line of a file and to no part of the page."""
    return [one for one in set(links) if not _leads(one, folder, ids)]


def _leads(link: str, folder: Path, ids: list[str]) -> bool:
    path, _, mark = link.partition("#")
    if not path:
        return mark in ids
    file = folder / path
    line = int(mark.removeprefix("L"))
    return file.is_file() and 1 <= line <= len(file.read_text(encoding="utf-8").splitlines())
