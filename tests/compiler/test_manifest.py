"""The manifest: one canonical form, equal for equal architectures, however they are written down."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from crmspec.compiler.expressions.ir import from_json, to_json
from crmspec.compiler.manifest import ORDERED, manifest_of, positions_of
from crmspec.compiler.source import read
from crmspec.compiler.syntax import parse
from crmspec.pipeline import check
from tests.small import found

STUDIO = Path(__file__).parents[1] / "golden" / "studio"
LEAD = "modules: {lead: {fields: {name: text, budget: money, email: email}}}\n"
ACCOUNT = """
modules:
  account: {fields: {name: text, deals: {type: rollup, of: deal%s}}}
  deal: {fields: {name: text, account: {type: lookup, to: account}}}
"""

Json = dict[str, Any]


def made(folder: Path) -> tuple[Json, Json]:
    architecture = check(folder).architecture
    assert architecture is not None
    return manifest_of(architecture), positions_of(architecture)


def written(folder: Path, *parts: str, **files: str) -> str:
    return json.dumps(found(folder, *parts, **files).manifest())


SAME = {
    "a field by its type alone": (
        "modules: {lead: {fields: {name: text}}}",
        "modules: {lead: {fields: {name: {type: text}}}}",
    ),
    "what is at its default": (
        "modules: {lead: {fields: {name: text}}}",
        "modules: {lead: {ownership: user, label: null, fields: {name: {type: text, required: false}}}}",
    ),
    "options as a list": (
        "modules: {lead: {fields: {size: {type: picklist, options: [small, large]}}}}",
        "modules: {lead: {fields: {size: {type: picklist, options: {small: {}, large: {}}}}}}",
    ),
    "options by their labels": (
        "modules: {lead: {fields: {size: {type: picklist, options: {small: Small}}}}}",
        "modules: {lead: {fields: {size: {type: picklist, options: {small: {label: Small}}}}}}",
    ),
    "a grant as a scope": (
        LEAD + "roles: {rep: {can: {lead: {read: own, update: true, delete: false}}}}",
        LEAD + "roles: {rep: {can: {lead: {read: [{scope: own}], update: [{}]}}}}",
    ),
    "one for a list of one": (
        LEAD + "workflows: {w: {trigger: {created: lead}, steps: [{stop: x}]}}",
        LEAD + "workflows: {w: {trigger: [{created: lead}], run_as: initiator, active: true, steps: [{stop: x}]}}",
    ),
    "the field of a roll-up": (ACCOUNT % "", ACCOUNT % ", via: account"),
    "keys in another order": (
        LEAD + "roles: {rep: {label: R, can: {lead: {read: own, create: true}}}, boss: {label: B}}",
        "roles: {boss: {label: B}, rep: {can: {lead: {create: true, read: own}}, label: R}}\n" + LEAD,
    ),
    "space in expressions": (
        LEAD + "segments: {s: {module: lead, where: budget > 1}}",
        LEAD + "segments:\n  s:\n    where: >\n      budget > 1\n    module: lead",
    ),
    "quotes": (
        LEAD + "segments: {s: {module: lead, label: A b, where: 'true'}}",
        LEAD + 'segments: {s: {module: "lead", label: "A b", where: "true"}}',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_the_same_in_other_words_is_the_same(one: str, other: str, tmp_path: Path) -> None:
    assert written(tmp_path / "one", one + "\n") == written(tmp_path / "other", other + "\n")


DIFFERENT = {
    "fields": ("modules: {lead: {fields: {a: text, b: text}}}", "modules: {lead: {fields: {b: text, a: text}}}"),
    "options": (
        "modules: {lead: {fields: {size: {type: picklist, options: [a, b]}}}}",
        "modules: {lead: {fields: {size: {type: picklist, options: [b, a]}}}}",
    ),
    "values": ("value_sets: {v: {values: [a, b]}}", "value_sets: {v: {values: [b, a]}}"),
    "measures": (
        LEAD + "reports: {r: {module: lead, measures: {a: count(), b: sum(budget)}}}",
        LEAD + "reports: {r: {module: lead, measures: {b: sum(budget), a: count()}}}",
    ),
    "steps": (
        LEAD + "workflows: {w: {trigger: {created: lead}, steps: [{stop: x}, {stop: z}]}}",
        LEAD + "workflows: {w: {trigger: {created: lead}, steps: [{stop: z}, {stop: x}]}}",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), DIFFERENT.values(), ids=DIFFERENT)
def test_an_order_that_means_something_is_kept(one: str, other: str, tmp_path: Path) -> None:
    assert written(tmp_path / "one", one + "\n") != written(tmp_path / "other", other + "\n")


@pytest.mark.parametrize("seed", range(6))
def test_files_and_keys_in_any_order_give_the_same_bytes(seed: int, tmp_path: Path) -> None:
    scattered(tmp_path, Random(seed))
    assert json.dumps(made(tmp_path)[0]) == json.dumps(made(STUDIO)[0])


def scattered(folder: Path, random: Random) -> None:
    """Write the studio over other files, all keys in another order where the order means nothing."""
    sources = read(STUDIO)
    pieces: list[Json] = []
    for tree in parse(sources.files).trees:
        for section, declared in tree.root.items():
            names = [declared] if section == "crm" else [{name: one} for name, one in declared.items()]
            pieces += [{section: shuffled(one, random)} for one in names]
    random.shuffle(pieces)
    files: list[Json] = [{} for _ in range(random.randint(1, 9))]
    for piece in pieces:
        ((section, declared),) = piece.items()
        random.choice(files).setdefault(section, {}).update(declared)
    for index, file in enumerate(random.sample(files, len(files))):
        whole = {"crm": file.pop("crm"), **file} if "crm" in file else file
        name = "crm" if "crm" in whole else f"{random.choice('abc')}/{index}"
        put(folder / f"{name}.yaml", whole)
    for test in parse(sources.tests).trees:
        put(folder / test.file, shuffled(test.root, random))


def put(path: Path, root: Json) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(root, default=lambda one: float(one) if isinstance(one, Decimal) else one))


def shuffled(node: Any, random: Random, key: str = "") -> Any:
    if isinstance(node, list):
        return [shuffled(one, random) for one in node]
    if not isinstance(node, dict):
        return node
    names = list(node)
    if key not in ORDERED:
        random.shuffle(names)
    return {name: shuffled(node[name], random, name) for name in names}


def test_nothing_of_time_and_place_is_in_it() -> None:
    manifest, positions = made(STUDIO)
    text = json.dumps(manifest)
    assert not [word for word in ("golden", ".yaml", "end_line", "end_column") if word in text]
    assert {one[0] for one in positions["positions"].values()} == {
        "crm.yaml", "flows.yaml", "messages.yaml", "records.yaml", "tests/price_is_needed.yaml",
    }  # fmt: skip


def test_every_declaration_has_an_id_and_a_place() -> None:
    manifest, positions = made(STUDIO)
    for section, declared in manifest.items():
        if isinstance(declared, dict) and section not in {"crm", "retired", "activities"}:
            for name, one in declared.items():
                assert one["id"].partition(":")[2] == name
                activity = one["id"].replace("module:", "activity:")
                assert {one["id"], activity} & positions["positions"].keys()


def test_what_is_compiled() -> None:
    manifest, _ = made(STUDIO)
    booking = manifest["modules"]["booking"]
    assert booking["validation"]["paid_work"]["check"]["source"] == "private or price > 0"
    assert booking["validation"]["paid_work"]["check"]["ir"][:2] == ["or", "boolean"]
    assert booking["on_save"][0]["set"]["price"] == {"ir": ["lit", "money:EUR", 0]}
    assert booking["fields"]["day"]["default"]["source"] == "today()"
    assert booking["fields"]["hours"]["default"] == {"ir": ["lit", "decimal:5:1", 20]}
    subject = manifest["templates"]["thanks"]["subject"]
    assert subject["text"] == "Thank you, {{ customer.name }}"
    assert [one["source"] for one in subject["merges"]] == ["customer.name"]
    assert manifest["roles"]["assistant"]["can"]["booking"]["read"][0]["scope"]["type"] == "boolean"
    step = manifest["workflows"]["booking_is_done"]["steps"][0]
    assert (step["verb"], step["approve"]["by"]) == ("approve", ["bookkeeper"])
    (trigger,) = manifest["workflows"]["booking_is_done"]["trigger"]
    assert trigger == {"verb": "enters", "enters": "bookings.done"}


def test_what_is_compiled_can_be_read_back() -> None:
    manifest, _ = made(STUDIO)
    manifest["lit"] = {"ir": ["lit", "choices:service", ["seo", "print"]]}
    trees = [json.loads(json.dumps(one)) for one in compiled(manifest)]
    assert len(trees) > 30
    for tree in trees:
        assert json.loads(json.dumps(to_json(from_json(tree)))) == tree


def compiled(node: Any) -> Iterator[Any]:
    if isinstance(node, dict):
        yield from ([node["ir"]] if "ir" in node else [])
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from compiled(one)


def test_fields_carry_what_their_types_answer() -> None:
    manifest, _ = made(STUDIO)
    customer, booking, print_ = (manifest["modules"][name] for name in ("customer", "booking", "print"))
    assert booking["fields"]["copies"]["via"] == "booking"
    assert booking["fields"]["copies"]["derived"] is True
    assert print_["fields"]["booking"] == print_["fields"]["booking"] | {"master": True, "required": True}
    assert booking["fields"]["crew"]["columns"] == []
    (table,) = booking["fields"]["crew"]["tables"]
    assert [one["name"] for one in table["columns"]] == ["booking_id", "customer_id", "part"]
    part = booking["fields"]["crew"]["fields"]["part"]
    assert (part["id"], part["type"], part["value"]) == ("field:crew.part", "picklist", "choice")
    assert customer["collections"] == {
        "bookings": "records:booking:customer",
        "helps_at": "records:booking:customer:crew:booking",
        "visits": "records:visit:about",
    }
    assert manifest["modules"]["visit"]["activity"] == "visit"
    assert "fields" not in manifest["activities"]["visit"]


def test_tests_name_what_they_know() -> None:
    manifest, _ = made(STUDIO)
    test = manifest["tests"]["price_is_needed"]
    assert (test["id"], test["satisfies"], test["as"]) == ("test:price_is_needed", ["no_double_work"], "ann")
    (act,) = test["do"]
    assert act["create"]["set"]["customer"] == {"record": "customer.zoe"}
    assert act["create"]["set"]["day"]["source"] == "today() + days(2)"
    assert test["expect"] == [{"refused": {"by": "validation.paid_work", "field": "price"}}]
