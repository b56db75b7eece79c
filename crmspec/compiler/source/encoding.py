"""Bytes to text: UTF-8, with or without a byte order mark, and nothing else."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.lines import line_starts, place

_UTF8_MARK: Final = b"\xef\xbb\xbf"
_FOREIGN_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


class EncodingError(Exception):
    """Bytes that are no UTF-8 text; ``line`` and ``column`` say where, ``shown`` is what can be made out."""

    def __init__(self, message: str, line: int, column: int, shown: str) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column
        self.shown = shown


def decode(data: bytes) -> str:
    """The text that ``data`` writes in UTF-8."""
    foreign = _foreign(data)
    if foreign:
        raise EncodingError(f"the file is written in {foreign}, not in UTF-8", 1, 1, "")
    try:
        return data.removeprefix(_UTF8_MARK).decode()
    except UnicodeDecodeError as error:
        good = bytes(error.object[: error.start]).decode()
        line, column = place(line_starts(good), len(good))
        message = f"the byte 0x{error.object[error.start]:02X} is not valid UTF-8 here"
        raise EncodingError(message, line, column, bytes(error.object).decode(errors="replace")) from None


def _foreign(data: bytes) -> str | None:
    """The other encoding that ``data`` begins like, by its mark or by the zeros between Latin letters."""
    if data[:4].isascii() and 0 not in data[:4]:
        return None
    for mark, name in _FOREIGN_MARKS:
        if data.startswith(mark):
            return name
    match [byte == 0 for byte in data[:4]]:
        case [True, True, True, False] | [False, True, True, True]:
            return "UTF-32"
        case [True, False, *_] | [False, True, *_]:
            return "UTF-16"
    return None
