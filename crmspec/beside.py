"""Two things at once: a copy of this process does one of them.

The copy sees what this process has made, does its work, and sends what came of it. Whatever happens to it, the work
is then done here: what comes out is the same. There are never more than two processes; what is begun while a copy
is at work is done here, when what comes of it is asked for.
"""

from __future__ import annotations

import os
import pickle  # what is read was written by a copy of this process
import signal
import sys
from typing import IO, TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

FROM_MODULES: Final = 150
"""With fewer modules, starting another process takes longer than it saves."""
TELLER: Final = "progress"
"""The one thread that may run beside: it only waits."""

Mine = TypeVar("Mine")
Theirs = TypeVar("Theirs")

_copies: Final[set[int]] = set()
"""The processes that are at work beside this one: one, or none."""


class Begun(Generic[Theirs]):
    """Work that a copy of this process does, or that waits to be done here."""

    __slots__ = ("_answer", "_copy", "_work")

    def __init__(self, work: Callable[[], Theirs], copy: int = 0, answer: IO[bytes] | None = None) -> None:
        self._work = work
        self._copy = copy
        self._answer = answer

    def result(self) -> Theirs:
        """What came of it; to be asked for once."""
        sent = self._sent()
        return sent[0] if sent else self._work()

    def drop(self) -> None:
        """Nobody asks any more: a copy that is still at work ends."""
        if self._answer:
            os.kill(self._copy, signal.SIGKILL)
            self._end()

    def _sent(self) -> tuple[Theirs] | None:
        if not self._answer:
            return None
        try:
            sent: Theirs = pickle.load(self._answer)  # noqa: S301
        except (EOFError, pickle.UnpicklingError):  # the copy came to an early end
            self._end()
            return None
        self._end()
        return (sent,)

    def _end(self) -> None:
        assert self._answer is not None
        self._answer.close()
        self._answer = None
        os.waitpid(self._copy, 0)
        _copies.discard(self._copy)


def begin(work: Callable[[], Theirs], *, modules: int) -> Begun[Theirs]:
    """Have a copy of this process begin to work on an architecture of so many modules; where they are few, wait."""
    if _copies or not _is_worth_it(modules):
        return Begun(work)
    reader, writer = os.pipe()
    copy = os.fork()
    if copy == 0:
        _copies.add(os.getpid())
        _send(writer, work)
    os.close(writer)
    _copies.add(copy)
    return Begun(work, copy, os.fdopen(reader, "rb"))


def both(mine: Callable[[], Mine], theirs: Callable[[], Theirs], *, modules: int) -> tuple[Mine, Theirs]:
    """What comes of two halves of the work for an architecture of so many modules."""
    begun = begin(theirs, modules=modules)
    try:
        return mine(), begun.result()
    finally:
        begun.drop()


def _is_worth_it(modules: int) -> bool:
    if modules < FROM_MODULES or sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return False
    threading = sys.modules.get("threading")
    return threading is None or all(
        one is threading.main_thread() or one.name == TELLER for one in threading.enumerate()
    )


def _send(writer: int, work: Callable[[], object]) -> None:
    """Work, send what came of it, and end without a word, whatever happens."""
    try:
        with os.fdopen(writer, "wb") as answer:
            pickle.dump(work(), answer, protocol=pickle.HIGHEST_PROTOCOL)
        os._exit(0)
    finally:
        os._exit(1)
