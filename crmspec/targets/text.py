"""How files of a bundle are written: the same bytes everywhere."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json

from crmspec.targets.once import once


def json_text(data: Any) -> str:
    """JSON with one space of indent, in the order of the data, and a newline at the end."""
    return to_json(data, indent=1).decode() + "\n"


@once
def manifest_text(manifest: dict[str, Any]) -> str:
    """What `manifest.json` says: a file of its own, and hashed in others."""
    return json_text(manifest)
