"""Fields of every type, and values that each may hold."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from crmspec.compiler.manifest import manifest_of
from crmspec.deploy.conversions import with_options
from crmspec.pipeline import check

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, Any]
BLUEPRINT = """
crm: {name: small, label: Small, currencies: [USD, EUR, JPY, KWD], targets: [docs]}
value_sets:
  mood: {label: Mood, values: {good: "It's good", bad: {label: 'Bad {c} {moods}'}, odd: Odd}}
lead_sources:
  web: {label: The web, details: {ads: Ads}}
  fair: {label: Fair}
pipelines:
  steps:
    label: Steps
    module: thing
    field: step
    stages: {open: {label: Still open, initial: true}, won: {label: Won, outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: open, to: won}, lose: {from: open, to: lost}}
modules:
  other: {label: Other, fields: {name: {type: text}, thing: {type: lookup, to: thing}}}
  third: {label: Third, fields: {name: {type: text}}}
  thing:
    label: Thing
    fields:
      key: {type: text}
      brief: {type: text, max_length: 4}
      prose: {type: long_text}
      page: {type: rich_text, max_length: 300}
      book: {type: rich_text}
      mail: {type: email}
      mails: {type: email, many: true, labels: [work, home]}
      call: {type: phone}
      site: {type: url}
      serial: {type: auto_number}
      whole: {type: integer}
      few: {type: integer, minimum: 0, maximum: 100}
      many: {type: integer, minimum: 50}
      stars: {type: rating}
      dec0: {type: decimal, scale: 0}
      dec2: {type: decimal}
      dec4: {type: decimal, scale: 4, precision: 12}
      dec18: {type: decimal, scale: 18}
      tax: {type: percent, scale: 1}
      share: {type: percent, scale: 3}
      usd: {type: money}
      jpy: {type: money, currency: JPY}
      kwd: {type: money, currency: KWD, minimum: 0}
      mixed: {type: money, currencies: many}
      two: {type: money, currencies: [EUR, JPY]}
      agreed: {type: boolean}
      tall: {type: boolean, yes_label: "Ja, {c} <b>", no_label: "Né"}
      mixed_up: {type: boolean, yes_label: "No", no_label: "Yes"}
      day: {type: date}
      moment: {type: datetime}
      clock: {type: time}
      spell: {type: duration}
      step: {type: picklist}
      feeling: {type: picklist, values: mood}
      colour: {type: picklist, options: {red: Red, deep_blue: Blue, odd: Grün}}
      paint: {type: picklist, options: {crimson: {label: Bright, renamed_from: red}, deep_blue: Red, odd: Odd, ok: ODD}}
      free: {type: picklist, open: true, options: {red: Red, deep_blue: Deep}}
      loose: {type: picklist, open: true}
      answer: {type: picklist, options: {"yes": Yes, "no": No, perhaps: Perhaps}}
      reply: {type: picklist, options: {y: "YES", n: "no"}}
      number: {type: picklist, options: {"1": One, "2": Two, high: "150", half: "0.5", neg: "-3"}}
      value: {type: multi_picklist, values: mood}
      colours: {type: multi_picklist, options: {red: Red, deep_blue: "Blue; deep", odd: Odd one}}
      paints: {type: multi_picklist, options: {odd: Odd, crimson: {renamed_from: red}, good: {}, deep_blue: {}}}
      source: {type: lead_source}
      plain_source: {type: lead_source, second_level: false}
      raw: {type: json}
      link: {type: lookup, to: other}
      again: {type: lookup, to: other, reverse: agains}
      elsewhere: {type: lookup, to: third}
      either: {type: polymorphic, targets: [other, third]}
      any: {type: polymorphic, targets: [third, thing, other]}
      helper: {type: user}
      crew: {type: team}
      where: {type: address}
      there: {type: address}
      person: {type: person_name}
      point: {type: geolocation}
      paper: {type: file}
      hidden: {type: secret}
      things: {type: rollup, of: other, via: thing}
"""
ID, OTHER_ID = "0197f3c2-5c1e-7d4a-8a52-0c6a5f3e9b11", "0197f3c2-5c1e-7d4a-8a52-0c6a5f3e9b12"
NUMBERS = (
    *(
        0,
        1,
        -1,
        2,
        5,
        7,
        10,
        42,
        50,
        99,
        100,
        101,
        150,
        200,
        -200,
        500,
        1000,
        1500,
        -3000,
        4200,
        12340,
        123456,
    ),
    *(2**31, -(2**31), 10**15, 10**16 - 1, 10**17, -(10**17), 10**18 - 1, -(10**18) + 1, 10**18, -(10**18)),
    *(2**63 - 1, -(2**63), 2**63 - 2, 5 * 10**17, 10**15, -92_233_720_368_547_758),
)
WRITTEN = """0|-0|1|2|7|007| 12|1234.50|1234.5|1234.500|12.00|-3|-3.0|150|0.5|+5|5.|.5|-.5|1,234|1 2|1e3|0x1f|--1|-|.
9223372036854775807|9223372036854775808|-9223372036854775808|-9223372036854775809|99999999999999999999|3-4|1.2.3
0.000000000000000001|0.0000000000000000001|92233720368547758.07|92233720368547758.08|999999999999999.99|null|%s
yes|YES| No |true|False|t|y|N|on|ja, {C} <B>|né|NÉ|Né|Bad {c} {moods}||   |plain|a & b|<b>x</b>|a<br>b|&amp;|Zoë|{c}
2024-02-29|2023-02-29| 2026-03-01 |0000-01-01|0001-01-01|9999-12-31|2026-13-01|2026-00-10|2026-04-31|2026-01-00|now
2026-01-32|2026-1-1|26-01-01|2026-03-01T|20260301|10000-01-01|2026-03-01T09:30Z|2026-03-01 09:30|2026-03-01T09:30:15
2026-03-01T09:30:15.5Z|2026-03-01T09:30:15.123456Z|2026-03-01T09:30:15.1234567Z|2026-03-01T09:30:60Z|2026-03-01T24:00Z
2026-03-01T09:60Z|2026-03-01T09:30ZZ|2026-03-01T09:30:15.Z|2026-03-01T09:30:15.5+01:00|2023-02-29T10:00Z
2026-03-01  09:30|2026-03-01t09:30z|0000-01-01T00:00Z|2026-03-01T09:30.5Z|9999-12-31T23:59:59.999999Z
09:30|23:59:59|24:00|24:00:00|9:30|12:60|12:30:60|12:30:15.5|12:30Z| 12:30 |12-30|12:30:|25:00
red|RED| Red |deep_blue|Deep Blue|blue|Blue; deep|crimson|bright|Grün|GRÜN|odd|red, odd|odd;red|red,red|red,|,|high, 150
good, it's good|a"b|a\\b|web|the web|Fair|still open|Won|lost|won|ok|high|half|odd one,RED"""
"""Texts, of which many are nearly something else, with bars and ends of lines between them."""
TEXTS = (
    *WRITTEN.replace("\n", "|").split("|"),
    *(
        " 12\t",
        "\n12\r",
        "12\xa0",
        "\uff11\uff12",
        "\u0663",
        "\uff12\uff10\uff12\uff16-03-01",
        "line\nline",
        "red\todd",
    ),
    *("0" * 59 + "1", "0" * 60 + "1", "1." + "0" * 58, "1." + "0" * 59, "1" * 60, "-" + "9" * 59, "x" * 255),
)
INSTANTS = ("0001-01-01T00:00:00.000000Z", "2026-03-01T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z")
OF_STORAGE: Mapping[str, tuple[Any, ...]] = {
    "int64": NUMBERS,
    "boolean": (True, False),
    "date": ("0001-01-01", "2024-02-29", "2026-03-01", "9999-12-31"),
    "datetime": (*INSTANTS, "1969-12-31T00:00:00.500000Z"),
    "time": ("00:00:00", "09:30:00", "23:59:59"),
    "json": ("{}", "[1]"),
    "id": (ID, OTHER_ID),
}
OF_FIELD: Mapping[str, tuple[Any, ...]] = {
    "mail": ("a@example.org", "Zoë+1@example.org"),
    "mails": ("a@example.org",),
    "mails_label": ("work",),
    "call": ("+4930123456", "+12025550100;ext=7"),
    "site": ("https://example.org/a?b=1&c=<d>",),
    "serial": ("1", "000000000000000002"),
    "brief": tuple(one for one in TEXTS if len(one) <= 4),
    "book": (*TEXTS, "<p>a &amp; b</p>"),
    "free": (*TEXTS, "red"),
    "value": ((), ("good",), ("good", "odd"), ("good", "bad", "odd")),
    "colours": ((), ("red",), ("deep_blue",), ("red", "odd"), ("red", "deep_blue", "odd")),
    "paints": ((), ("crimson",), ("odd", "crimson"), ("good", "deep_blue"), ("odd",)),
    "source": ("web", "web", "fair"),
    "source_detail": ("web.ads",),
    "plain_source": ("web", "fair"),
    "mixed_currency": ("USD", "EUR", "JPY", "KWD") * len(NUMBERS),
    "two_currency": ("EUR", "JPY") * len(NUMBERS),
    "either_module": ("other", "third"),
    "any_module": ("thing", "other"),
    "where_city": ("Ulm", "", "Köln"),
    "where_country": ("DE", "DE"),
    "there_city": ("Ulm",),
    "person_first": ("Zoë", "Ada"),
    "person_last": ("Smith", "Lovelace"),
    "person_prefix": ("Dr.",),
    "hidden": ("reference",),
}


@cache
def fields() -> Mapping[str, Json]:
    """All fields by their names, as the manifest tells them, with their options."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "crm.yaml").write_text(BLUEPRINT, encoding="utf-8")
        outcome = check(Path(folder))
        assert outcome.architecture is not None
        manifest = manifest_of(outcome.architecture)
    return {name: with_options(manifest, "thing", name) for name in manifest["modules"]["thing"]["fields"]}


def held(column: Json) -> tuple[Any, ...]:
    """Values that a column may hold, extremes among them."""
    if column["name"] in OF_FIELD:
        return OF_FIELD[column["name"]]
    if "choices" in column:
        return tuple(column["choices"])
    if "pattern" in column:
        return ()
    if column["storage"] == "text":
        return tuple(one for one in TEXTS if len(one) <= column.get("max_length", 255))
    low, high = column.get("minimum", -(2**63)), column.get("maximum", 2**63 - 1)
    values = OF_STORAGE[column["storage"]]
    if column["storage"] == "int64":
        return (low, high, *(one for one in values if low <= one <= high))
    return values
