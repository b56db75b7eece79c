"""What several targets make of one manifest, made once in a run: its text, the plan of tables, rights."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")
P = ParamSpec("P")


class Settled(dict[str, Any]):
    """A manifest that nobody changes any more, with what was made of it."""

    __slots__ = ("made",)

    def __init__(self, manifest: dict[str, Any]) -> None:
        super().__init__(manifest)
        self.made: dict[tuple[object, ...], Any] = {}


def settled(manifest: dict[str, Any]) -> Settled:
    """The manifest as one that nobody changes any more; what was made of it already is kept."""
    return manifest if isinstance(manifest, Settled) else Settled(manifest)


def once(
    make: Callable[Concatenate[dict[str, Any], P], Made],
) -> Callable[Concatenate[dict[str, Any], P], Made]:
    """Make something of a settled manifest once; of one that may still change, each time anew."""

    @wraps(make)
    def made(manifest: dict[str, Any], /, *args: P.args, **named: P.kwargs) -> Made:
        if not isinstance(manifest, Settled):
            return make(manifest, *args, **named)
        key = (make, *args, *named.values())
        if key not in manifest.made:
            manifest.made[key] = make(manifest, *args, **named)
        found: Made = manifest.made[key]
        return found

    return made
