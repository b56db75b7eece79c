"""The rules in two processes at once, where there is much to look at.

The other process sees what this one has made, looks by its half of the rules, and sends what it found. Whatever
happens to it, its half is then looked by here: the findings are the same, in the same order.
"""

from __future__ import annotations

import os
import pickle  # what is read was written by a copy of this process
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.diagnostics import Diagnostic
    from crmspec.validators.rule import Rule

FROM_MODULES: Final = 150
"""With fewer modules, starting another process takes longer than it saves."""
THEIRS: Final = frozenset({"FLD", "ACC", "FLW"})
"""The families that the other process takes: about half of the work, and they share what they find out on the way."""
TELLER: Final = "progress"
"""The one thread that may run beside: it only waits."""

Found = list["Diagnostic"]


def run(rules: Sequence[Rule], architecture: Architecture, as_of: date | None) -> Found:
    """Look by every rule."""
    if not _is_worth_it(architecture):
        return [one for rule in rules for one in rule.run(architecture, as_of)]
    theirs = [rule for rule in rules if rule.code[:3] in THEIRS]
    reader, writer = os.pipe()
    other = os.fork()
    if other == 0:
        _answer(writer, theirs, architecture, as_of)
    os.close(writer)
    found = _by_code([rule for rule in rules if rule.code[:3] not in THEIRS], architecture, as_of)
    with os.fdopen(reader, "rb") as answer:
        sent = answer.read()
    _, status = os.waitpid(other, 0)
    found |= pickle.loads(sent) if status == 0 else _by_code(theirs, architecture, as_of)  # noqa: S301
    return [one for rule in rules for one in found[rule.code]]


def _is_worth_it(architecture: Architecture) -> bool:
    modules = architecture.blueprint.sections.get("modules", {})
    if len(modules) < FROM_MODULES or sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return False
    threading = sys.modules.get("threading")
    return threading is None or all(
        one is threading.main_thread() or one.name == TELLER for one in threading.enumerate()
    )


def _by_code(rules: Sequence[Rule], architecture: Architecture, as_of: date | None) -> dict[str, Found]:
    return {rule.code: rule.run(architecture, as_of) for rule in rules}


def _answer(writer: int, rules: Sequence[Rule], architecture: Architecture, as_of: date | None) -> None:
    """Look, send what was found, and end without a word, whatever happens."""
    try:
        with os.fdopen(writer, "wb") as answer:
            pickle.dump(_by_code(rules, architecture, as_of), answer)
        os._exit(0)
    finally:
        os._exit(1)
