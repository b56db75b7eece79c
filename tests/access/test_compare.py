"""Two versions of a CRM compared: what is found, how it is called, what is no change."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from crmspec.access.compare import Change, compare
from crmspec.access.version import Version
from crmspec.cli.versions import in_words_of, version
from crmspec.compiler.manifest import manifest_of
from crmspec.diagnostics import NOWHERE
from crmspec.pipeline import check
from crmspec.review.example import as_values, in_words
from tests.small import found

Json = dict[str, Any]
BLUEPRINTS = sorted(Path("blueprints").iterdir())
MODULES = """
modules:
  deal:
    label: Deal
    fields:
      name: {type: text, label: Name, required: true, max_length: 50}
      amount: {type: money, currency: USD, label: Amount, required: true}
      kind: {type: picklist, label: Kind, required: true, options: [new, old, odd]}
      closes: {type: date, label: Closes}
      margin: {type: money, currency: USD, label: Margin, sensitivity: confidential}
"""
ROLES = """
roles:
  rep:
    label: Rep
    reports_to: boss
    can:
      deal: {read: own, create: true, update: own}
  boss:
    label: Boss
    can:
      deal: {read: subordinates}
"""


def small(folder: Path, *parts: str) -> Version:
    folder.mkdir()
    return version("small", found(folder, *parts).manifest(), lambda path, id_: NOWHERE)


class Pair:
    """Two small blueprints that differ in a text."""

    def __init__(self, folder: Path, text: str) -> None:
        self.text = text
        self.before = small(folder / "before", text)
        self.folder = folder
        self.number = 0

    def with_(self, old: str, new: str) -> list[Change]:
        assert old in self.text
        self.number += 1
        return list(
            compare(self.before, small(self.folder / str(self.number), self.text.replace(old, new, 1)))
        )


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    return Pair(tmp_path, MODULES + ROLES)


def told(changes: list[Change]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.direction, one.principal, "+".join(one.operations), one.fields) for one in changes]


OPEN = ("amount", "closes", "kind", "name")


def test_other_records_and_no_others(pair: Pair) -> None:
    wider = pair.with_("read: own", "read: team")
    assert told(wider) == [("widened", "role:rep", "read", OPEN)]
    assert in_words(wider[0].verdict.gained) == "they do not own it, a colleague of their team owns it"  # type: ignore[arg-type]
    assert pair.with_("read: own", "read: owner == user") == []
    other = pair.with_("read: own", "read: amount > 10")
    assert [(one.direction, one.follows) for one in other] == [("both", False), ("narrowed", True)]


def test_equivalent_conditions_are_no_change(tmp_path: Path) -> None:
    text = MODULES + ROLES.replace("read: own", 'read: \'amount > 10 and kind in ["new", "odd"]\'')
    pair = Pair(tmp_path, text)
    rewritten = "'not (kind == \"old\" or amount <= 10)'"
    assert pair.with_('\'amount > 10 and kind in ["new", "odd"]\'', rewritten) == []
    less = pair.with_("amount > 10", "amount > 20")
    assert [(one.direction, one.operations, one.follows) for one in less] == [
        ("narrowed", ("read",), False),
        ("narrowed", ("update",), True),
    ]
    lost = less[0].verdict.lost
    assert lost is not None
    assert as_values(lost) == {"amount": "10.01", "kind": "new"}
    assert in_words(lost) == "`amount` is between 10 and 20, `kind` is `new`"


def test_times_are_compared_with_each_other(tmp_path: Path) -> None:
    pair = Pair(tmp_path, MODULES + ROLES.replace("read: own", "read: updated_at > now() - days(30)"))
    more = pair.with_("days(30)", "days(60)")
    assert {(one.direction, one.verdict.gains) for one in more} == {("widened", "yes")}
    assert in_words(more[0].verdict.gained) == "`updated_at` is after 60 days ago and before 30 days ago"  # type: ignore[arg-type]


def test_fields_are_told_apart(pair: Pair) -> None:
    changes = pair.with_("update: own", "update: {scope: own, fields: [name, margin]}")
    assert told(changes) == [
        ("narrowed", "role:rep", "update", ("amount", "closes", "kind")),
        ("widened", "role:rep", "update", ("margin",)),
    ]


def test_what_is_not_proved_may_be_so(tmp_path: Path) -> None:
    pair = Pair(tmp_path, MODULES + ROLES.replace("read: own", "read: '(length(name) > 3)'"))
    change = pair.with_("length(name) > 3", 'starts_with(name, "abcd")')[0]
    assert change.direction == "both"
    assert "may" in {change.verdict.gains, change.verdict.loses}


def test_a_new_bundle_share_restriction_and_hierarchy(pair: Pair) -> None:
    bundle = "permission_sets:\n  more: {label: More, can: {deal: {delete: own}}}\n"
    changes = pair.with_("roles:\n  rep:\n", f"{bundle}roles:\n  rep:\n    includes: [more]\n")
    assert told(changes) == [("widened", "role:rep", "delete", ())]
    assert [one.id for one in changes[0].causes] == ["role:rep", "permission_set:more"]
    share = "\nshares:\n  big: {label: Big, module: deal, to: rep, if: amount > 1000}\n"
    changes = pair.with_("roles:", f"{share}roles:")
    assert [(one.direction, one.operations, [c.id for c in one.causes]) for one in changes] == [
        ("widened", ("read",), ["share:big"])
    ]
    restriction = '\nrestrictions:\n  odd: {label: Odd, module: deal, for: [rep], if: kind != "odd"}\n'
    changes = pair.with_("roles:", f"{restriction}roles:")
    assert {one.direction for one in changes} == {"narrowed"}
    assert {each.id for one in changes for each in one.causes} == {"restriction:odd"}
    assert [one.operations for one in changes if one.follows] == [("create",), ("update",)]
    changes = pair.with_("    reports_to: boss\n", "")
    assert [(one.principal, one.direction, [c.id for c in one.causes]) for one in changes] == [
        ("role:boss", "narrowed", ["role:rep"])
    ]


def test_sensitivity_changes_who_sees_a_field(pair: Pair) -> None:
    changes = pair.with_("label: Closes}", "label: Closes, sensitivity: restricted}")
    assert {(one.direction, one.fields) for one in changes} == {("narrowed", ("closes",))}
    assert {each.id for one in changes for each in one.causes} == {"field:deal.closes"}


def test_conditions_ask_for_capabilities(tmp_path: Path) -> None:
    rows = "read: 'has_capability(\"special\")'"
    text = f"capabilities: {{special: {{label: Special}}}}\n{MODULES}{ROLES.replace('read: own', rows)}"
    pair = Pair(tmp_path, text)
    changes = pair.with_("    reports_to: boss\n", "    reports_to: boss\n    capabilities: [special]\n")
    assert {(one.direction, one.kind, one.operations, one.verdict.gains) for one in changes} == {
        ("widened", "records", ("read",), "yes"),
        ("widened", "records", ("update",), "yes"),
        ("widened", "capability", ("have",), "yes"),
    }


def test_labels_and_descriptions_are_no_change(pair: Pair) -> None:
    assert pair.with_("label: Rep", "label: Representative") == []


RENAMED = """
modules:
  bargain:
    label: Deal
    renamed_from: deal
    fields:
      name: {type: text, label: Name, required: true, max_length: 50}
      amount: {type: money, currency: USD, label: Amount, required: true}
      sort: {type: picklist, label: Kind, renamed_from: kind, required: true, options: [new, old, odd]}
      closes: {type: date, label: Closes}
      margin: {type: money, currency: USD, label: Margin, sensitivity: confidential}
roles:
  seller:
    label: Rep
    renamed_from: rep
    reports_to: boss
    can:
      bargain: {read: 'sort == "new"', create: {fields: [name, amount, sort]}, update: own}
  boss:
    label: Boss
    can:
      bargain: {read: subordinates}
"""


def test_renames_are_no_change(tmp_path: Path) -> None:
    rights = ROLES.replace(
        "read: own, create: true", "read: 'kind == \"new\"', create: {fields: [name, amount, kind]}"
    )
    before, after = small(tmp_path / "before", MODULES + rights), small(tmp_path / "after", RENAMED)
    assert compare(in_words_of(before, after), after) == ()
    less = small(
        tmp_path / "less",
        RENAMED.replace("fields: [name, amount, sort]", "fields: [name, amount, sort, closes]"),
    )
    assert told(list(compare(in_words_of(before, less), less))) == [
        ("widened", "role:seller", "create", ("closes",))
    ]
    assert compare(before, after) != ()


# --- the four blueprints ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=BLUEPRINTS, ids=lambda path: path.name)
def manifest(request: pytest.FixtureRequest) -> Json:
    architecture = check(request.param, tests=False).architecture
    assert architecture is not None
    return manifest_of(architecture)


def of(manifest: Json) -> Version:
    return version("it", manifest, lambda path, id_: NOWHERE)


def test_a_version_is_as_it_is(manifest: Json) -> None:
    assert compare(of(manifest), of(deepcopy(manifest))) == ()


SWAPPED = {"widened": "narrowed", "narrowed": "widened", "both": "both"}


def flat(changes: tuple[Change, ...], *, swapped: bool = False) -> set[tuple[object, ...]]:
    """Changes, the other way round where they are ``swapped``."""
    return {
        (
            one.principal, one.kind, one.area, one.what, operation, one.fields, one.follows,
            SWAPPED[one.direction] if swapped else one.direction,
            (one.verdict.loses, one.verdict.gains) if swapped else (one.verdict.gains, one.verdict.loses),
            (one.after, one.before) if swapped else (one.before, one.after),
        )
        for one in changes
        for operation in one.operations
    }  # fmt: skip


SCOPES = ("own", "team", "subordinates", "all")
TRIED = ("read", "create", "update", "delete", "export", "assign", "share", "convert", "merge")


def editable(manifest: Json) -> list[tuple[str, str, str]]:
    """Grants of roles in modules that nothing but scopes decides: what an edit does is told without any logic."""
    policy = of(manifest).policy
    return [
        (role, module, operation)
        for role, rights in manifest["roles"].items()
        for module, granted in rights.get("can", {}).items()
        for operation in granted
        if operation in TRIED and granted[operation] and plain(policy, role, module)
    ]


def plain(policy: Json, role: str, module: str) -> bool:
    narrowed = [one["module"] for section in ("shares", "restrictions") for one in policy[section].values()]
    mine = [one for one in policy["roles"][role]["grants"] if one["module"] == module]
    return (
        module not in narrowed
        and any(one["operation"] == "read" for one in mine)
        and all(isinstance(one["rows"], str) for one in mine)
    )


def covered(one: Version, role: str, module: str, operation: str) -> Mapping[str, frozenset[str]]:
    """For each field the people whose records it opens: an oracle that knows scopes only."""
    others = bool(one.policy["hierarchy"].get(role))
    reach = {
        "own": {"own"},
        "team": {"own", "team"},
        "subordinates": {"own", "led", "below"} if others else {"own", "led"},
        "all": {"own", "team", "led", "below", "rest"},
    }
    seen: dict[str, set[str]] = {}
    for grant in one.policy["roles"][role]["grants"]:
        if (grant["module"], grant["operation"]) == (module, operation):
            whole = operation in {"delete", "assign", "share"}
            for field in [""] if whole else grant["fields"]:
                seen.setdefault(field, set()).update(reach[grant["rows"]])
    return {field: frozenset(rows) for field, rows in seen.items()}


def edited(manifest: Json, chosen: tuple[str, str, str], random_: random.Random) -> Json:
    """The manifest with one grant written otherwise."""
    role, module, operation = chosen
    new: Json = json.loads(json.dumps(manifest))
    granted = new["roles"][role]["can"][module]
    grant = granted[operation][0]
    fields = sorted(manifest["modules"][module]["fields"])
    match random_.choice(("scope", "fields", "except", "drop", "more")):
        case "scope":
            grant["scope"] = random_.choice(SCOPES)
        case "fields":
            grant["fields"] = random_.sample(fields, random_.randint(1, len(fields)))
        case "except":
            grant["except"] = random_.sample(fields, random_.randint(1, len(fields)))
        case "drop":
            granted[operation].pop(0)
        case _:
            granted[operation].append({"scope": random_.choice(SCOPES), "fields": random_.sample(fields, 1)})
    return new


@pytest.mark.parametrize("seed", range(12))
def test_random_edits_are_found_and_called_what_they_are(manifest: Json, seed: int) -> None:
    random_ = random.Random(seed)
    possible = editable(manifest)
    if not possible:
        pytest.skip("no role has plain grants of its own")
    chosen = role, module, operation = random_.choice(possible)
    after = edited(manifest, chosen, random_)
    old, new = of(manifest), of(after)
    changes = compare(old, new)
    assert flat(compare(new, old), swapped=True) == flat(changes)
    was, is_ = covered(old, role, module, operation), covered(new, role, module, operation)
    none: frozenset[str] = frozenset()
    expected = {
        field: ("both" if more and less else "widened" if more else "narrowed")
        for field in was.keys() | is_.keys()
        for more, less in [
            (is_.get(field, none) - was.get(field, none), was.get(field, none) - is_.get(field, none))
        ]
        if more or less
    }
    direct = [one for one in changes if operation in one.operations and not one.follows]
    assert {one.principal for one in changes} <= {f"role:{role}"}
    assert {one.area for one in changes} <= {module}
    assert {name: one.direction for one in direct for name in one.fields or ("",)} == expected
    assert all(each.id == f"role:{role}" for one in changes for each in one.causes)
    assert all(one.causes for one in changes)
    sure = {one.verdict.gains for one in direct} | {one.verdict.loses for one in direct}
    assert sure <= {"yes", "no"}
