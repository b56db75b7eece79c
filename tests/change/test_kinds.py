"""Every kind of change, with its category, in a small blueprint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crmspec.access.version import Version
from crmspec.change.kinds import CATEGORIES, KINDS

from .versions import changes, edited, small

Json = dict[str, Any]
TEXT = """
modules:
  deal:
    label: Deal
    fields:
      name: {type: text, label: Name, max_length: 50}
      amount: {type: money, currency: USD, label: Amount, minimum: 0}
      double: {type: formula, returns: money, label: Double, expression: amount * 2}
      kind: {type: picklist, label: Kind, options: [new, old, odd]}
      size: {type: picklist, label: Size, values: size}
      stage: {type: picklist, label: Stage}
      account: {type: lookup, to: account, label: Account}
    validation:
      some: {label: Some, check: amount > 0, message: No amount.}
  account: {label: Account, fields: {name: {type: text, label: Name}}}
value_sets: {size: {label: Size, values: [small, large]}}
pipelines:
  sales:
    label: Sales
    module: deal
    field: stage
    stages: {open: {label: Open, initial: true}, won: {label: Won, outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: open, to: won, guard: amount > 1}, lose: {from: open, to: lost}}
tags: {mood: {label: Mood, modules: [deal], tags: {good: {description: Well.}}}}
roles:
  rep: {label: Rep, can: {deal: {read: own, create: true, update: own}}}
  boss: {label: Boss, can: {deal: {read: true}}}
shares: {big: {label: Big, module: deal, to: rep, if: amount > 1000}}
restrictions: {small: {label: Small, module: deal, for: [boss], if: amount > 1}}
reports: {money: {label: Money, module: deal, measures: {sum: {value: sum(amount), label: Sum}}}}
"""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    return small(tmp_path_factory.mktemp("kinds") / "small", TEXT)


def at(told: Any, path: str) -> tuple[Any, str]:
    *steps, last = path.split("/")
    for step in steps:
        told = told[step]
    return told, last


DEAL = "modules/deal/fields"
GONE = object()
SOURCE = {"source": "amount > 5", "type": "boolean",
          "ir": ["gt", "boolean", ["field", "money:USD", "deal", "amount"], ["lit", "money:USD", 500]]}  # fmt: skip
CASES: list[tuple[str, str, str, object]] = [
    ("wording_changed", "cosmetic", f"{DEAL}/name/label", "Title"),
    ("field_added", "safe", f"{DEAL}/more", {"id": "x", "type": "text"}),
    ("required_field_added", "risky", f"{DEAL}/more", {"id": "x", "type": "text", "required": True}),
    ("field_removed", "breaking", f"{DEAL}/name", GONE),
    ("field_retyped", "breaking", f"{DEAL}/name/type", "long_text"),
    ("field_retyped", "breaking", f"{DEAL}/account/to", "deal"),
    ("required_added", "risky", f"{DEAL}/name/required", True),
    ("unique_added", "risky", f"{DEAL}/name/unique", True),
    ("unique_added", "risky", "modules/deal/unique", [{"fields": ["name", "amount"]}]),
    ("field_narrowed", "risky", f"{DEAL}/name/max_length", 20),
    ("field_narrowed", "risky", f"{DEAL}/amount/minimum", "1"),
    ("field_narrowed", "risky", f"{DEAL}/amount/maximum", "9"),
    ("field_widened", "safe", f"{DEAL}/name/max_length", 90),
    ("field_widened", "safe", f"{DEAL}/amount/minimum", GONE),
    ("formula_changed", "risky", f"{DEAL}/double/expression", SOURCE),
    ("default_changed", "safe", f"{DEAL}/name/default", {"ir": ["lit", "text", "x"]}),
    ("field_rule_changed", "risky", f"{DEAL}/name/visible_when", SOURCE),
    ("sensitivity_changed", "risky", f"{DEAL}/name/personal", True),
    ("deletion_changed", "risky", f"{DEAL}/account/on_delete", "cascade"),
    ("field_changed", "safe", f"{DEAL}/name/track_history", False),
    ("module_added", "safe", "modules/more", {"id": "module:more", "fields": {}}),
    ("module_removed", "breaking", "modules/account", GONE),
    ("module_changed", "safe", "modules/deal/search", ["name"]),
    ("ownership_changed", "breaking", "modules/deal/ownership", "queue"),
    ("save_rule_changed", "risky", "modules/deal/on_save", [{"set": {"name": {"ir": ["lit", "text", "x"]}}}]),
    ("name_retired", "safe", "modules/deal/retired", ["older"]),
    ("validation_added", "risky", "modules/deal/validation/more", {"check": SOURCE}),
    ("validation_changed", "risky", "modules/deal/validation/some/check", SOURCE),
    ("validation_removed", "safe", "modules/deal/validation/some", GONE),
    ("option_added", "safe", f"{DEAL}/kind/options/more", {}),
    ("option_removed", "breaking", f"{DEAL}/kind/options/odd", GONE),
    ("option_removed", "breaking", "value_sets/size/values/large", GONE),
    ("option_retired", "risky", f"{DEAL}/kind/options/odd/retired", True),
    ("option_changed", "safe", f"{DEAL}/kind/options/odd/when", ["x"]),
    ("value_set_added", "safe", "value_sets/more", {}),
    ("value_set_removed", "breaking", "value_sets/size", GONE),
    ("value_set_changed", "safe", "value_sets/size/managed", "seed"),
    ("tag_added", "safe", "tags/mood/tags/bad", {}),
    ("tag_removed", "breaking", "tags/mood/tags/good", GONE),
    ("pipeline_added", "safe", "pipelines/more", {"module": "deal", "field": "kind"}),
    ("pipeline_removed", "breaking", "pipelines/sales", GONE),
    ("pipeline_changed", "risky", "pipelines/sales/amount", "amount"),
    ("stage_added", "safe", "pipelines/sales/stages/more", {}),
    ("stage_removed", "breaking", "pipelines/sales/stages/won", GONE),
    ("stage_changed", "risky", "pipelines/sales/stages/open/limit", 3),
    ("transition_added", "safe", "pipelines/sales/transitions/more", {}),
    ("transition_removed", "breaking", "pipelines/sales/transitions/win", GONE),
    ("transition_changed", "risky", "pipelines/sales/transitions/win/guard", SOURCE),
    ("role_added", "safe", "roles/more", {}),
    ("role_removed", "breaking", "roles/rep", GONE),
    ("share_added", "risky", "shares/more", {}),
    ("share_removed", "breaking", "shares/big", GONE),
    ("restriction_added", "breaking", "restrictions/more", {}),
    ("restriction_removed", "risky", "restrictions/small", GONE),
    ("report_removed", "risky", "reports/money", GONE),
    ("report_changed", "safe", "reports/money/measures/sum/value", SOURCE),
    ("environment_changed", "risky", "crm/recycle_days", 3),
]
CATEGORY = {one.name: one.category for one in KINDS}
SECTIONS: list[tuple[str, str, str, object]] = [
    ("workflow", "workflows", "steps", [{"verb": "stop", "stop": True}]),
    ("rule", "record_types", "required", ["name"]),
    ("form", "forms", "redirect", "https://a.example"),
    ("import", "imports", "encoding", "latin-1"),
    ("integration", "integrations", "direction", "both"),
    ("template", "templates", "body", {"text": "Hello", "merges": []}),
    ("consent", "consents", "purpose", "marketing"),
    ("record", "records", "module", "deal"),
    ("bundle", "capabilities", "", None),
    ("report", "reports", "module", "deal"),
    ("practice", "requirements", "priority", "must"),
    ("assertion", "assert", "role", "rep"),
    ("environment", "environments", "secrets", {"A": "B"}),
]
"""Kinds of changes of the declarations of a section, with something that can be changed in one."""


@pytest.mark.parametrize(("name", "section", "key", "value"), SECTIONS, ids=[one[0] for one in SECTIONS])
def test_a_declaration_comes_and_goes_and_changes(
    version: Version, name: str, section: str, key: str, value: object
) -> None:
    there = edited(version, lambda it: it[section].update(new={}))
    otherwise = edited(version, lambda it: it[section].update(new={key: value}))
    for way, before, after in (
        ("added", version, there), ("removed", there, version), ("changed", there, otherwise),
    ):  # fmt: skip
        kind = f"{name}_{way}" if f"{name}_{way}" in CATEGORY else f"practice_{way}"
        assert [one.kind.name for one in changes(before, after)] == (
            [kind] if key or way != "changed" else []
        )


OF_FIELDS: list[tuple[str, str, str, object, object]] = [
    ("field_narrowed", "multi_picklist", "at_most", 4, 2),
    ("field_widened", "multi_picklist", "at_most", 2, 4),
    ("field_narrowed", "multi_picklist", "at_least", None, 1),
    ("field_narrowed", "file", "max_size_mb", None, 5),
    ("field_narrowed", "file", "kinds", None, ["image/png"]),
    ("field_widened", "file", "kinds", ["image/png"], ["image/png", "image/jpeg"]),
    ("field_narrowed", "address", "needs", ["city"], ["city", "street"]),
    ("field_narrowed", "picklist", "open", True, None),
    ("field_widened", "picklist", "open", None, True),
    ("field_narrowed", "money", "currencies", "many", ["USD"]),
    ("field_widened", "money", "currencies", ["USD"], ["USD", "EUR"]),
    ("field_narrowed", "text", "pattern", None, "[a-z]+"),
    ("field_narrowed", "user", "role", None, "rep"),
    ("field_widened", "polymorphic", "targets", ["deal", "account"], ["deal", "account", "more"]),
    ("values_refused", "polymorphic", "targets", ["deal", "account", "more"], ["deal", "account"]),
    ("values_refused", "tags", "category", ["mood"], ["other"]),
    ("values_refused", "lead_source", "second_level", None, False),
    ("field_rule_changed", "lookup", "where", SOURCE, None),
    ("formula_changed", "rollup", "where", SOURCE, None),
    ("field_rule_changed", "picklist", "depends_on", None, "size"),
    ("collection_renamed", "lookup", "reverse", "deals", "sales"),
    ("default_changed", "auto_number", "pattern", "A-{number}", "B-{number}"),
    ("default_changed", "auto_number", "reset", None, "year"),
    ("wording_changed", "text", "unit", "m", "km"),
]
OF_SECTIONS: list[tuple[str, str, str, object, object]] = [
    ("currency_changed", "crm", "currencies", ["USD", "EUR"], ["EUR", "USD"]),
    ("currency_changed", "crm", "currencies", ["USD", "EUR"], ["USD"]),
    ("environment_changed", "crm", "currencies", ["USD"], ["USD", "EUR"]),
    ("environment_changed", "crm", "languages", ["en", "es"], ["es", "en"]),
    ("figures_changed", "crm", "expected_records", {"deal": 5}, {"deal": 9}),
    ("keeping_changed", "modules", "files", True, None),
    ("module_changed", "modules", "files", None, True),
    ("keeping_changed", "modules", "recycle_days", 30, 10),
    ("records_changed", "modules", "singleton", None, True),
    ("activity_closed", "activities", "on", ["deal", "account"], ["deal"]),
    ("module_changed", "activities", "on", ["deal"], ["deal", "account"]),
    ("rule_changed", "scoring_rules", "thresholds", {"hot": 70}, {"hot": 80}),
    ("tags_closed", "tags", "modules", ["deal", "account"], ["deal"]),
    ("value_set_changed", "tags", "modules", ["deal"], ["deal", "account"]),
    ("tags_closed", "tags", "exclusive", None, True),
    ("option_retired", "lead_sources", "retired", None, True),
    ("attribution_changed", "lead_sources", "attribution", [{"form": "a"}], [{"form": "b"}]),
    ("channel_changed", "channels", "rate", "5/second", "9/second"),
    ("figures_changed", "campaigns", "cost", 5, 9),
    ("sending_changed", "templates", "purpose", "marketing", "service"),
    ("template_changed", "templates", "reply_to", "a@b.example", "c@b.example"),
    ("wording_changed", "forms", "thanks", "Thanks.", "Thank you."),
    ("wording_changed", "workflows", "run_as", {"system": "So."}, {"system": "Because."}),
    ("workflow_changed", "workflows", "run_as", {"system": "So."}, {"role": "rep"}),
    ("sensitivity_changed", "reports", "declassify", None, {"because": "So.", "by": "boss"}),
]


@pytest.mark.parametrize(
    ("kind", "type_", "key", "old", "new"),
    OF_FIELDS,
    ids=[f"{one[1]}.{one[2]}-{one[0]}" for one in OF_FIELDS],
)
def test_what_a_field_of_a_type_says_otherwise(
    version: Version, kind: str, type_: str, key: str, old: object, new: object
) -> None:
    def put(value: object) -> Version:
        said = {"id": "field:deal.more", "type": type_, **({} if value is None else {key: value})}
        return edited(version, lambda it: it["modules"]["deal"]["fields"].update(more=said))

    assert [one.kind.name for one in changes(put(old), put(new))] == [kind]


@pytest.mark.parametrize(
    ("kind", "section", "key", "old", "new"),
    OF_SECTIONS,
    ids=[f"{one[1]}.{one[2]}-{one[0]}" for one in OF_SECTIONS],
)
def test_what_a_declaration_says_otherwise(
    version: Version, kind: str, section: str, key: str, old: object, new: object
) -> None:
    around: Json = {"id": f"{section}:new", **({"fields": {}} if section == "modules" else {})}

    def put(value: object) -> Version:
        said = {} if value is None else {key: value}
        if section == "crm":
            return edited(version, lambda it: it["crm"].update(said))
        return edited(version, lambda it: it[section].update(new={**around, **said}))

    assert [one.kind.name for one in changes(put(old), put(new))] == [kind]


@pytest.mark.parametrize(
    ("kind", "category", "path", "value"), CASES, ids=[f"{one[0]}-{one[2]}" for one in CASES]
)
def test_a_change_is_of_its_kind(
    version: Version, kind: str, category: str, path: str, value: object
) -> None:
    def put(it: Json) -> None:
        around, last = at(it, path)
        if value is GONE:
            del around[last]
        else:
            around[last] = value

    ((one),) = changes(version, edited(version, put))
    assert (one.kind.name, one.category) == (kind, category)


def test_back_again(version: Version) -> None:
    def put(key: str) -> Version:
        return edited(version, lambda it: it["modules"]["deal"]["fields"]["name"].update({key: True}))

    for key in ("required", "unique"):
        assert [one.kind.name for one in changes(put(key), version)] == [f"{key}_removed"]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("read: own, create", "read: team, create", "access_widened"),
        ("read: own, create", "read: 'owner == user and amount > 1', create", "access_narrowed"),
        ("read: own, create", "read: amount > 1, create", "access_changed"),
        ("read: own, create", "read: owner == user, create", None),
        ("if: amount > 1000", "if: amount > 2000", "access_narrowed"),
        ("if: amount > 1000", "if: not (amount <= 1000)", "expression_rewritten"),
        ("guard: amount > 1", "guard: not (amount <= 1)", "expression_rewritten"),
        ("check: amount > 0", "check: not (amount <= 0)", "expression_rewritten"),
        ("expression: amount * 2", "expression: (amount * 2)", "expression_rewritten"),
        ("[new, old, odd]", "[old, new, odd]", "order_changed"),
        ("[new, old, odd]", "{new: {}, old: {}, odd: {moves_to: old}}", "option_moved"),
        ("values: [small, large]", "values: {small: {}, large: {moves_to: small}}", "option_moved"),
        ("tags: {good: {description: Well.}}", "tags: {good: {moves_to: fine}, fine: {}}", "option_moved"),
        (
            "Kind, options: [new, old, odd]",
            "Kind, options: [new, old, odd], moved: {odder: odd}",
            "carrying_changed",
        ),
        ("name: {type: text,", "name: {type: long_text, retyped: text,", "field_converted"),
        ("name: {type: text,", "name: {type: text, retyped: integer, backfill: none,", "carrying_changed"),
        ("rep: {label: Rep,", "rep: {label: Rep, reports_to: boss,", "role_changed"),
        ("win: {", "gain: {renamed_from: win, ", "renamed"),
        ("won: {label: Won,", "gained: {renamed_from: won, label: Won,", "renamed"),
        ("Double, expression: amount", "Double, expression: amount ", None),
    ],
)
def test_meanings_are_compared(
    version: Version, tmp_path: Path, old: str, new: str, kind: str | None
) -> None:
    text = TEXT.replace(old, new, 1)
    if kind == "renamed":
        text = text.replace("to: won", "to: gained") if "gained" in new else text
    after = small(tmp_path / "after", text)
    found = changes(version, after)
    expected = [kind] if kind else []
    told = [one.kind.name for one in found if one.kind.name != "tag_added"]
    assert told == expected or (kind is None and told == ["role_changed"])
    if kind and kind.startswith("access"):
        assert found[0].access


def test_a_rename_is_one_change(version: Version, tmp_path: Path) -> None:
    text = TEXT.replace("amount: {type", "worth: {renamed_from: amount, type").replace(
        "sum(amount)", "sum(worth)"
    )
    text = text.replace("amount >", "worth >").replace("amount *", "worth *")
    ((one),) = changes(version, small(tmp_path / "after", text))
    assert (one.kind.name, one.subject, one.category) == ("renamed", "field:deal.worth", "risky")
    assert one.breaks == ()


def test_what_still_refers_to_what_is_gone(version: Version, tmp_path: Path) -> None:
    """A version with errors is compared as far as it goes: what is mended already is left out."""
    dropped = "      amount: {type: money, currency: USD, label: Amount, minimum: 0}\n"
    mended = "    validation:\n      some: {label: Some, check: amount > 0, message: No amount.}\n"
    after = small(tmp_path / "after", TEXT.replace(dropped, "").replace(mended, ""))
    assert after.policy == {}
    found = {one.subject: one for one in changes(version, after)}
    assert found.keys() == {"field:deal.amount", "validation:deal.some"}
    breaks = found["field:deal.amount"].breaks
    assert [(one.kind, one.id) for one in breaks] == [
        ("field", "field:deal.double"),
        ("pipeline", "transition:sales.win"),
        ("report", "measure:money.sum"),
        ("row filter", "restriction:small"),
        ("row filter", "share:big"),
    ]


def test_each_kind_is_told_once_and_can_be_read() -> None:
    names = [one.name for one in KINDS]
    assert len(names) == len(set(names))
    assert {one.category for one in KINDS} == set(CATEGORIES)
    assert all(one.meaning and one.safely for one in KINDS)


def test_each_kind_has_a_case() -> None:
    meanings = {
        "renamed", "order_changed", "expression_rewritten", "access_widened", "access_narrowed", "access_changed",
        "role_changed", "required_removed", "unique_removed", "carrying_changed", "field_converted", "option_moved",
    }  # fmt: skip
    of_sections = {f"{one[0]}_{way}" for one in SECTIONS for way in ("added", "removed", "changed")}
    said = {one[0] for one in (*CASES, *OF_FIELDS, *OF_SECTIONS)}
    assert CATEGORY.keys() <= said | meanings | of_sections
