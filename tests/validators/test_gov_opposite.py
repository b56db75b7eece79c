"""Names that say the opposite of the condition."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

JOBS = """
modules:
  project:
    fields:
      name: {{type: text, required: true}}
      {rollup}
  job:
    fields:
      name: {{type: text, required: true}}
      project: {{type: lookup, to: project}}
      due_on: {{type: date}}
      approved: {{type: boolean, default: false}}
      checked: {{type: boolean, default: false}}
      hours: {{type: number}}
      paid_hours: {{type: number}}
      status: {{type: picklist}}
pipelines:
  work:
    module: job
    field: status
    stages:
      planned: {{initial: true}}
      on_site: {{}}
      finished_well: {{outcome: done}}
      dropped: {{outcome: cancelled}}
    transitions:
      begin: {{from: planned, to: on_site}}
      end: {{from: on_site, to: finished_well}}
      drop: {{from: any, to: dropped}}
views:
  {view}: {{kind: list, module: job, columns: [name], where: {where}}}
reports:
  {report}: {{module: job, measures: {{{measure}}}}}
"""


def told(folder: Path, **given: str) -> list[str]:
    plain = {
        "rollup": "note: text",
        "view": "some_jobs",
        "where": "hours > 1",
        "report": "jobs",
        "measure": "number: count()",
    }
    text = JOBS.format(**{**plain, **given})
    return [one.message for one in found(folder, text).outcome.diagnostics if one.code == "GOV240"]


@pytest.mark.parametrize(
    ("view", "where"),
    [
        ("open_jobs", 'status in ["finished_well", "dropped"]'),
        ("jobs_outstanding", 'status == "finished_well" and due_on < today()'),
        ("finished_jobs", 'status in ["planned", "on_site"]'),
        ("done_jobs", 'status != "finished_well" and status != "dropped"'),
        ("planned_jobs", 'status == "dropped"'),
        ("jobs_on_site", 'status != "on_site"'),
        ("approved_jobs", "not approved"),
        ("unassigned_jobs", "project is not null"),
        ("jobs_without_day", "due_on is not null"),
        ("overdue_jobs", "due_on >= today()"),
        ("upcoming_jobs", "due_on < today()"),
        ("recent_jobs", "due_on < today() - days(30)"),
        ("stale_jobs", "date_of(updated_at) > today() - days(30)"),
    ],
)
def test_what_contradicts_its_name_is_told(tmp_path: Path, view: str, where: str) -> None:
    assert len(told(tmp_path, view=view, where=f"'{where}'")) == 1


@pytest.mark.parametrize(
    ("view", "where"),
    [
        ("open_jobs", 'status not in ["finished_well", "dropped"]'),
        ("open_reviews", 'status == "finished_well" and not checked'),
        ("not_finished_jobs", 'status in ["planned", "on_site"]'),
        ("jobs_to_be_done", 'status in ["planned", "on_site"]'),
        ("planned_and_begun", 'status == "on_site"'),
        ("finished_jobs", 'status != "planned"'),
        ("unapproved_jobs", "not approved"),
        ("not_approved_jobs", "not approved"),
        ("overdue_jobs", "due_on < today()"),
        ("unassigned_jobs", "project is null"),
        ("united_jobs", "project is not null"),
        ("recent_jobs", "due_on >= today() - days(30)"),
        ("upcoming_jobs", "due_on >= today() and due_on < today() + days(30)"),
        ("stale_jobs", "date_of(updated_at) < today() - days(30)"),
    ],
)
def test_what_fits_its_name_is_left_alone(tmp_path: Path, view: str, where: str) -> None:
    assert told(tmp_path, view=view, where=f"'{where}'") == []


def test_figures_and_roll_ups_have_names_too(tmp_path: Path) -> None:
    roll_up = "{type: rollup, of: job, via: project, where: 'status == \"finished_well\"'}"
    said = told(tmp_path, rollup=f"jobs_left: {roll_up}", measure="finished: 'count(status == \"planned\")'")
    assert said == [
        (
            "the roll-up `jobs_left` counts the opposite of its name: "
            "not what is left, but only what has ended (`finished_well`)"
        ),
        "the figure `finished` counts the opposite of its name: nothing that is finished, only `planned`",
    ]


def test_a_figure_may_be_called_after_the_field_that_it_adds_up(tmp_path: Path) -> None:
    assert told(tmp_path, measure="paid: 'sum(paid_hours, status == \"planned\")'") == []
