"""Access: what the pages do not show - what must not be reported, subtle cases, places and messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.diagnostics import Diagnostic

from ..small import Found, found

CLAIMS = """
modules:
  claim:
    fields:
      name: {type: text, required: true}
      cost: {type: money, sensitivity: confidential}
      stage: {type: picklist}
pipelines:
  claims:
    module: claim
    field: stage
    stages: {open: {initial: true}, asked: {}, paid: {outcome: won}, refused: {outcome: lost}}
    transitions:
      submit: {from: open, to: asked}
      approve: {from: asked, to: paid%s}
      refuse: {from: any, to: refused}
"""
EVERYTHING = "read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}"
MANAGER = f"  manager: {{can: {{claim: {{{EVERYTHING}, transitions: all}}}}}}\n"


SHARE = "shares:\n  some: {module: claim, to: clerk, if: name is not null, fields: [name, cost]}\n"


def told(tmp_path: Path, code: str, *parts: str) -> list[tuple[str, str]]:
    """What a rule finds: what is underlined, and the message."""
    seen = found(tmp_path, *parts)
    return [(seen.text(one.span), one.message) for one in of(seen, code)]


def of(seen: Found, code: str) -> list[Diagnostic]:
    return [one for one in seen.outcome.diagnostics if one.code == code]


def test_everything_granted_by_an_administrator_is_not_granted_by_name(tmp_path: Path) -> None:
    roles = """
roles:
  admin: {every_module: {read: {scope: all, fields: all}, update: {scope: all, fields: all}}}
  clerk: {can: {claim: {read: all, create: true, update: all, transitions: all}}}
views:
  list_of_claims: {kind: list, module: claim, columns: [name, cost]}
"""
    ((place, message),) = told(tmp_path, "ACC215", CLAIMS % "", roles)
    assert place == "cost"
    assert message == (
        "`cost` of a `claim` is confidential, and no role is granted it by name: nobody sees it or fills it in"
    )


@pytest.mark.parametrize(
    "further",
    [
        "roles:\n  clerk: {can: {claim: {read: all, create: {fields: [name, cost]}, transitions: all}}}\n",
        "roles:\n  clerk: {can: {claim: {read: all, transitions: all}}}\n" + SHARE,
        "roles:\n  clerk: {can: {claim: {create: true}}}\n",
    ],
    ids=["it may be filled in", "a share opens it", "nobody reads the module at all"],
)
def test_a_closed_field_that_is_opened_otherwise(tmp_path: Path, further: str) -> None:
    assert not told(tmp_path, "ACC215", CLAIMS % "", further)


def test_a_right_that_lies_with_others_than_those_who_need_it(tmp_path: Path) -> None:
    roles = f"""
capabilities: {{pay_out: {{label: Pays out}}}}
roles:
  clerk: {{reports_to: manager, can: {{claim: {{read: all, create: true, update: all, transitions: all}}}}}}
  boss: {{can: {{claim: {{{EVERYTHING}}}}}, capabilities: [pay_out]}}
{MANAGER}"""
    guard = ', guard: has_capability("pay_out")'
    ((place, message),) = told(tmp_path, "ACC216", CLAIMS % guard, roles)
    assert place == 'has_capability("pay_out")'
    assert message == (
        "`approve` needs the capability `pay_out`: `clerk`, `manager` may make it and lacks that,"
        " `boss` has that and may not make it"
    )


def test_a_right_that_is_one_of_two_ways_is_not_needed(tmp_path: Path) -> None:
    roles = f"""
capabilities: {{pay_out: {{label: Pays out}}}}
roles:
  boss: {{can: {{claim: {{{EVERYTHING}}}}}, capabilities: [pay_out]}}
{MANAGER}"""
    guard = ', guard: cost < 100 or has_capability("pay_out")'
    assert not told(tmp_path, "ACC216", CLAIMS % guard, roles)


def test_who_hands_in_and_approves_without_making(tmp_path: Path) -> None:
    roles = f"""
roles:
  clerk: {{can: {{claim: {{read: all, update: all, transitions: [claims.submit, claims.approve]}}}}}}
{MANAGER}"""
    messages = [message for _, message in told(tmp_path, "ACC204", CLAIMS % "", roles)]
    assert "`clerk` may approve a `claim`, and hands them in too: it may approve its own" in messages


def test_a_superior_may_hand_in_too_where_others_below_do(tmp_path: Path) -> None:
    roles = """
roles:
  maker: {can: {claim: {read: all, create: true}}}
  head: {can: {claim: {read: all, update: all, transitions: all}}}
  clerk: {reports_to: head, can: {claim: {read: all, update: own, transitions: [claims.submit]}}}
"""
    assert not told(tmp_path, "ACC204", CLAIMS % "", roles)


def test_only_who_has_the_right_counts_as_approving(tmp_path: Path) -> None:
    roles = """
capabilities: {pay_out: {label: Pays out}}
roles:
  payer: {can: {claim: {read: all, update: all, transitions: all}}, capabilities: [pay_out]}
  clerk: {can: {claim: {read: all, create: true, update: all, transitions: all}}}
"""
    guard = ', guard: has_capability("pay_out")'
    assert not [one for one in told(tmp_path, "ACC204", CLAIMS % guard, roles) if "`clerk`" in one[1]]


def test_who_approves_what_those_above_make(tmp_path: Path) -> None:
    roles = f"""
roles:
{MANAGER}  clerk: {{reports_to: manager, can: {{claim: {{read: all, transitions: [claims.approve]}}}}}}
"""
    messages = [message for _, message in told(tmp_path, "ACC204", CLAIMS % "", roles)]
    assert any(
        one.startswith("`clerk` may approve a `claim`, which only `manager` makes") for one in messages
    )


def test_a_share_to_those_who_are_granted_the_fields_is_fine(tmp_path: Path) -> None:
    roles = f"""
roles:
{MANAGER}  clerk: {{can: {{claim: {{read: {{scope: own, fields: all}}}}}}}}
shares:
  some: {{module: claim, to: clerk, if: stage == "open", fields: all}}
"""
    assert not told(tmp_path, "ACC218", CLAIMS % "", roles)


def test_a_share_to_a_team_looks_at_who_leads_it(tmp_path: Path) -> None:
    roles = f"""
roles:
{MANAGER}  clerk: {{can: {{claim: {{read: own}}}}}}
teams: {{desk: {{lead: clerk}}}}
shares:
  some: {{module: claim, to: {{team: desk}}, if: stage == "open", fields: [name, cost]}}
"""
    ((place, message),) = told(tmp_path, "ACC218", CLAIMS % "", roles)
    assert (place, message) == (
        "fields",
        "the share opens `cost` of a `claim` to the team `desk`, to whom no grant opens it",
    )


MESSAGES = f"""
channels:
  email: {{kind: email, address: {{claim: name}}}}
roles:
{MANAGER}"""


def test_notices_to_users_and_papers_for_inside_may_tell(tmp_path: Path) -> None:
    inside = (
        MESSAGES
        + """
templates:
  costly: {channel: internal, module: claim, body: "{{ cost }}"}
documents:
  overview: {kind: report, module: claim, title: All, body: "{{ cost }}"}
"""
    )
    assert not told(tmp_path, "ACC219", CLAIMS % "", inside)


def test_columns_of_papers_count(tmp_path: Path) -> None:
    paper = (
        MESSAGES
        + """
documents:
  letter: {kind: letter, module: claim, title: Yours, body: "It is {{ cost }}"}
"""
    )
    ((place, message),) = told(tmp_path, "ACC219", CLAIMS % "", paper)
    assert place == "body"
    assert message == "the paper `letter` tells people outside `claim.cost`, which is confidential"


ARTICLES = """
modules:
  article:
    fields:
      title: {type: text, required: true}
      %s
%s
roles:
  editor: {can: {article: {read: all, create: true, update: all}}}
  reader: {kind: public, can: {article: {read: %s}}}
"""


@pytest.mark.parametrize(
    ("field", "further", "way_out"),
    [
        ("published_on: {type: date}", "", "published_on is not null"),
        ("state: {type: picklist, options: [draft, published]}", "", 'state == "published"'),
        ("on_website: {type: boolean, default: false}", "", "on_website"),
    ],
)
def test_what_says_that_an_article_is_public(tmp_path: Path, field: str, further: str, way_out: str) -> None:
    (one,) = of(found(tmp_path, ARTICLES % (field, further, "all")), "ACC220")
    assert one.help == f"name the rows in the grant: `read: {way_out}`"


def test_what_is_restricted_or_says_nothing_about_publishing_is_left(tmp_path: Path) -> None:
    restricted = "restrictions:\n  public_ones: {module: article, for: all, if: public}\n"
    field = "public: {type: boolean, default: false}"
    assert not told(tmp_path, "ACC220", ARTICLES % (field, restricted, "all"))
    assert not told(tmp_path, "ACC220", ARTICLES % ("publisher: {type: text}", "", "all"))


DEALS = "modules: {deal: {ownership: user_or_queue, fields: {name: {type: text, required: true}, old: boolean}}}\n"


def test_a_restriction_against_a_condition_of_a_grant(tmp_path: Path) -> None:
    roles = """
roles:
  rep: {can: {deal: {read: old, create: true}}}
restrictions:
  new_ones: {module: deal, for: [rep], if: not old}
"""
    ((place, message),) = told(tmp_path, "ACC221", DEALS, roles)
    assert place == "not old"
    assert message == ("`rep` sees no `deal` at all: this restriction hides every one that the grant opens")


@pytest.mark.parametrize("rows", ["team", "all", "[own, old]"])
def test_a_restriction_that_leaves_something_is_fine(tmp_path: Path, rows: str) -> None:
    roles = f"""
roles:
  boss: {{can: {{deal: {{read: all}}}}}}
  rep: {{reports_to: boss, can: {{deal: {{read: {rows}, create: true}}}}}}
restrictions:
  others: {{module: deal, for: [rep], if: owner != user}}
"""
    assert not told(tmp_path, "ACC221", DEALS, roles)


def test_everybody_is_left_with_their_own(tmp_path: Path) -> None:
    roles = """
roles:
  boss: {can: {deal: {read: all, update: all}}}
  rep: {reports_to: boss, can: {deal: {read: own, create: true, update: own}}}
restrictions:
  own_ones: {module: deal, for: all, if: owner == user and not old}
"""
    ((_, message),) = told(tmp_path, "ACC221", DEALS, roles)
    assert message == (
        "`boss` sees no more than each `deal` that it owns: "
        "this restriction hides the others that its grant would show"
    )


def test_a_heading_without_anything_below_it(tmp_path: Path) -> None:
    menu = """
roles:
  boss: {can: {deal: {read: all, create: true, update: all}}, reports: [how_many]}
  rep: {reports_to: boss, can: {deal: {read: own}}}
reports:
  how_many: {module: deal, measures: {all: count()}}
apps:
  work:
    items:
      - module: deal
      - {heading: Figures, roles: [boss, rep], items: [{report: how_many}]}
"""
    (one,) = of(found(tmp_path, DEALS, menu), "ACC222")
    assert one.message == "a place of `work` is shown to `rep`, who may open none of the places below it"
    assert one.fix is not None


def test_a_place_without_roles_is_shown_to_who_may_open_it(tmp_path: Path) -> None:
    menu = """
roles:
  boss: {can: {deal: {read: all, create: true, update: all}}, reports: [how_many]}
  rep: {reports_to: boss, can: {deal: {read: own}}}
reports:
  how_many: {module: deal, measures: {all: count()}}
apps:
  work: {roles: [boss, rep], items: [{report: how_many}, {module: deal}]}
"""
    assert not told(tmp_path, "ACC222", DEALS, menu)


@pytest.mark.parametrize(
    ("grants", "said"),
    [
        ("read: own, export: all", "`rep` may export `all` of `deal`, and reads only `own`"),
        (
            "read: {scope: all, fields: [name]}, export: all",
            "`rep` may export `old` of a `deal`, and may not see it",
        ),
        ("read: all, delete: all", "`rep` may delete a `deal`, and may neither make nor change one"),
    ],
)
def test_what_reaches_too_far(tmp_path: Path, grants: str, said: str) -> None:
    roles = f"""
roles:
  boss: {{can: {{deal: {{read: all, create: true, update: all, delete: all, export: all}}}}}}
  rep: {{reports_to: boss, can: {{deal: {{{grants}}}}}}}
"""
    assert [message for _, message in told(tmp_path, "ACC223", DEALS, roles)] == [said]


def test_rows_by_condition_are_not_compared(tmp_path: Path) -> None:
    roles = "roles:\n  rep: {can: {deal: {read: [own, old], create: true, update: all}}}\n"
    assert not told(tmp_path, "ACC223", DEALS, roles)


def test_a_name_that_says_more_than_looking_is_believed(tmp_path: Path) -> None:
    sets = """
permission_sets:
  read_and_update_deals: {can: {deal: {read: all, update: all}}}
  deal_viewer: {can: {deal: {read: all}, note: {create: true, update: own}}}
activities:
  note: {kind: note, about: [deal]}
roles:
  rep: {includes: [read_and_update_deals, deal_viewer]}
"""
    assert not told(tmp_path, "ACC224", DEALS, sets)


def test_a_name_that_promises_what_is_not_granted(tmp_path: Path) -> None:
    sets = """
permission_sets:
  export_deals: {can: {deal: {read: all}}}
roles:
  rep: {includes: [export_deals], can: {deal: {create: true, update: own}}}
"""
    ((_, message),) = told(tmp_path, "ACC224", DEALS, sets)
    assert message == "whoever has `export_deals` cannot export a `deal`, although its name says so"


def test_people_who_report_to_a_program(tmp_path: Path) -> None:
    roles = """
roles:
  key: {kind: api, can: {deal: {read: all, create: true}}}
  rep: {reports_to: key, can: {deal: {read: all, update: own}}}
"""
    ((place, message),) = told(tmp_path, "ACC226", DEALS, roles)
    assert (place, message) == ("reports_to", "`rep` reports to `key`, which is no person")


def test_managers_side_by_side_are_no_fault(tmp_path: Path) -> None:
    roles = """
roles:
  head: {can: {deal: {read: all, create: true, update: all}}}
  sales_manager: {reports_to: head, can: {deal: {read: all}}}
  sales_lead: {reports_to: head, can: {deal: {read: all}}}
  service_agent: {reports_to: head, can: {deal: {read: all}}}
"""
    assert not told(tmp_path, "ACC226", DEALS, roles)


def test_a_notice_about_a_module_that_its_reader_may_not_read(tmp_path: Path) -> None:
    notice = """
modules: {deal: {fields: {name: {type: text, required: true}}}, other: {fields: {name: {type: text}}}}
roles:
  boss: {can: {deal: {read: all, create: true, update: all}}}
  rep: {reports_to: boss, can: {other: {read: all, create: true, update: all}}}
templates: {news: {channel: internal, module: deal, body: "{{ name }} is new"}}
workflows:
  tell:
    trigger: {created: deal}
    steps: [{notify: {role: rep, template: news}}, {notify: {role: boss, template: news}}]
"""
    ((place, message),) = told(tmp_path, "ACC227", notice)
    assert (place, message) == ("news", "`news` tells `rep` `deal.name`, which it may not read")


def test_an_approver_may_only_read(tmp_path: Path) -> None:
    roles = f"""
roles:
{MANAGER}  claim_approver: {{reports_to: manager, can: {{claim: {{read: all, transitions: [claims.approve]}}}}}}
"""
    assert not told(tmp_path, "ACC228", CLAIMS % "", roles)


PRODUCTS = """
modules:
  product:
    fields:
      name: {type: text, required: true}
      price: {type: money}
      cost: {type: money, sensitivity: confidential}
      %s
roles:
  boss: {can: {product: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}}}
  rep: {reports_to: boss, can: {product: {read: all}}}
"""


@pytest.mark.parametrize(
    ("field", "count"),
    [
        ("gain: {type: formula, expression: price - cost}", 1),
        ("dear: {type: formula, expression: cost > 100}", 0),
        ('kind: {type: formula, expression: \'"dear" if cost > 100 else "cheap"\'}', 0),
        ("gain: {type: formula, expression: price - cost, sensitivity: confidential}", 0),
    ],
)
def test_a_question_about_a_value_is_not_the_value(tmp_path: Path, field: str, count: int) -> None:
    assert len(told(tmp_path, "ACC229", PRODUCTS % field)) == count


def test_a_workflow_that_copies_a_closed_value(tmp_path: Path) -> None:
    copying = """
workflows:
  keep_it:
    trigger: {created: product}
    run_as: {system: It is kept.}
    steps: [{update: {set: {last: =cost}}}]
"""
    ((place, message),) = told(tmp_path, "ACC229", PRODUCTS % "last: {type: money}", copying)
    assert place == "last"
    assert message == (
        "`last` of a `product` is open and tells `product.cost`, which is confidential:"
        " `rep` may not see that, and learns it here"
    )


def test_only_figures_of_a_blueprint_that_closes_some_are_compared(tmp_path: Path) -> None:
    assert len(told(tmp_path, "ACC234", PRODUCTS % "profit: {type: money}")) == 1
    open_ = (PRODUCTS % "profit: {type: money}").replace(", sensitivity: confidential", "")
    assert not told(tmp_path, "ACC234", open_)


def test_who_looks_by_somebody_elses_rights(tmp_path: Path) -> None:
    looking = """
modules:
  settings: {singleton: true, fields: {rate: {type: money}}}
  job: {fields: {name: {type: text, required: true}, rate: {type: money}}}
roles:
  boss: {can: {settings: {read: all, create: true, update: all}, job: {read: all, create: true, update: all}}}
  worker: {reports_to: boss, can: {job: {read: all, update: own}}}
workflows:
  %s:
    trigger: {%s}
    steps: [{update: {set: {rate: '=the("settings").rate'}}}]
"""
    assert not told(tmp_path, "WFL114", looking % ("new_job", "created: job"))
    ((_, message),) = told(tmp_path, "WFL114", looking % ("changed_job", "changed: job, fields: [name]"))
    assert (
        message
        == "`changed_job` looks at a `settings`, and acts as `worker`, who may not read one: it is empty"
    )


def test_conditions_that_bounds_decide(tmp_path: Path) -> None:
    parts = """
modules:
  deal:
    fields: {name: {type: text, required: true}, size: {type: integer, required: true}}
    validation: {large: {check: size > 10, message: Too small.}}
roles:
  boss: {can: {deal: {read: all, create: true, update: all}}}
  rep: {reports_to: boss, can: {deal: {read: own}}}
shares:
  large_ones: {module: deal, to: rep, if: size > 5}
restrictions:
  small_ones: {module: deal, for: [rep], if: size < 5}
"""
    assert [message for _, message in told(tmp_path, "ACC213", parts)] == [
        "the condition always holds, so the share `large_ones` opens every `deal`",
        "the condition never holds, so the restriction `small_ones` hides every `deal`",
    ]


def test_what_is_left_out_and_comes_back(tmp_path: Path) -> None:
    roles = """
permission_sets:
  helps: {can: {deal: {update: {scope: all, fields: [old]}}}}
roles:
  rep:
    includes: [helps]
    can: {deal: {read: all, create: true, update: {scope: own, fields: all, except: [old]}}}
"""
    ((_, message),) = told(tmp_path, "ACC235", DEALS, roles)
    assert message == "`old` of a `deal` is left out here, and `rep` gets it by another grant"


@pytest.mark.parametrize(
    ("shared", "count"),
    [("fields: all", 1), ("fields: [name, cost]", 0), ("fields: [name]", 0)],
)
def test_a_set_opens_to_all_what_one_is_granted_by_name(tmp_path: Path, shared: str, count: int) -> None:
    roles = f"""
permission_sets:
  file: {{can: {{claim: {{read: {{scope: all, {shared}}}}}}}}}
roles:
  clerk: {{includes: [file]}}
  planner: {{includes: [file], can: {{claim: {{read: {{scope: all, fields: [name, cost]}}}}}}}}
"""
    seen = [message for _, message in told(tmp_path, "ACC235", CLAIMS % "", roles)]
    said = "`planner` is granted `cost` by name, and `file` opens it to all who include the set"
    assert seen == [said] * count


def test_a_wide_grant_of_other_fields_swallows_nothing(tmp_path: Path) -> None:
    roles = """
permission_sets:
  names: {can: {deal: {read: {scope: all, fields: [name]}}}}
roles:
  rep: {includes: [names], can: {deal: {read: own, create: true, update: own}}}
"""
    assert not told(tmp_path, "ACC235", DEALS, roles)


def test_a_restriction_that_hides_the_stages_where_the_work_is(tmp_path: Path) -> None:
    roles = f"""
roles:
{MANAGER}  clerk: {{reports_to: manager, can: {{claim: {{read: all, update: own, transitions: [claims.submit]}}}}}}
restrictions:
  %s: {{module: claim, for: [clerk], if: stage %s "refused"}}
"""
    assert not told(tmp_path, "ACC221", CLAIMS % "", roles % ("no_old_ones", "!="))
    ((_, message),) = told(tmp_path, "ACC221", CLAIMS % "", roles % ("old_ones", "=="))
    assert message == (
        "`clerk` cannot `submit` a `claim` any more: this restriction hides it while it is `open`"
    )


def test_a_superior_who_sees_nothing_of_the_work(tmp_path: Path) -> None:
    parts = """
modules: {deal: {fields: {name: {type: text, required: true}}}, bill: {fields: {name: {type: text, required: true}}}}
roles:
  money: {can: {bill: {read: all, create: true, update: all}}}
  seller: {reports_to: money, can: {deal: {read: all, create: true, update: all}}}
"""
    ((place, message),) = told(tmp_path, "ACC226", parts)
    assert place == "reports_to"
    assert message == "`seller` works on `deal`, and `money`, to whom it reports, may read none of it"


def test_what_an_approver_alone_may_do_is_not_handing_in(tmp_path: Path) -> None:
    clerk = "  clerk: {reports_to: manager, can: {claim: {read: all, update: own, transitions: [claims.submit]}}}\n"
    assert not told(tmp_path, "ACC237", CLAIMS % "", f"roles:\n{MANAGER}{clerk}")


def test_several_tiles_of_a_dashboard_are_one_finding(tmp_path: Path) -> None:
    parts = """
modules: {deal: {fields: {name: {type: text, required: true}}}, bill: {fields: {name: {type: text, required: true}}}}
roles:
  money: {can: {bill: {read: all, create: true, update: all}}, dashboards: [all_deals]}
  seller: {can: {deal: {read: all, create: true, update: all}}, dashboards: [all_deals], reports: [one, two]}
reports:
  one: {module: deal, measures: {all: count()}}
  two: {module: deal, measures: {all: count()}, group: [name]}
dashboards: {all_deals: {tiles: [one, two]}}
"""
    ((place, message),) = told(tmp_path, "ACC206", parts)
    assert place == "one"
    assert message == (
        "`one`, `two` show records of `deal`, which `money` may not read: the dashboard is for them"
    )


def test_who_hands_in_has_to_write_something(tmp_path: Path) -> None:
    clerk = "  clerk: {reports_to: manager, can: {claim: {read: all, transitions: [claims.submit]}}}\n"
    ((_, message),) = told(tmp_path, "ACC237", CLAIMS % "", f"roles:\n{MANAGER}{clerk}")
    assert message == "`clerk` may submit a `claim`, and may write nothing into one before"
