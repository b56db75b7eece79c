"""Names that say the same, and names that only look like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.validators.gov._alike import FILLERS, alike, pairs

from .warned import messages, warned

SAME = (
    ("trade_fair", "trade_fairs"),
    ("trade_fair", "fair_trade"),
    ("new_client", "new_customer"),
    ("start_up", "startup"),
    ("search_engine_optimisation", "seo"),
    ("manufacturing", "manufactoring"),
    ("referral", "referal"),
    ("recieved", "received"),
    ("categories", "category"),
    ("Website", "web site"),
    ("Sales rep", "sales_representative"),
    ("Out of the area", "out of area"),
)
OTHER = (
    ("active", "inactive"),
    ("paid", "unpaid"),
    ("opened", "reopened"),
    ("tier_1", "tier_2"),
    ("contact", "contract"),
    ("county", "country"),
    ("new", "news"),
    ("high", "higher"),
    ("kitchen", "kitten"),
    ("monday", "sunday"),
    ("Welcome a customer", "Welcome a colleague"),
    ("from_client", "to_client"),
    ("inbound", "outbound"),
    ("sales", "sales_manager"),
    ("q1_2026", "q1_2027"),
    ("debit", "credit"),
    ("small", "medium"),
    ("male", "female"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_these_say_the_same(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_these_do_not(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


def test_each_is_told_once_with_the_first() -> None:
    assert list(pairs([("fair", ""), ("web", ""), ("fairs", ""), ("exhibition", "")])) == [(0, 2), (0, 3)]


def test_a_label_that_says_the_name_of_another() -> None:
    assert list(pairs([("seo", "Search"), ("ads", "SEO")])) == [(0, 1)]


def test_fillers_count_only_where_they_say_nothing() -> None:
    assert list(pairs([("web", ""), ("web_leads", "")], FILLERS)) == [(0, 1)]
    assert not list(pairs([("sales", ""), ("sales_lead", "")]))


def test_tags_are_compared_across_categories(tmp_path: Path) -> None:
    text = """
    tags:
      interest: {tags: {new_website: Their site is old., ads: Wants advertising.}}
      market: {tags: {new_websites: Nobody knows., advertising: Spends on it.}}
    """
    assert messages(tmp_path, "GOV202", text) == [
        "the tag `market.new_websites` seems to say the same as `interest.new_website`",
        "the tag `market.advertising` seems to say the same as `interest.ads`",
    ]


def test_the_same_description_under_two_words(tmp_path: Path) -> None:
    text = """
    tags:
      interest: {tags: {hot: Called twice in a week., eager: Called twice in a week.}}
    """
    assert len(messages(tmp_path, "GOV202", text)) == 1


def test_retired_options_stay_for_old_records(tmp_path: Path) -> None:
    text = """
    value_sets:
      industry: {values: {technology: Technology, tech: {label: Tech, retired: true}}}
    """
    assert messages(tmp_path, "GOV220", text) == []


def test_options_of_a_field_are_compared(tmp_path: Path) -> None:
    text = """
    modules:
      lead:
        fields:
          name: {type: text}
          size: {type: picklist, options: {large: Large, big: Big, small: Small}}
    """
    (one,) = warned(tmp_path, "GOV220", text)
    assert one.message == "the option `big` seems to say the same as `large`"
    assert one.span.line == 6


def test_stages_are_compared_within_their_pipeline(tmp_path: Path) -> None:
    text = """
    modules:
      deal: {fields: {name: {type: text}, stage: picklist}}
    pipelines:
      sales:
        module: deal
        field: stage
        stages:
          new: {initial: true}
          quoted: {}
          qouted: {}
          won: {outcome: won}
          lost: {outcome: lost}
    """
    assert messages(tmp_path, "GOV221", text) == ["the stage `qouted` seems to say the same as `quoted`"]


TEMPLATE = "channel: internal, module: lead, body: '{body}'"


def test_two_templates_of_one_text(tmp_path: Path) -> None:
    long = "Dear colleague, please have a look at this lead today."
    text = f"""
    modules: {{lead: {{fields: {{name: {{type: text}}}}}}}}
    templates:
      first: {{{TEMPLATE.format(body=long)}}}
      second: {{{TEMPLATE.format(body=long.replace(" ", "  "))}}}
      third: {{{TEMPLATE.format(body="Hello.")}}}
      fourth: {{{TEMPLATE.format(body="Hello.")}}}
    """
    assert messages(tmp_path, "GOV222", text) == ["the templates `first` and `second` say the same"]


def test_two_reports_that_measure_the_same(tmp_path: Path) -> None:
    text = """
    modules: {deal: {fields: {name: {type: text}, amount: {type: decimal}}}}
    reports:
      first: {module: deal, measures: {sum: sum(amount)}, group: [owner]}
      second: {module: deal, measures: {sum: sum(amount)}, group: [owner], chart: bar}
      third: {module: deal, measures: {sum: sum(amount)}, group: [name]}
      fourth: {module: deal, measures: {sum: avg(amount)}, group: [owner]}
    """
    assert messages(tmp_path, "GOV222", text) == ["the reports `first` and `second` measure the same"]


def test_two_roles_with_the_same_rights(tmp_path: Path) -> None:
    one = "{fields: {name: {type: text}}}"
    modules = f"{{a: {one}, b: {one}, c: {one}}}"
    rights = "{a: {read: all, create: true}, b: {read: all}, c: {read: own}}"
    other = rights.replace("own", "all")
    text = f"""
    modules: {modules}
    roles:
      boss: {{can: {other}}}
      first: {{can: {rights}, reports_to: boss}}
      second: {{can: {rights}}}
    """
    assert messages(tmp_path, "GOV222", text) == ["the roles `first` and `second` may do the same"]


def test_a_picklist_that_lists_a_value_set_once_more(tmp_path: Path) -> None:
    text = """
    value_sets: {industry: {values: [retail, health, print]}}
    modules:
      lead:
        fields:
          name: {type: text}
          industry: {type: picklist, values: industry}
          trade: {type: picklist, options: [print, retail, health]}
          size: {type: picklist, options: [small, large]}
    """
    assert messages(tmp_path, "GOV222", text) == [
        "`trade` lists the options of the value set `industry` once more"
    ]
