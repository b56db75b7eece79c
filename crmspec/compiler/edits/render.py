"""A value as YAML between brackets, on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from crmspec.compiler.edits.sites import UnsureError

_PLAIN: Final = re.compile(r"[A-Za-z_](?:[A-Za-z0-9_./ -]*[A-Za-z0-9_./-])?")
_WORDS: Final = frozenset({"true", "false", "null"})


def render(value: Any, before: str = "") -> str:
    """``value``, in the quotes of what stood ``before`` in its place, if it is a text."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return str(value)
        case str():
            return _text(value, before[:1])
        case Mapping():
            return "{" + ", ".join(f"{render(key)}: {render(one)}" for key, one in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(render(one) for one in value) + "]"
        case _:
            raise UnsureError


def _text(value: str, quote: str) -> str:
    if not value.replace("\n", "").isprintable():
        raise UnsureError
    if quote not in ("'", '"') and _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    single = quote == "'" or (quote != '"' and '"' in value)
    if single and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value, ensure_ascii=False)
