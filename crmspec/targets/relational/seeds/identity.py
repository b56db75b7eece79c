"""Ids of declared things that are rows with an id: the same in every deployment."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

SYSTEM_USER: Final = "00000000-0000-7000-8000-000000000000"
"""The user in whose name the CRM itself acts."""


def stable_id(declared: str) -> str:
    """Make a UUID of version 8 from a declaration's id."""
    digits = sha256(declared.encode()).hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}"
