"""A name that a step makes, used where that step may not have been done, is no slip of the pen."""

from __future__ import annotations

from pathlib import Path

from tests.small import Found, found

MODULES = """
modules:
  deal:
    fields: {name: {type: text}, kind: {type: picklist, options: {one_off: One-off, monthly: Monthly}}}
  retainer: {fields: {name: {type: text}}}
  retainers: {fields: {name: {type: text}}}
segments: {every_deal: {module: deal}}
"""


def steps(tmp_path: Path, text: str) -> Found:
    head = "workflows:\n  win:\n    trigger: {created: deal}\n    steps:\n"
    lines = "".join(f"      {line}\n" for line in text.strip().splitlines())
    return found(tmp_path, MODULES + head + lines)


MAKES = "- {id: make, create: {module: retainer, set: {name: =name}}}"
USES = "- {id: use, update: {set: {name: =retainer.name}}}"


def test_another_branch(tmp_path: Path) -> None:
    result = steps(
        tmp_path,
        f"""
- branch:
    - if: kind == "monthly"
      steps:
        {MAKES}
    - else:
        {USES}
""",
    )
    (one,) = [each for each in result.errors if each.code == "EXP102"]
    assert (
        one.message == '`retainer` is made in another branch only (`kind == "monthly"`); here there is none'
    )
    assert one.help.startswith("move the step") and one.fix is None
    assert [each.span.line < one.span.line for each in one.related] == [True]


def test_one_branch_and_a_step_after_all(tmp_path: Path) -> None:
    result = steps(
        tmp_path,
        f"""
- branch:
    - if: kind == "monthly"
      steps:
        {MAKES}
    - else: []
{USES}
""",
    )
    (one,) = [each for each in result.errors if each.code == "EXP102"]
    assert "in one branch only" in one.message and one.fix is None


def test_a_later_step(tmp_path: Path) -> None:
    (one,) = [each for each in steps(tmp_path, f"{USES}\n{MAKES}").errors if each.code == "EXP102"]
    assert one.message == "`retainer` is made by a later step; here there is none yet"


def test_within_a_loop(tmp_path: Path) -> None:
    loop = f"- {{id: all, for_each: {{segment: every_deal, as: each, steps: [{MAKES.removeprefix('- ')}]}}}}"
    (one,) = [each for each in steps(tmp_path, f"{loop}\n{USES}").errors if each.code == "EXP102"]
    assert one.message == "`retainer` is made within `for_each` only; here there may be none"


def test_a_slip_is_still_guessed(tmp_path: Path) -> None:
    slip = USES.replace("retainer.name", "retaimer.name")
    (one,) = [each for each in steps(tmp_path, f"{MAKES}\n{slip}").errors if each.code == "EXP102"]
    assert one.message.startswith("Unknown name") and "retainer" in one.help
