"""One edit as a change of the text: for mappings and lists, in blocks and between brackets."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from crmspec.compiler.edits.edit import Edit
from crmspec.compiler.edits.render import render
from crmspec.compiler.edits.sites import (
    Change,
    Site,
    UnsureError,
    line_break,
    line_end,
    line_start,
    refuse_kept_breaks,
    site_of,
)
from crmspec.compiler.syntax import Keys, Map, Seq, Tree

ShortFor = Callable[[Keys], str]
"""The key that a bare value at a path stands for, as `text` does for `{type: text}`; empty where for none."""

_COMMA: Final = re.compile(r"\s*,")
_BLANK: Final = re.compile(r"[ \t]*")
_REST: Final = re.compile(r"(?:[ \t]+#.*|[ \t]*)\Z")


def changed(tree: Tree, edit: Edit, path: Keys, short_for: ShortFor = lambda _: "") -> Change:
    """The change of the text of a file that an edit comes to; ``path`` is that in the file.

    Raises :class:`UnsureError` where the text cannot be changed surely.
    """
    site, rest = site_of(tree, path)
    if edit.kind == "put":
        return _put(site, path, rest, edit.value, short_for)
    if rest or site.outer is None:
        raise UnsureError
    return _drop(site.outer, site.at) if edit.kind == "drop" else _rename(site.outer, site.at, edit.value)


def _put(site: Site, path: Keys, rest: Keys, value: Any, short_for: ShortFor) -> Change:
    at = path[: len(path) - len(rest)]
    if rest and not isinstance(site.value, Map | Seq) and site.value is not None:
        short = short_for(at)
        if not short:
            raise UnsureError
        if rest != (short,):
            return _expand(site, short, _made(rest, value))
        rest = ()
    if not rest:
        return _replace(site, value)
    if site.value is None:
        return _replace(site, _made(rest, value))
    return _add(site, rest[0], _made(rest[1:], value))


def _made(path: Keys, value: Any) -> Any:
    """A value inside the mappings and lists that lead to it."""
    for step in reversed(path):
        if isinstance(step, int) and step:
            raise UnsureError
        value = {step: value} if isinstance(step, str) else [value]
    return value


def _expand(site: Site, short: str, more: Any) -> Change:
    """Write what stands there bare under the key that it stands for, and something beside it."""
    written = site.written
    if not isinstance(more, dict) or len(written.splitlines()) != 1 or written[0] in "|>":
        raise UnsureError
    if not (site.outer and site.outer.flow) and written[0] not in "'\"" and re.search(r"[,\[\]{}]", written):
        raise UnsureError
    return Change(site.start, site.end, f"{{{short}: {written}, {render(more)[1:-1]}}}")


def _replace(site: Site, value: Any) -> Change:
    """Write a value in place of another."""
    outer = site.outer
    if outer is None or not site.is_plain(site.start, site.end):
        raise UnsureError
    written = site.written
    text = render(value, written)
    entry = outer.entry(site.at)
    begins = entry.end if not written else site.start
    if isinstance(outer.value, Map):
        behind = site.text[entry.key_end : begins]
        colon = entry.key_end + behind.find(":") + 1
        if colon == entry.key_end:
            raise UnsureError
        if not written or "\n" in behind or "\r" in behind:
            if site.has_comment(colon, begins):
                raise UnsureError
            return Change(colon, max(site.end, colon) if written else colon, f" {text}")
    elif not written and not outer.flow:
        return Change(entry.start + 1, entry.start + 1, f" {text}")
    return Change(site.start, site.end, text)


def _add(site: Site, step: str | int, value: Any) -> Change:
    """Write a new entry behind the others of a mapping or list."""
    if isinstance(site.value, Map):
        if not isinstance(step, str):
            raise UnsureError
        entry = f"{render(step)}: {render(value)}"
    elif step == len(site.value):
        entry = render(value)
    else:
        raise UnsureError
    if site.flow:
        if not site.value:
            return Change(site.start + 1, site.start + 1, entry)
        end = site.entry(len(site.value) - 1).end
        space = " " if site.text[end - 1] == ":" else ""
        return Change(end, end, f"{space}, {entry}", joins=True)
    return _add_line(site, entry if isinstance(site.value, Map) else f"- {entry}")


def _add_line(site: Site, entry: str) -> Change:
    text, entries = site.text, site.entries()
    refuse_kept_breaks(text)
    end = line_end(text, entries[-1].end) if entries else 0
    if not entries or not _REST.match(text[entries[-1].end : end]):
        raise UnsureError
    if end == len(text) and _last(site).written[:1] in ("|", ">"):
        raise UnsureError  # the line break that a text lacks at the end of a file would become part of it
    first = entries[0].start
    before = text[line_start(text, first) : first]
    if before.strip(" -") or before.startswith("---"):
        raise UnsureError
    return Change(end, end, f"{line_break(text)}{' ' * len(before)}{entry}", joins=True)


def _last(site: Site) -> Site:
    """What is written last in a value."""
    while isinstance(site.value, Map | Seq) and site.value:
        inner = site.inner(next(reversed(site.value)) if isinstance(site.value, Map) else len(site.value) - 1)
        assert inner, "the last one is there"
        site = inner
    return site


def _rename(outer: Site, at: int, name: str) -> Change:
    if not isinstance(outer.value, Map) or name in outer.value:
        raise UnsureError
    entry = outer.entry(at)
    return Change(entry.start, entry.key_end, render(name, outer.text[entry.start : entry.key_end]))


def _drop(outer: Site, at: int) -> Change:
    entries = outer.entries()
    entry = entries[at]
    if not outer.is_plain(entry.start, entry.end):
        raise UnsureError
    if outer.flow:
        return _drop_between(outer, at)
    if len(entries) == 1:
        return _replace(outer, {} if isinstance(outer.value, Map) else [])
    return _drop_lines(outer, at)


def _drop_between(outer: Site, at: int) -> Change:
    """Take an entry out from between brackets, with one comma."""
    text, entry = outer.text, outer.entry(at)
    comma = _COMMA.match(text, entry.end)
    if comma:
        return _whole_lines(text, entry.start, comma.end())
    before = outer.entry(at - 1).end if at else entry.start
    if at and not outer.has_comment(before, entry.start):
        return Change(before, entry.end, "")
    return Change(entry.start, entry.end, "")


def _whole_lines(text: str, start: int, end: int) -> Change:
    """Take away characters; where nothing else is on their lines, the lines; else the space behind them."""
    begins, ends = line_start(text, start), line_end(text, end)
    if text[begins:start].strip() or text[end:ends].strip():
        blank = _BLANK.match(text, end)
        assert blank, "no space is space too"
        return Change(start, end if text[blank.end() : ends][:1] in ("", "#") else blank.end(), "")
    return Change(begins, ends + _break_length(text, ends), "")


def _drop_lines(outer: Site, at: int) -> Change:
    """Take the lines of an entry away; a comment at their end stays."""
    text, entries = outer.text, outer.entries()
    entry = entries[at]
    refuse_kept_breaks(text)
    begins, ends = line_start(text, entry.start), line_end(text, entry.end)
    after = text[entry.end : ends]
    if not _REST.match(after):
        raise UnsureError
    comment = entry.end + after.find("#") if "#" in after else 0
    if not text[begins : entry.start].strip():
        return Change(entry.start, comment, "") if comment else _whole_lines(text, entry.start, entry.end)
    if at or text[begins : entry.start].rstrip().endswith("?"):
        raise UnsureError
    following = entries[1].start
    if comment or outer.has_comment(entry.end, following):
        return Change(entry.start, comment or entry.end, "")
    return Change(entry.start, following, "")


def _break_length(text: str, at: int) -> int:
    return 2 if text.startswith("\r\n", at) else 1 if at < len(text) else 0
