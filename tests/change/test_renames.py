"""What says what it was called is one change, wherever it is named, and nobody gains or loses by it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crmspec.access.version import Version

from .versions import changes, small

TEXT = """
modules:
  deal:
    label: Deal
    fields:
      name: {type: text, label: Name}
      amount: {type: money, currency: USD, label: Amount}
      kind: {type: picklist, label: Kind, options: {fresh: Fresh, stale: Stale}}
      size: {type: picklist, label: Size, values: sizes}
      state: {type: picklist, label: Stage}
      origin: {type: lead_source, label: Origin}
      marks: {type: tags, category: mood, label: Marks}
      customer: {type: lookup, to: account, label: Account}
      contact: {type: lookup, to: person, label: Contact}
  account: {label: Account, fields: {title: {type: text, label: Name}}}
  person: {label: Person, fields: {name: {type: text, label: Name}, mail: {type: email, label: Mail}}}
value_sets: {sizes: {label: Sizes, values: {small: Small, large: Large}}}
lead_sources:
  web:
    label: Web
    details: {search: Search, page: Page}
    attribution: [{parameter: {utm: ad}, detail: search}]
pipelines:
  selling:
    label: Selling
    module: deal
    field: state
    stages: {begun: {label: Open, initial: true}, won: {label: Won, outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: begun, to: won, guard: has_capability("deciding"), by: [rep]}
      lose: {from: begun, to: lost, by: [rep]}
tags: {mood: {label: Mood, modules: [deal], tags: {glad: {description: Well.}}}}
channels: {letters: {label: Mail, kind: email, address: {person: mail}}}
consents:
  news:
    label: News
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [person]
    given_by: [manual]
    withdrawn_by: [manual]
    wording: Write to me.
capabilities: {deciding: {label: Decides}}
roles:
  rep:
    label: Rep
    capabilities: [deciding]
    can:
      deal:
        read: kind == "fresh" and state == "begun" and size == "small" and has_tag("mood.glad")
        create: true
        update: own
        transitions: [selling.win, selling.lose]
      person: {read: has_consent("news")}
      account: {read: in_role("boss")}
  boss: {label: Boss, can: {deal: {read: all}, account: {read: all}}}
shares: {found: {label: Found, module: deal, to: boss, if: origin == "web" and origin_detail == "web.search"}}
record_types: {usual: {label: Usual, module: deal, options: {kind: [fresh]}}}
integrations:
  books: {label: Books, kind: accounting, direction: out, system_of_record: crm,
          authentication: {kind: bearer, secret: TOKEN}}
environments: {staging: {label: Staging, addresses: {books: "https://books.example"}, senders: {letters: a@b.example}}}
assert:
  - {no_one: read account.title, except: [boss, rep], because: They are discreet.}
  - {role: boss, cannot: make selling.win, because: Others sell.}
workflows:
  greeting:
    label: Greeting
    trigger: {created: account}
    run_as: {system: Nobody is there.}
    steps:
      - {id: make, description: Somebody to talk to., create: {module: person, set: {name: Somebody}}}
      - {id: open, create: {module: deal, set: {name: New, contact: =person, origin: web, kind: fresh}}}
"""
RENAMED = [
    ("option:deal.kind.fresh", "fresh: Fresh", "{label: Fresh}"),
    ("value:sizes.small", "small: Small", "{label: Small}"),
    ("stage:selling.begun", "begun: {", "{"),
    ("transition:selling.win", "win: {", "{"),
    ("pipeline:selling", "selling:\n", "\n    "),
    ("tag:mood.glad", "glad: {", "{"),
    ("tag_category:mood", "mood: {", "{"),
    ("lead_source:web", "web:\n", "\n    "),
    ("lead_source_detail:web.search", "search: Search", "{label: Search}"),
    ("channel:letters", "letters: {label", "{label"),
    ("consent:news", "news:\n", "\n    "),
    ("capability:deciding", "deciding: {", "{"),
    ("role:boss", "boss: {label", "{label"),
    ("integration:books", "books: {label", "{label"),
    ("module:person", "person: {label", "{label"),
    ("module:account", "account: {label", "{label"),
    ("field:account.title", "title: {", "{"),
]
"""Ids, each with what stands where it is declared, and what stands there beside the hint."""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    found = small(tmp_path_factory.mktemp("renames") / "before", TEXT)
    assert found.policy
    return found


@pytest.mark.parametrize(("id_", "declared", "beside"), RENAMED, ids=[one[0] for one in RENAMED])
def test_what_says_its_earlier_name_is_one_change(
    version: Version, tmp_path: Path, id_: str, declared: str, beside: str
) -> None:
    name = declared.partition(":")[0]
    assert TEXT.count(declared) == 1
    hint = f"renamed_from: {name}"
    said = beside.replace("{", f"{{{hint}, ", 1) if "{" in beside else f"{beside}{hint}\n"
    later = re.sub(rf"(?<![\w/@-]){name}(?![\w@-])", "later", TEXT.replace(declared, "(declared)"))
    after = small(tmp_path / "after", later.replace("(declared)", f"later: {said}"))
    assert after.policy
    found = [(one.kind.name, one.subject, one.access) for one in changes(version, after)]
    assert found == [("renamed", f"{id_.removesuffix(name)}later", ())]
