"""What differs from place to place, and what must not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crmspec.diagnostics import Severity
from crmspec.pipeline import check
from crmspec.validators.ops._environments import LOCAL, TRIED, is_live, is_trial

from ..small import found, written

BOOKS = """
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
"""


def codes(folder: Path, *parts: str, as_of: date | None = None) -> list[tuple[str, str]]:
    """Each warning of the family with what it says."""
    every = check(written(folder, *parts), as_of=as_of).diagnostics
    return [(one.code, one.message) for one in every if one.severity is not Severity.INFO]


def test_what_names_of_environments_say() -> None:
    assert [is_live(name) for name in ("production", "prod_eu", "live")] == [True] * 3
    assert [is_live(name) for name in ("pre_production", "staging", "live_like")] == [False] * 3
    assert [is_trial(name) for name in ("staging", "dev_anna", "pre_production")] == [True] * 3
    assert [is_trial(name) for name in ("production", "berlin", "test_prod")] == [False] * 3


@pytest.mark.parametrize(
    "url", ["http://localhost:9101", "http://books:80/x", "http://127.0.0.1", "https://a.local"]
)
def test_addresses_of_the_own_machine(url: str) -> None:
    assert LOCAL.search(url)


@pytest.mark.parametrize("url", ["https://books.example", "https://crm:S3cret@books.example"])
def test_other_addresses(url: str) -> None:
    assert not LOCAL.search(url)
    assert not TRIED.search(url)


@pytest.mark.parametrize(
    "url", ["https://sandbox.books.example", "https://api-test.books.example", "https://x.uat2.y"]
)
def test_addresses_for_trying_out(url: str) -> None:
    assert TRIED.search(url)


def test_contest_and_latest_are_no_tests() -> None:
    assert not TRIED.search("https://contest.example/latest.json")


def test_a_base_url_that_staging_does_not_replace_is_what_production_uses(tmp_path: Path) -> None:
    base = BOOKS + "    base_url: https://api.books.example\n"
    both = "environments: {staging: {deliver_to: a@b.example}, production: {}}\n"
    ((code, message),) = codes(tmp_path, base, both)
    assert (code, "`staging` reaches the `books` of `production`" in message) == ("OPS211", True)


def test_sharing_among_those_that_try_out_is_fine(tmp_path: Path) -> None:
    text = """
    environments:
      development: {addresses: {books: "https://sandbox.books.example"}, deliver_to: a@b.example}
      staging: {addresses: {books: "https://sandbox.books.example"}, deliver_to: a@b.example}
      production: {addresses: {books: "https://api.books.example"}}
    """
    assert codes(tmp_path, BOOKS, text) == []


def test_one_secret_of_production_among_others_of_its_own(tmp_path: Path) -> None:
    text = """
    environments:
      staging: {secrets: {A: STAGING_A, B: B}, deliver_to: a@b.example}
      production: {secrets: {A: A, B: B}}
    """
    ((code, message),) = codes(tmp_path, text)
    assert (code, message) == ("OPS211", "`staging` uses the `B` of `production`")


def test_the_same_variable_everywhere_is_a_way_of_naming(tmp_path: Path) -> None:
    text = """
    environments:
      staging: {secrets: {A: A, B: B}, deliver_to: a@b.example}
      production: {secrets: {A: A, B: B}}
    """
    assert codes(tmp_path, text) == []


def test_a_laptop_needs_no_secret_for_what_runs_on_it(tmp_path: Path) -> None:
    text = """
    environments:
      development: {addresses: {books: "http://localhost:9101"}, deliver_to: a@b.example}
      production: {addresses: {books: "https://api.books.example"}, secrets: {BOOKS_TOKEN: BOOKS_TOKEN}}
    """
    assert codes(tmp_path, BOOKS, text) == []


def test_a_system_that_is_reached_needs_its_secret(tmp_path: Path) -> None:
    text = """
    environments:
      staging:
        addresses: {books: "https://sandbox.books.example"}
        secrets: {BOOKS_TOKEN: STAGING_TOKEN}
        deliver_to: a@b.example
      production: {addresses: {books: "https://api.books.example"}}
    """
    assert codes(tmp_path, BOOKS, text) == [
        ("OPS210", "`production` reaches `books`, but does not name `BOOKS_TOKEN`")
    ]


def test_an_integration_that_no_environment_knows(tmp_path: Path) -> None:
    text = BOOKS + BOOKS.replace("integrations:\n", "").replace("books:", "shop:").replace("BOOKS_", "SHOP_")
    places = 'environments: {production: {addresses: {books: "https://api.books.example"}}}\n'
    ((code, message),) = codes(tmp_path, text, places)
    assert (code, message) == (
        "OPS210",
        "no environment says where `shop` is reached, and it has no `base_url`",
    )


def test_production_that_delivers_to_one_inbox(tmp_path: Path) -> None:
    text = """
    channels: {letters: {kind: email, address: {contact: email}, sender: a@b.example}}
    modules: {contact: {fields: {name: {type: text}, email: {type: email}}}}
    templates: {hello: {channel: letters, module: contact, subject: Hello, body: Hello}}
    workflows:
      greet: {trigger: {created: contact}, steps: [send: {template: hello}]}
    environments: {production: {deliver_to: test@b.example}}
    """
    told = codes(tmp_path, text)
    assert (
        "OPS213",
        "in `production` every message goes to `test@b.example`: nobody outside gets any",
    ) in told


def test_a_module_within_bounds(tmp_path: Path) -> None:
    text = "crm: {name: a, label: A, targets: [sqlite, postgres], expected_records: {lead: 5000000}}\n"
    (tmp_path / "crm.yaml").write_text(text + "modules: {lead: {fields: {name: {type: text}}}}\n")
    assert [one.code for one in check(tmp_path).diagnostics if one.severity is not Severity.INFO] == []


def test_limits_about_data_may_differ(tmp_path: Path) -> None:
    assert found(tmp_path, "environments: {dev: {limits: {mass_update: 5}}}").marked("OPS104") == []
    limits = "environments: {dev: {limits: {mass_update: 5, lead_sources: 30}}}"
    assert found(tmp_path, limits).marked("OPS104") == ["lead_sources"]


@pytest.mark.parametrize(("day", "overdue"), [("2026-12-31", True), ("2027-01-01", False)])
def test_a_review_is_overdue_the_day_after(day: str, overdue: bool, tmp_path: Path) -> None:
    text = f"modules: {{lead: {{fields: {{name: {{type: text, review_by: {day}}}}}}}}}\n"
    folder = written(tmp_path, text)
    every = [one for one in check(folder, as_of=date(2027, 1, 1)).diagnostics if one.code == "OPS203"]
    assert [one.dated for one in every] == [True] * overdue
    assert not [one for one in check(folder).diagnostics if one.code == "OPS203"]


def test_the_steward_who_is_asked_is_the_nearest(tmp_path: Path) -> None:
    text = """
    modules:
      lead:
        steward: boss
        fields:
          name: {type: text, review_by: 2026-01-01}
          mail: {type: email, review_by: 2026-01-01, steward: clerk}
    roles: {boss: {can: {lead: {read: all, create: true}}}, clerk: {can: {lead: {read: all}}}}
    """
    every = check(written(tmp_path, text), as_of=date(2027, 1, 1)).diagnostics
    assert [one.help.partition(" ")[0] for one in every if one.code == "OPS203"] == ["`boss`", "`clerk`"]


def test_no_stewards_at_all_is_a_way_of_working(tmp_path: Path) -> None:
    text = "modules: {a: {fields: {name: {type: text}}}, b: {fields: {name: {type: text}}}}\n"
    assert codes(tmp_path, text) == []


def test_a_section_where_few_have_stewards_is_left_alone(tmp_path: Path) -> None:
    module = "{fields: {name: {type: text}}}"
    text = f"modules: {{a: {{steward: boss, fields: {{name: {{type: text}}}}}}, b: {module}, c: {module}}}\n"
    may = "{read: all, create: true}"
    roles = f"roles: {{boss: {{can: {{a: {may}, b: {may}, c: {may}}}}}}}"
    assert "OPS204" not in [code for code, _ in codes(tmp_path, text, roles)]


def test_a_secret_under_a_slip_of_the_pen_is_told_once(tmp_path: Path) -> None:
    text = "environments: {production: {secrets: {BOOKS_TOKN: BOOKS_TOKEN}}}\n"
    base = BOOKS + "    base_url: https://api.books.example\n"
    assert codes(tmp_path, base, text) == [("OPS219", "no integration asks for the secret `BOOKS_TOKN`")]


def test_a_secret_that_no_environment_provides(tmp_path: Path) -> None:
    shop = BOOKS.replace("integrations:\n", "").replace("books:", "shop:").replace("BOOKS_", "SHOP_")
    base = "    base_url: https://api.{}.example\n"
    text = BOOKS + base.format("books") + shop + base.format("shop")
    places = "environments: {production: {secrets: {BOOKS_TOKEN: BOOKS_TOKEN}}}\n"
    assert codes(tmp_path, text, places) == [
        ("OPS219", "no environment says what holds `SHOP_TOKEN`, as they do for other secrets")
    ]


def test_two_systems_with_one_key(tmp_path: Path) -> None:
    shop = BOOKS.replace("integrations:\n", "").replace("books:", "shop:")
    base = "    base_url: https://api.{}.example\n"
    text = BOOKS + base.format("books") + shop + base.format("shop")
    assert codes(tmp_path, text) == [("OPS220", "`books` and `shop` ask for the same secret")]
