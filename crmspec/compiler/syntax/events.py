"""The YAML library's parser: text to events, by its C half where the machine has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

NextEvent: TypeAlias = Callable[[], Any]


class PlainParser(Reader, Scanner, Parser):
    """The parser in Python: slower, and the same to the letter."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def plain_events(text: str) -> NextEvent:
    """Gives one event a call, read by the parser in Python."""
    give: NextEvent = PlainParser(text).get_event
    return give


try:
    from yaml._yaml import CParser
except ImportError:
    events = plain_events
else:

    def events(text: str) -> NextEvent:
        """Gives one event a call."""
        give: NextEvent = CParser(text).get_event
        return give
