"""What a manifest says of options that went, wherever they were declared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crmspec.change.moved import moved_of
from crmspec.compiler.manifest import manifest_of
from crmspec.compiler.readback import read_back
from crmspec.pipeline import check

from .versions import changes, small

WRITTEN = """\
modules:
  deal:
    fields:
      name: text
      status:
        type: picklist
        options:
          open: Open
          old: {moves_to: mid}
          mid: {renamed_from: older, moves_to: open}
      colour: {type: picklist, values: colours}
      marks: {type: multi_picklist, options: [good, bad], moved: {so_so: bad}}
      stage: picklist
      source: lead_source
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      first: {label: First, initial: true}
      won: {label: Won, outcome: won}
      asked: {moves_to: first}
    transitions: {win: {from: first, to: won}}
lead_sources:
  web: {label: Web, details: {search: Search, find: {moves_to: search}}}
  radio: {label: Radio, moves_to: web}
tags: {interest: {label: Interests, tags: {seo: Asked for it., search: {moves_to: seo}}}}
value_sets: {colours: {values: {red: Red, scarlet: {moves_to: red}}}}
environments:
  staging: {database: CRM_STAGING_URL}
"""


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("moved")
    (folder / "crm.yaml").write_text("crm: {name: small, label: Small}\n")
    (folder / "all.yaml").write_text(WRITTEN)
    outcome = check(folder)
    assert not outcome.failed, outcome.diagnostics
    assert outcome.architecture is not None
    return manifest_of(outcome.architecture)


@pytest.mark.parametrize(
    ("field", "moved"),
    [
        ("name", {}),
        ("status", {"old": "open", "mid": "open", "older": "open"}),
        ("colour", {"scarlet": "red"}),
        ("marks", {"so_so": "bad"}),
        ("stage", {"asked": "first"}),
        ("source", {"radio": "web"}),
    ],
)
def test_each_field_knows_what_its_words_moved_to(
    manifest: dict[str, Any], field: str, moved: dict[str, str]
) -> None:
    assert moved_of(manifest, "deal", field) == moved


def test_what_went_is_none_of_those_to_choose_from(manifest: dict[str, Any]) -> None:
    fields = manifest["modules"]["deal"]["fields"]
    assert list(fields["status"]["options"]) == fields["status"]["columns"][0]["choices"] == ["open"]
    assert fields["marks"]["columns"][0]["choices"] == ["good", "bad"]
    assert fields["stage"]["columns"][0]["choices"] == ["first", "won"]
    assert list(manifest["pipelines"]["sales"]["stages"]) == ["first", "won"]
    assert list(manifest["lead_sources"]) == ["web"]
    assert list(manifest["lead_sources"]["web"]["details"]) == ["search"]
    assert manifest["lead_sources"]["web"]["moved"] == {"find": "search"}
    assert list(manifest["tags"]["interest"]["tags"]) == ["seo"]
    assert manifest["tags"]["interest"]["moved"] == {"search": "seo"}
    assert list(manifest["value_sets"]["colours"]["values"]) == ["red"]


def test_it_reads_back_as_it_was(manifest: dict[str, Any]) -> None:
    again = manifest_of(read_back(manifest))
    assert {key: again[key] for key in again if key != "crm"} == {
        key: manifest[key] for key in manifest if key != "crm"
    }


def test_what_is_declared_as_moved_is_told_as_that_and_not_as_gone(tmp_path: Path) -> None:
    """The tombstone may stay: when it was told once, nothing is told again."""
    before = WRITTEN
    for one in ("{moves_to: mid}", "{moves_to: first}", "{moves_to: search}", "{moves_to: red}"):
        before = before.replace(one, "{label: Soon}")
    before = before.replace("label: Radio, moves_to: web", "label: Radio").replace("seo}", "seo, label: Seo}")
    old, new = small(tmp_path / "old", before), small(tmp_path / "new", WRITTEN)
    found = {one.subject: one for one in changes(old, new)}
    assert {subject: one.kind.name for subject, one in found.items()} == dict.fromkeys(
        [
            "option:deal.status.old",
            "stage:sales.asked",
            "lead_source:radio",
            "lead_source_detail:web.find",
            "value:colours.scarlet",
        ],
        "option_moved",
    )
    assert [one.new for one in found["option:deal.status.old"].details] == ["open"]
    assert changes(new, new) == ()


def test_a_tombstone_that_goes_too_early_is_told(tmp_path: Path) -> None:
    after = WRITTEN.replace(", scarlet: {moves_to: red}", "").replace(
        "  radio: {label: Radio, moves_to: web}\n", ""
    )
    found = changes(small(tmp_path / "old", WRITTEN), small(tmp_path / "new", after))
    assert {(one.kind.name, one.subject) for one in found} == {
        ("carrying_changed", "value_set:colours"),
        ("carrying_changed", "section:lead_sources"),
    }
