"""What the analysis of access costs on a large blueprint: rights, flows, and what is asked of them.

A thousand modules, and thirty roles that have rights in every one of them, with workflows that copy from module to
module as `architecture.py` writes them. Reading and resolving are not counted: the analysis begins with a resolved
blueprint, and nothing is remembered from an earlier round. What is given is the median of the processor's time.
``--json`` prints ``{"figures": [{"name", "value", "unit", "against", "limit"}]}``.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

from architecture import write

from crmspec.access.flows import information, who_can
from crmspec.access.rights import rights
from crmspec.pipeline import check

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture

LIMIT: Final = 5.0
OPERATIONS: Final = ("read", "create", "update", "delete", "export")


@dataclass(frozen=True)
class Figure:
    """One thing that was measured."""

    name: str
    value: float
    unit: str
    against: str = ""
    limit: float | None = None


def add_roles(folder: Path, modules: int, roles: int) -> None:
    """Roles that have rights in every module, by field or by row, each in a file of its own."""
    for number in range(roles):
        lines = ["roles:", f"  everywhere_{number}:", f"    label: Everywhere {number}", "    can:"]
        for module in range(modules):
            rows = ("all", "own", "field_18 > 100")[(number + module) % 3]
            fields = ", ".join(f"field_{(number + at) % 20}" for at in range(6))
            lines += [
                f"      module_{module}:",
                f"        read: {{scope: {rows}, fields: [{fields}]}}",
                f"        update: {{scope: own, fields: [{fields}]}}",
            ]
        (folder / f"everywhere_{number}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def parts(architecture: Architecture) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is measured, one after the other: each draws on those before it."""
    yield "rights of all roles", lambda: every_right(architecture)
    yield "graph of all flows", lambda: information(architecture)
    yield "who learns, 100 fields", lambda: ask(architecture, "read", 100)
    yield "who does, 100 modules", lambda: ask(architecture, "update", 100)


def every_right(architecture: Architecture) -> int:
    """The rights of every role in every module."""
    who = rights(architecture)
    return sum(
        len(who.of(role, operation, module))
        for operation in OPERATIONS
        for module in architecture.modules
        for role in who.roles(operation, module)
    )


def ask(architecture: Architecture, verb: str, count: int) -> int:
    """Ask about a field of each of so many modules."""
    modules = list(architecture.modules)[:count]
    return sum(len(who_can(architecture, f"{verb} {one}.field_{at % 20}")) for at, one in enumerate(modules))


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """The median over the rounds of each part, and of all together."""
    outcome = check(folder)
    architecture = outcome.architecture
    assert architecture is not None
    assert not [one.message for one in outcome.diagnostics if one.severity.name == "ERROR"], (
        "it is all understood"
    )
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        architecture.worked_out.clear()
        gc.collect()
        whole = 0.0
        for name, run in parts(architecture):
            began = time.process_time()
            run()
            spent = time.process_time() - began
            found.setdefault(name, []).append(spent)
            whole += spent
        found.setdefault("all analysis", []).append(whole)
    for name, several in found.items():
        yield Figure(name, median(several), "s", limit=LIMIT if name == "all analysis" else None)


def main() -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=1000)
    parser.add_argument("--roles", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    asked: Any = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, asked.modules)
        add_roles(folder, asked.modules, asked.roles)
        figures = list(measure(folder, asked.rounds))
    if asked.json:
        print(json.dumps({"figures": [asdict(one) for one in figures]}))
        return 0
    for one in figures:
        print(
            f"{one.name:26} {one.value:7.2f} {one.unit}" + (f"   wanted {one.limit} s" if one.limit else "")
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
