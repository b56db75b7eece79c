"""What tests say of differences: each as its kind, the name of the object, and what happened to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.deploy.inspect import differences

if TYPE_CHECKING:
    from crmspec.deploy.inspect import Catalogue

Told = tuple[str, str, str]


def told(before: Catalogue, after: Catalogue) -> list[Told]:
    """Every difference."""
    return [(one.kind, one.name, one.what) for one in differences(before, after)]


def shown(before: Catalogue, after: Catalogue) -> str:
    """The text of the only difference."""
    [found] = differences(before, after)
    return found.text
