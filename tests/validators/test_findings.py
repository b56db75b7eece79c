"""What findings say, beyond their code and place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crmspec.diagnostics import Diagnostic, Severity
from crmspec.pipeline import check

MANIFEST = "crm: {name: example, label: Example}\n"
MISTAKES = Path(__file__).parent.parent / "mistakes"


def found(folder: Path, text: str) -> list[Diagnostic]:
    (folder / "crm.yaml").write_text(MANIFEST + text)
    return [one for one in check(folder).diagnostics if one.severity is not Severity.INFO]


def test_a_name_that_is_missing_often_is_told_once_with_ten_other_places(tmp_path: Path) -> None:
    lookups = "".join(f"      to_{number}: {{type: lookup, to: acount}}\n" for number in range(13))
    (one,) = found(tmp_path, f"modules:\n  account:\n    fields:\n      name: text\n{lookups}")
    assert (one.code, one.span.line, len(one.related)) == ("REF101", 6, 10)
    assert [other.span.line for other in one.related] == list(range(7, 17))
    assert one.help == "did you mean `account`?\nit is named in 2 more places"


def test_the_first_of_several_files_stands_for_all(tmp_path: Path) -> None:
    for name in ("z", "b", "m"):
        text = f"modules: {{{name}: {{fields: {{name: text, to: {{type: lookup, to: nothing}}}}}}}}\n"
        (tmp_path / f"{name}.yaml").write_text(text)
    (one,) = found(tmp_path, "")
    assert [one.span.file, *(other.span.file for other in one.related)] == ["b.yaml", "m.yaml", "z.yaml"]


def test_what_was_renamed_is_told(tmp_path: Path) -> None:
    text = """
modules:
  deal:
    fields:
      name: text
      worth: {type: money, renamed_from: value}
views:
  deals: {kind: list, module: deal, columns: [name, value]}
"""
    (one,) = found(tmp_path, text)
    assert (one.code, one.help) == ("REF101", "it was renamed: write `worth`")


FORMULA = "{type: formula, expression: %s + 1, returns: integer}"
CYCLES = {
    "FLD101": (
        "a: {fields: {name: text, x: {type: lookup, to: b, required: true}}}",
        "b: {fields: {name: text, x: {type: lookup, to: c, required: true}}}",
        "c: {fields: {name: text, x: {type: lookup, to: a, required: true}}}",
        "no first record can be made: `a` → `b` → `c` → `a`",
    ),
    "FLD102": (
        f"a: {{fields: {{name: text, x: {FORMULA % 'y'}, y: {FORMULA % 'z'}, z: {FORMULA % 'x'}}}}}",
        "these are computed from each other: `a.x` → `a.y` → `a.z` → `a.x`",
    ),
    "FLD105": (
        "a: {ownership: parent, fields: {name: text, x: {type: master_detail, to: b}}}",
        "b: {ownership: parent, fields: {name: text, x: {type: master_detail, to: a}}}",
        "each of these is a part of the next: `a` → `b` → `a`",
    ),
}


@pytest.mark.parametrize("code", CYCLES)
def test_a_cycle_is_told_once_as_a_path(code: str, tmp_path: Path) -> None:
    *modules, message = CYCLES[code]
    (one,) = found(tmp_path, "modules:\n" + "".join(f"  {module}\n" for module in modules))
    assert (one.code, one.message) == (code, message)


def test_a_roll_up_that_sums_what_is_made_of_it_is_a_cycle_over_two_modules(tmp_path: Path) -> None:
    text = """
modules:
  account:
    fields:
      name: text
      total: {type: rollup, of: deal, function: sum, field: share}
  deal:
    fields:
      name: text
      account: {type: lookup, to: account}
      share: {type: formula, expression: account.total - 1, returns: integer}
"""
    (one,) = found(tmp_path, text)
    assert (
        one.message == "these are computed from each other: `account.total` → `deal.share` → `account.total`"
    )


def test_a_reference_to_several_modules_is_a_way_out_of_a_cycle(tmp_path: Path) -> None:
    text = """
modules:
  a: {fields: {name: text, x: {type: polymorphic, targets: [b, c], required: true}}}
  b: {fields: {name: text, x: {type: lookup, to: a, required: true}}}
  c: {fields: {name: text}}
"""
    assert not found(tmp_path, text)


def test_a_file_that_cannot_be_read_makes_no_names_unknown(tmp_path: Path) -> None:
    (tmp_path / "account.yaml").write_text("modules:\n  account:\n    fields: [\nvalue_sets:\n  size: {}\n")
    text = """
modules:
  deal:
    fields:
      name: text
      size: {type: picklist, values: size}
      account: {type: lookup, to: account}
      branch: {type: formula, expression: account.branch}
"""
    assert {one.code for one in found(tmp_path, text)} == {"SYN110"}


_RUN = """
import sys
from pathlib import Path
from crmspec.pipeline import check
from crmspec.report.text import render
outcome = check(Path(sys.argv[1]))
sys.stdout.write(render(outcome.diagnostics, outcome.sources.text))
heavy = {"networkx", "jinja2", "sqlalchemy"} & set(sys.modules)
assert not heavy, heavy
"""


def test_findings_are_the_same_in_every_run_and_nothing_heavy_is_imported(tmp_path: Path) -> None:
    (tmp_path / "crm.yaml").write_text(MANIFEST)
    for file in MISTAKES.glob("*.yaml"):
        (tmp_path / file.name).write_text(file.read_text())
    told = {
        subprocess.run(
            [sys.executable, "-c", _RUN, str(tmp_path)],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(told) == 1
    assert len(next(iter(told))) > 10_000
