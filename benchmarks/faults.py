"""How many planted faults are found: each is put into a copy of its blueprint, and the copy is checked.

A fault's file says what is wrong, where a message could point, and which texts of the blueprint to exchange.
Found means: the copy has a finding that the blueprint has not, at one of these places or naming one of them.

`beside` shows what is found besides: what neither stands at such a place nor names one, and, where a copy has several
findings, all of them. So each can be judged: another fault, a consequence, an echo of another finding, or no fault.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from crmspec.compiler.architecture import Architecture
from crmspec.diagnostics import Diagnostic, Severity, Span
from crmspec.pipeline import Outcome, check

ROOT = Path(__file__).parent.parent
FAULTS = ROOT / "tests" / "faults"
AS_OF = date(2026, 11, 22)
"""The day on which findings that depend on one are looked at."""


@dataclass(frozen=True)
class Fault:
    """One fault, written down before anyone knew whether it would be found."""

    file: Path
    fault: str
    sort: str
    places: tuple[str, ...]
    mend: str
    edits: tuple[dict[str, Any], ...]

    @property
    def blueprint(self) -> Path:
        """The blueprint that it is planted into."""
        return ROOT / "blueprints" / self.file.parent.name

    @property
    def name(self) -> str:
        """Its file, short."""
        return f"{self.file.parent.name}/{self.file.stem}"

    def plant(self, folder: Path) -> None:
        """Make a copy of the blueprint with the fault in it; ValueError where a text is not there once."""
        shutil.copytree(self.blueprint, folder, dirs_exist_ok=True)
        for edit in self.edits:
            path = folder / edit["file"]
            if edit.get("remove"):
                path.unlink()
            elif "text" in edit:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(edit["text"], encoding="utf-8")
            else:
                text = path.read_text(encoding="utf-8") if path.is_file() else ""
                if text.count(edit["find"]) != 1:
                    raise ValueError(f"{edit['file']}: the text is there {text.count(edit['find'])} times")
                path.write_text(text.replace(edit["find"], edit["replace"]), encoding="utf-8")


@dataclass(frozen=True)
class Result:
    """What came of one fault."""

    name: str
    sort: str
    found: bool
    codes: tuple[str, ...]
    """Of the findings at its place."""
    elsewhere: tuple[str, ...]
    """Of the findings that the fault brings at other places."""
    findings: tuple[str, ...]
    beside: tuple[str, ...]
    """Those of the findings that neither stand at its place nor name it."""
    declarations: int
    """Of the copy, with their parts."""


def load(path: Path) -> Iterator[Fault]:
    """The faults below a folder, or the one of a file."""
    for file in [path] if path.is_file() else sorted(path.rglob("*.yaml")):
        said = yaml.safe_load(file.read_text(encoding="utf-8"))
        yield Fault(
            file,
            said["fault"],
            said["sort"],
            tuple(said["places"]),
            said["mend"],
            tuple(said["edits"]),
        )


def checked(folder: Path) -> Outcome:
    """Check a folder as on the fixed day."""
    return check(folder, as_of=AS_OF)


def key(one: Diagnostic) -> tuple[str, str]:
    """What makes two findings the same although lines have moved."""
    return one.code, one.message


def near(span: Span, place: Span) -> bool:
    """Whether a finding lies within a declaration."""
    return (
        span.file == place.file
        and (span.line, span.column) >= (place.line, place.column)
        and (span.end_line, span.end_column) <= (place.end_line, place.end_column)
    )


def whole(architecture: Architecture, place: str) -> list[Span]:
    """The stretches that a dotted path means: from its key to the end of its value."""
    keys: tuple[Any, ...] = tuple(int(one) if one.isdigit() else one for one in place.split("."))
    key, value = architecture.span(keys, key=True), architecture.span(keys)
    if key.file != value.file:
        return [key, value]
    return [Span(key.file, key.line, key.column, max(key.end_line, value.end_line), 10**6)]


def judge(fault: Fault, clean: Counter[tuple[str, str]], notes: bool = False) -> Result:
    """Plant a fault, and see what is found that was not found before."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / fault.blueprint.name
        fault.plant(folder)
        outcome = checked(folder)
    before, fresh = Counter(clean), []
    for one in outcome.diagnostics:
        if before[key(one)]:
            before[key(one)] -= 1
        elif notes or one.severity is not Severity.INFO:
            fresh.append(one)
    places = [
        span
        for place in fault.places
        for span in (whole(outcome.architecture, place) if outcome.architecture else [])
    ]
    at = [
        one
        for one in fresh
        if any(near(span, p) for p in places for span in (one.span, *(r.span for r in one.related)))
    ]
    other = [one for one in fresh if one not in at]
    return Result(
        fault.name,
        fault.sort,
        bool(at),
        tuple(sorted({one.code for one in at})),
        tuple(sorted({one.code for one in other})),
        tuple(told(one) for one in fresh),
        tuple(told(one) for one in other),
        len(outcome.architecture.ids) if outcome.architecture else 0,
    )


def told(one: Diagnostic) -> str:
    """A finding in one line."""
    return f"{one.code} {one.span.file}:{one.span.line}: {one.message} [{one.help}]"


def clean_of(blueprint: Path) -> Counter[tuple[str, str]]:
    """What is found in a blueprint as it is."""
    return Counter(key(one) for one in checked(blueprint).diagnostics)


def verify(path: Path) -> int:
    """See whether each fault can be planted, and leaves syntax and names right."""
    wrong = 0
    for fault in load(path):
        try:
            with tempfile.TemporaryDirectory() as name:
                fault.plant(Path(name))
                outcome = checked(Path(name))
        except (ValueError, OSError) as error:
            print(f"{fault.name}: {error}")
            wrong += 1
            continue
        slips = [one for one in outcome.diagnostics if one.code[:3] in {"SYN", "REF", "EXP"}]
        slips = [one for one in slips if one.severity is Severity.ERROR]
        for one in slips:
            print(f"{fault.name}: {one.code} {one.span.file}:{one.span.line}: {one.message}")
        for place in fault.places:
            if outcome.architecture and not any(s.line for s in whole(outcome.architecture, place)):
                print(f"{fault.name}: the place `{place}` is not in the copy")
                wrong += 1
        wrong += bool(slips)
    print(f"{wrong} to look at")
    return 0


def judged(faults: list[Fault]) -> list[Result]:
    """Plant every fault."""
    clean = {blueprint: clean_of(blueprint) for blueprint in {one.blueprint for one in faults}}
    return [judge(one, clean[one.blueprint]) for one in faults]


def beside(path: Path, *, as_json: bool) -> int:
    """Show the findings that are to be judged: beside the place of the fault, or several for one fault."""
    faults = list(load(path))
    results = judged(faults)
    figures = {
        "copies": len(results),
        "declarations": sum(one.declarations for one in results),
        "findings": sum(len(one.findings) for one in results),
        "beside": sum(len(one.beside) for one in results),
        "further": sum(max(len(one.findings) - 1, 0) for one in results),
    }
    several = [
        (fault, one)
        for fault, one in zip(faults, results, strict=True)
        if one.beside or len(one.findings) > 1
    ]
    if as_json:
        json.dump({**figures, "results": [asdict(one) for _, one in several]}, sys.stdout)
        print()
        return 0
    for fault, one in several:
        print(f"{one.name} ({one.sort})\n    fault:  {fault.fault}")
        for line in one.findings:
            print(f"    {'beside' if line in one.beside else 'at it '}  {line}")
    print(
        "{copies} copies, {declarations} declarations, {findings} findings: {beside} beside the fault,"
        " {further} more than one to a copy".format(**figures)
    )
    return 0


def measure(path: Path, *, as_json: bool, missed: bool) -> int:
    """Plant every fault, and count those that are found."""
    faults = list(load(path))
    results = judged(faults)
    found = sum(one.found for one in results)
    share = round(found / max(len(results), 1), 4)
    if as_json:
        every = [asdict(one) for one in results]
        json.dump({"faults": len(results), "found": found, "share": share, "results": every}, sys.stdout)
        print()
        return 0
    for fault, one in zip(faults, results, strict=True):
        if missed and one.found:
            continue
        print(f"{'found ' if one.found else 'MISSED'} {one.name} ({one.sort})")
        if not one.found:
            print(
                f"    fault:  {fault.fault}\n    places: {', '.join(fault.places)}\n    mend:   {fault.mend}"
            )
        for line in one.findings:
            print(f"    {line}")
    print(f"{found} of {len(results)} found: {share:.1%}")
    return 0


def main() -> int:
    """Measure, verify, or show what is found besides."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["measure", "verify", "beside"], nargs="?", default="measure")
    parser.add_argument("path", type=Path, nargs="?", default=FAULTS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--missed", action="store_true", help="show only what is not found")
    asked = parser.parse_args()
    if asked.what == "verify":
        return verify(asked.path)
    if asked.what == "beside":
        return beside(asked.path, as_json=asked.json)
    return measure(asked.path, as_json=asked.json, missed=asked.missed)


if __name__ == "__main__":
    raise SystemExit(main())
