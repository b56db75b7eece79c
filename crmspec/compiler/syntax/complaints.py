"""The YAML library's complaints in plain words, with the place that a person would look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong at ``start`` (an index of the text), and how to put it right."""

    start: int
    message: str
    help: str = ""


_QUOTE_IT: Final = 'put the text between double quotes: `"…"`'
_ALIGN: Final = "align it with the line it belongs beside"
_DOCUMENT: Final = "this line does not belong to what is above it"
_UNCLOSED: Final = r"end of stream.*quoted|quoted.*(?:end of stream|document indicator|separator)"
_LIST: Final = "this `[` is never closed, or a comma is missing after it"
_MAPPING: Final = "this `{` is never closed, or a comma is missing after it"

# What the library says → what we say and what helps; the first that fits is taken. The second table is for
# what was left open: there the fault lies where the library began to read, not where it gave up.
_HERE: Final = (
    (r"unknown escape|hexdecimal|hexadecimal|Unicode character escape",
     "unknown escape after `\\`", "write `\\\\`, or use single quotes"),
    (r"sequence entries are not allowed",
     "a list cannot begin here", "put `- ` on a line of its own, below the key"),
    (r"mapping keys are not allowed", "a key cannot begin here", "start it on a line of its own"),
    (r"block scalar|indentation indicator",
     "the text after `|` or `>` does not begin properly", "start it on the next line, indented with spaces"),
    (r"expected '?<document start>", _DOCUMENT, "check its indentation"),
)  # fmt: skip
_AT_BEGINNING: Final = (
    (_UNCLOSED, "this quote is never closed", "add the closing quote"),
    (r"flow mapping|expected ',' or '\}'", _MAPPING, "write `{a: 1, b: 2}`"),
    (r"flow sequence|expected ',' or '\]'", _LIST, "write `[a, b]`"),
    (r"could not find expected ':'", "this line is neither `key: value` nor an item of a list",
     "add the missing `:`, or indent the line if it goes on with the text above"),
    (r"scanning an (?:alias|anchor)", "after `*` or `&` a name is expected", f"if it is text, {_QUOTE_IT}"),
    (r"undefined tag handle|(?:scanning|parsing) a tag", "tags (`!…`) are not part of the language",
     f"if it is text, {_QUOTE_IT}"),
    (r"directive|incompatible YAML document", "unknown `%` directive", f"if it is text, {_QUOTE_IT}"),
)  # fmt: skip
_FORBIDDEN: Final = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BRACKET: Final = re.compile(r"[\[\]{}]")
_SEPARATOR: Final = re.compile("[\x85\u2028\u2029]")


def forbidden(text: str) -> tuple[int, str]:
    """The first character that YAML does not take, and what to say of it."""
    found = _FORBIDDEN.search(text)
    if not found:
        return 0, "the file holds a character that YAML does not take"
    return found.start(), f"the character U+{ord(found.group()):04X} cannot stand in a file"


def separator(text: str) -> int | None:
    """The first line break that editors do not count as one, if there is any."""
    found = None if text.isascii() else _SEPARATOR.search(text)
    return found.start() if found else None


def explain(text: str, context: str | None, context_mark: Any, problem: str | None, mark: Any) -> Complaint:
    """What the library's context and problem come down to."""
    said = f"{context} {problem}"
    at = len(text) if mark is None else min(mark.index, len(text))
    if text[at : at + 1] == "\t" or "tab character" in said:
        return Complaint(
            _tab_near(text, at), "a tab is used for indentation", "YAML wants spaces: two a level"
        )
    if "cannot start any token" in said:
        return Complaint(at, f"a value cannot begin with `{text[at : at + 1]}`", _QUOTE_IT)
    if "mapping values are not allowed" in said:
        return _stray_colon(text, at)
    for pattern, message, way_out in _HERE:
        if re.search(pattern, said):
            return Complaint(at, message, way_out)
    for pattern, message, way_out in _AT_BEGINNING:
        if re.search(pattern, said):
            return Complaint(at if context_mark is None else context_mark.index, message, way_out)
    return _misplaced(text, at)


def _line_before(text: str, at: int) -> str:
    """What stands on the line before the index."""
    return text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]


def _stray_colon(text: str, at: int) -> Complaint:
    """A colon too many in a value, or the first of a line that is indented as no key can be."""
    before = _line_before(text, at)
    if re.search(r":\s", before):
        return Complaint(at, "a second `: ` stands on this line", _QUOTE_IT)
    key = at - len(before.lstrip())
    message = "this key is indented deeper than the lines around it, or the line above lacks its `:`"
    return Complaint(key, message, _ALIGN)


def _misplaced(text: str, at: int) -> Complaint:
    """A token where the library expected the next key or item: badly indented, or left over."""
    if not text[at:].strip() and (left_open := _left_open(text)) is not None:
        return Complaint(left_open, _LIST if text[left_open] == "[" else _MAPPING, "add the closing bracket")
    if text[at : at + 1] in ("}", "]"):
        return Complaint(at, f"nothing opened the `{text[at]}` here", "remove it")
    if text[at : at + 1] == ",":
        return Complaint(at, "a value is missing before this comma", "remove the comma")
    if _line_before(text, at).strip(" -"):
        return Complaint(at, "nothing more is expected after this value", f"start a new line, or {_QUOTE_IT}")
    return Complaint(at, "the indentation of this line fits no line above it", _ALIGN)


def _left_open(text: str) -> int | None:
    """The last bracket that nothing closes."""
    closed = 0
    for found in reversed(list(_BRACKET.finditer(text))):
        closed += 1 if found.group() in "]}" else -1
        if closed < 0:
            return found.start()
    return None


def _tab_near(text: str, at: int) -> int:
    """The tab meant: at the index, or the last one before it."""
    return at if text[at : at + 1] == "\t" else max(text.rfind("\t", 0, at), 0)
