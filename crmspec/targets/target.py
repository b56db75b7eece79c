"""What a target is: a name, what it can and cannot do, and a pure function from manifest to files."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Manifest = dict[str, Any]
Files = dict[str, str]


@dataclass(frozen=True, slots=True)
class Capability:
    """How far a target can do something that a blueprint asks for.

    ``feature`` is a word such as ``field:geolocation``, ``step:approve``, ``function:age`` or
    ``protection:captcha``; see :mod:`crmspec.compiler.features`. What a target says nothing about it can do.
    """

    feature: str
    support: Literal["approximate", "none"]
    note: str
    """What it does instead, or why it cannot and what to do."""


@dataclass(frozen=True, slots=True)
class Target:
    """A target. ``maker`` is ``module:function``, imported only when files are made."""

    name: str
    title: str
    maker: str
    capabilities: tuple[Capability, ...] = ()

    def produce(self, manifest: Manifest) -> Files:
        """Make the target's files: paths within the bundle, and what they say."""
        module, _, function = self.maker.partition(":")
        maker: Callable[[Mapping[str, Any]], Files] = getattr(import_module(module), function)
        return maker(manifest)
