"""A sign of life on the terminal while something takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from threading import Event

_PATIENCE: Final = 1.0
_BEAT: Final = 0.5


@contextmanager
def progress(doing: str, *, quiet: bool = False) -> Iterator[None]:
    """Show what is being done, and for how long, once it has taken a while; only where somebody looks."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    import threading

    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(doing, done), name="progress", daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(doing: str, done: Event) -> None:
    began = time.monotonic()
    if done.wait(_PATIENCE):
        return
    while not done.wait(_BEAT):
        sys.stderr.write(f"\r{doing} … {time.monotonic() - began:.0f} s")
        sys.stderr.flush()
    sys.stderr.write("\r\x1b[K")
    sys.stderr.flush()
