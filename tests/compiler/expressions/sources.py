"""Random expressions, well typed by construction, as texts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from hypothesis import strategies as st

from .rows import INT64, TEXTS

Source = st.SearchStrategy[str]


class Grammar:
    """The expressions of each type, as deep as ``depth`` says."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, int], Source] = {}

    def of(self, kind: str, depth: int) -> Source:
        """All expressions of a type; leaves only at depth 0."""
        if (kind, depth) not in self._made:
            leaves = st.one_of(_LEAVES[kind])
            self._made[kind, depth] = (
                leaves if depth <= 0 else leaves | st.deferred(lambda: self._deeper(kind, depth))
            )
        return self._made[kind, depth]

    def _deeper(self, kind: str, depth: int) -> Source:
        templates = [*_TEMPLATES.get(kind, []), *_ANY]
        return st.sampled_from(templates).flatmap(lambda one: self._filled(one, kind, depth - 1))

    def _filled(self, template: str, kind: str, depth: int) -> Source:
        pieces = re.split(r"\$(\w+)", template)
        holes = [self.of(hole if hole != "same" else kind, depth) for hole in pieces[1::2]]
        return st.tuples(*holes).map(lambda texts: "".join(_interleaved(pieces[::2], texts)))


def _interleaved(fixed: list[str], filled: tuple[str, ...]) -> Iterator[str]:
    for one, other in zip(fixed, (*filled, ""), strict=True):
        yield one + other


def _just(*texts: str) -> list[Source]:
    return [st.sampled_from(texts)]


_KINDS = [
    "integer",
    "decimal",
    "percent",
    "money",
    "text",
    "stage",
    "boolean",
    "date",
    "datetime",
    "time",
    "duration",
]
_LEAVES: dict[str, list[Source]] = {
    "integer": [
        *_just(
            "seats",
            "score",
            "order",
            "account.size",
            "parent.seats",
            "parent.account.size",
            "count(lines)",
            "0",
            "1",
            "-1",
            "7",
            "10_000",
            str(INT64 - 1),
            str(-INT64),
        ),
        *_just(
            "sum(lines, seats)",
            'count(lines, stage == "won")',
            "max(contacts, age)",
            "count(lines, seats > record.seats)",
        ),
    ],
    "decimal": _just(
        "rate", "exact", "parent.rate", "1.5", "0.001", "-2.25", "1000000.5", "average(lines, seats)"
    ),
    "percent": _just("share", "parent.share"),
    "money": _just(
        "amount",
        "fee",
        "parent.amount",
        'money(12.345, "USD")',
        "sum(lines, price)",
        "min(lines, price)",
        "average(lines, price)",
    ),
    "text": [
        *_just(
            "name",
            "email",
            "account.industry",
            "account.in",
            "parent.name",
            "owner.name",
            "min(contacts, name)",
        ),
        TEXTS.map(repr),
    ],
    "stage": _just("stage", "parent.stage"),
    "boolean": _just(
        "active",
        "parent.active",
        "true",
        "false",
        '("seo" in interests)',
        "exists(lines, due is null)",
        "(name in interests)",
        'exists(contacts, name > "a")',
    ),
    "date": _just(
        "closed_on", "born", "parent.closed_on", "today()", "from", "record.from", "max(lines, due)"
    ),
    "datetime": _just("created_at", "updated_at", "parent.created_at", "now()"),
    "time": _just("opens", "parent.opens"),
    "duration": _just("lasted", "hours(5)", "minutes(90)", "days(1)"),
    "days": _just("days(1)", "weeks(2)", "days(-40)", "days(4_000_000)"),
    "record": _just("account.owner", "parent.account.owner", "user"),
}
_ANY = ["($same if $boolean else $same)", "coalesce($same, $same)", "if_null($same, $same)"]
_COMPARED = [
    f"(${kind} {sign} ${kind})"
    for kind in _KINDS
    if kind not in {"stage", "boolean"}
    for sign in ("<", "==", ">=")
]
_TEMPLATES: dict[str, list[str]] = {
    "integer": [
        "($integer + $integer)",
        "($integer - $integer)",
        "($integer * $integer)",
        "(-$integer)",
        "($integer // $integer)",
        "($integer % $integer)",
        "abs($integer)",
        "length($text)",
        "floor($decimal)",
        "ceil($decimal)",
        "round($decimal)",
        "year($date)",
        "month($date)",
        "day($date)",
        "quarter($date)",
        "weekday($date)",
        "hour($datetime)",
        "hour($time)",
        "days_between($date, $date)",
        "year($datetime)",
        "days_between($datetime, $datetime)",
        "hours_between($datetime, $datetime)",
        "minutes_between($datetime, $datetime)",
        "months_between($date, $date)",
        "years_between($date, $date)",
        "days_between($datetime, $date)",
        "min_of($integer, $integer)",
        "max_of($integer, $integer, $integer)",
    ],
    "decimal": [
        "($decimal + $decimal)",
        "($integer - $decimal)",
        "($decimal * $decimal)",
        "($integer / $integer)",
        "($decimal / $integer)",
        "($money / $money)",
        "round($decimal, 1)",
        "abs($decimal)",
        "($duration / $duration)",
        "($percent / $percent)",
        "(-$decimal)",
    ],
    "percent": [
        "($percent * $percent)",
        "($percent * $decimal)",
        "($percent + $percent)",
        "round($percent)",
        "ceil($percent)",
        "($percent / 3)",
    ],
    "money": [
        "($money + $money)",
        "($money - 10)",
        "($money * $integer)",
        "($decimal * $money)",
        "($money * $percent)",
        "($money / $integer)",
        "($money / $decimal)",
        "abs($money)",
        "round($money)",
        "floor($money)",
        'money($decimal, "USD")',
        "min_of($money, $money)",
    ],
    "text": [
        "($text + $text)",
        "concat($text, $stage, $text)",
        "label(stage)",
        "label(parent.stage)",
        "lower($text)",
        "upper($text)",
        "trim($text)",
        "substring($text, 2, 3)",
        'replace($text, $text, "-")',
        "domain_of($text)",
        "text($integer)",
        "text($decimal)",
        "text($money)",
        "text($date)",
        "text($datetime)",
        "text($time)",
        "text($boolean)",
        "min_of($text, $text)",
        "max_of($text, $text)",
    ],
    "boolean": [
        *_COMPARED,
        "($boolean and $boolean)",
        "($boolean or $boolean or $boolean)",
        "(not $boolean)",
        "($boolean == $boolean)",
        "($integer is null)",
        "($text is not null)",
        "($date is null)",
        "($integer in [1, $integer, 5])",
        "($text not in [$text, $text])",
        '($stage == "won")',
        '($stage in ["won", "lost"])',
        "($stage != $stage)",
        "($stage == trim($text))",
        "contains($text, $text)",
        "starts_with($text, $text)",
        "ends_with($text, $text)",
        "equals_ignoring_case($text, $text)",
        "is_weekend($date)",
        "is_weekend($datetime)",
        "($integer < $decimal)",
        "($integer < 2.5)",
        "($money >= 99.999)",
        "($percent > 50)",
        "($integer < $integer <= $integer)",
        '($date > "2026-01-31")',
        '($datetime < "2026-03-29T02:00:00+01:00")',
        '($time >= "09:30")',
        "($record == $record)",
        "(owner == $record)",
        "(account in [parent.account])",
        "(data is null)",
        "(account is null)",
        "(interests is not null)",
        "(record == parent)",
    ],
    "date": [
        "date_of($datetime)",
        "add_months($date, $integer)",
        "add_months($date, 13)",
        "add_years($date, $integer)",
        "($date + $days)",
        "($date - $days)",
        "start_of_month($date)",
        "start_of_quarter($date)",
        "start_of_year($datetime)",
        "start_of_week($date)",
        "end_of_month($date)",
        "date($integer, $integer, $integer)",
        "date(2026, $integer, day($date))",
        "($date + days($integer))",
        "max_of($date, $date)",
    ],
    "datetime": [
        "($datetime + $duration)",
        "($datetime - $duration)",
        "($duration + $datetime)",
        "min_of($datetime, $datetime)",
    ],
    "time": ["max_of($time, $time)"],
    "duration": [
        "($duration + $duration)",
        "($duration * $integer)",
        "($datetime - $datetime)",
        "($date - $date)",
        "hours($integer)",
        "($duration / $integer)",
        "(-$duration)",
        "($duration * $decimal)",
    ],
    "days": ["days($integer)", "weeks($integer)", "($date - $date)", "($days + $days)"],
    "record": [],
    "stage": [],
}
GRAMMAR = Grammar()
DEPTH = int(os.environ.get("CRMSPEC_EXPRESSION_DEPTH", "4"))
EXPRESSIONS: Source = st.sampled_from(_KINDS).flatmap(lambda kind: GRAMMAR.of(kind, DEPTH))
