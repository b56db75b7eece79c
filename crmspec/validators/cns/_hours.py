"""Which channels ring, and whether they are quiet at night."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from crmspec.compiler.model.messaging import Channel, QuietHours

AT_ONCE: Final = frozenset({"sms", "call"})
"""Kinds of channels that ring."""
NIGHT: Final = "03:00"


def rings_at_night(channel: Channel, quiet: QuietHours) -> bool:
    """Whether a channel rings, and its quiet hours lie in the daytime."""
    start, end = quiet.from_, quiet.to
    at_night = start <= NIGHT < end if start < end else start <= NIGHT or end > NIGHT
    return channel.kind in AT_ONCE and not at_night
