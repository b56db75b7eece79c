"""A list or a figure is the opposite of what it is called.

## What
A view or a list in one, a segment, a report, one of its figures, a tile or a roll-up is called open, left,
outstanding … and lets in only what has ended; or it is called closed, done, won, paid … and lets in nothing of the
sort; or it is called after a stage, an option or a mark that its condition rules out. So too `overdue` with days that
are still to come, `upcoming` with days that are past, `recent` with what is long ago or to come, any of these that
ask for no day at all; `detractors` with what lies above a number, `large` with what lies below; and the capacity of a
person that counts what is done with.

## Why
Nobody reads the condition again: people, guards and other figures trust the name. Jobs left that counts the jobs done
shuts the last stage for ever.

## Bad
```yaml
modules:
  job:
    fields:
      name: {type: text, required: true}
      status: {type: picklist, options: [planned, confirmed, done]}
views:
  open_jobs: {kind: list, module: job, columns: [name, status], where: status == "done"}
```

## Good
```yaml
modules:
  job:
    fields:
      name: {type: text, required: true}
      status: {type: picklist, options: [planned, confirmed, done]}
views:
  open_jobs: {kind: list, module: job, columns: [name, status], where: status != "done"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts, satisfiable
from crmspec.compiler.expressions.ir import Expr, literal, walk
from crmspec.compiler.expressions.types import BOOLEAN, Boolean, Date, Datetime, Money, Scaled
from crmspec.compiler.facts import facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.gov._called import Called, called, ends
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture

UNDER_WAY: Final = frozenset(
    {
        "open",
        "left",
        "remaining",
        "outstanding",
        "unpaid",
        "pending",
        "unresolved",
        "unfinished",
        "ongoing",
        "active",
    }
    | {"running", "waiting", "overdue", "unsettled", "incomplete"}
)
ENDED: Final = {
    "won": {"won"},
    "lost": {"lost"},
    "cancelled": {"cancelled", "lost"},
    "closed": {"won", "lost", "done", "cancelled"},
    "done": {"won", "done"},
    "completed": {"won", "done"},
    "finished": {"won", "lost", "done", "cancelled"},
    "resolved": {"won", "done", "lost", "cancelled"},
    "ended": {"won", "lost", "done", "cancelled"},
    "settled": {"won", "done"},
    "paid": {"won", "done"},
    "past": {"won", "lost", "done", "cancelled"},
    "earlier": {"won", "lost", "done", "cancelled"},
}
STILL_OPEN: Final = frozenset(
    {"open", "outstanding", "unpaid", "overdue", "pending", "unresolved", "unsettled"}
)
TURNED: Final = frozenset(
    {
        "not",
        "no",
        "never",
        "to",
        "be",
        "until",
        "before",
        "without",
        "almost",
        "yet",
        "un",
        "non",
        "except",
        "due",
        "vs",
    }
    | {"and", "or", "but", "rate", "into", "from", "since", "missing", "excluding", "minus", "soon", "nearly"}
)
"""Words that turn the sense of a name, or join two."""
PLAIN: Final = frozenset({"new", "open", "draft", "other", "none", "active", "live"})
"""Options whose names say too many things."""
SUCCESS: Final = frozenset({"conversion", "win", "success", "winning", "closing", "acceptance"})
"""What a rate is of that says how many came to a good end."""
LACKING: Final = frozenset({"missing", "lacking", "without", "unknown", "unpaid", "unsent"})
COMING: Final = frozenset({"upcoming", "coming", "future", "ahead"})
GONE: Final = frozenset({"overdue", "late", "past", "expired", "lapsed"})
RECENT: Final = frozenset({"recent", "recently", "latest"})
LONG_AGO: Final = frozenset({"quiet", "stale", "inactive", "dormant", "idle", "old", "sleeping"})
LOW: Final = frozenset({"detractor", "detractors", "unhappy", "dissatisfied", "low", "small"})
HIGH: Final = frozenset({"promoter", "promoters", "happy", "satisfied", "high", "large", "big"})
SIZES: Final = frozenset({"low", "small", "high", "large", "big"})
"""Words that are meant of a number if it is named too, or is an amount."""
TIMED: Final = frozenset(
    {"overdue", "upcoming", "recently", "expired", "lapsed", "expiring", "quiet", "stale", "dormant"}
)
UNTOLD: Final = frozenset({"open", "unpaid", "outstanding", "unresolved", "unfinished", "unsettled"})
OVERDUE: Final = frozenset({"overdue", "late", "due", "expired", "days", "age"})
MIRRORED: Final = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the names of lists and figures with their conditions."""
    told = set()
    for one in called(architecture):
        said = (
            _by_stage(architecture, one)
            or _by_mark(architecture, one)
            or _by_option(one)
            or _by_size(one)
            or _by_day(one)
            or _without_day(architecture, one)
            or _without_stage(architecture, one)
        )
        if said and (one.path, one.name) not in told:
            told.add((one.path, one.name))
            way_out = "turn the condition round, or rename it after what it counts"
            if one.kind == "capacity":
                way_out = "count what is still under way: turn the condition round"
            elif one.kind in {"view", "list", "segment", "report"}:
                way_out = "turn the condition round, or rename it after what it shows"
            yield Finding(one.path, said, way_out, at_key=False)


def _by_stage(architecture: Architecture, one: Called) -> str:
    """What is wrong with how far the records are."""
    for name, outcomes in ends(architecture).get(one.module, ()):
        if not any(_touches(said, outcomes) for said in one.words) or not _plain(one, name):
            continue
        let_in = _let_in(architecture, one, name, outcomes)
        if not let_in or len(let_in) == len(outcomes):
            continue
        for said in one.words:
            wrong = _opposite(one, said, outcomes, let_in)
            if wrong:
                return wrong
    return ""


def _touches(said: tuple[str, ...], outcomes: Mapping[str, str]) -> bool:
    if TURNED.intersection(said) and said[-1:] != ("rate",):
        return False
    return bool(
        SUCCESS.intersection(said)
        or UNDER_WAY.intersection(said)
        or ENDED.keys() & set(said)
        or any(_stands_in(option, said) for option in outcomes)
    )


def _opposite(one: Called, said: tuple[str, ...], outcomes: Mapping[str, str], let_in: list[str]) -> str:
    results = {outcomes[option] for option in let_in}
    if said[-1:] == ("rate",):
        return _no_success(one, said, outcomes, let_in)
    if TURNED.intersection(said) or any(_stands_in(option, said, most=True) for option in let_in):
        return ""
    open_, ended = UNDER_WAY.intersection(said), ENDED.keys() & set(said) - one.totalled
    which = ", ".join(f"`{option}`" for option in let_in[:4])
    if open_ and not ended and not one.totalled & open_ and "" in results:
        return _partly_open(one, open_, outcomes, let_in)
    if open_ and not ended and not one.totalled & open_ and "" not in results:
        if results == {"won"} and not open_ & {"open", "left", "remaining", "unresolved"}:
            return ""
        if one.kind == "capacity":
            done = listed(let_in[:4], "or")
            return f"who has finished much gets nothing new: this capacity counts each `{one.module}` that is {done}"
        return f"{_contrary(one)}: not what is {_word(open_)}, but only what has ended ({which})"
    for word in sorted(ended) if not open_ else ():
        wanted = ENDED[word] & set(outcomes.values())
        if wanted and not wanted & results and not results & ENDED[word] and results <= {"", *_others(word)}:
            return f"{_contrary(one)}: nothing that is {word}, only {which}"
    named = [option for option in outcomes if option not in PLAIN and _stands_in(option, said)]
    named = [option for option in named if not one.totalled & set(option.split("_"))]
    if named and not open_ and not set(named) & set(let_in):
        return f"{_contrary(one)}: its condition leaves out `{named[0]}`"
    return ""


def _no_success(one: Called, said: tuple[str, ...], outcomes: Mapping[str, str], let_in: list[str]) -> str:
    """What is wrong with the rate of those that came to a good end."""
    good = [option for option, end in outcomes.items() if end in {"won", "done"}]
    if not SUCCESS.intersection(said) or TURNED.intersection(said[:-1]) or not good or {*good} & {*let_in}:
        return ""
    return f"{_contrary(one)}: not what is {listed(good, 'or')}, but {listed(let_in[:3], 'or')}"


def _contrary(one: Called) -> str:
    """What is wrong, said of the list or the figure."""
    does = "shows" if one.kind in {"view", "list", "segment", "report", "tile"} else "counts"
    return f"the {one.kind} `{one.name}` {does} the opposite of its name"


def _partly_open(one: Called, open_: frozenset[str], outcomes: Mapping[str, str], let_in: list[str]) -> str:
    """What is left out that is under way, where what has ended is let in."""
    out = [option for option in outcomes if option not in let_in]
    under_way = [option for option in out if not outcomes[option]]
    over = [option for option in let_in if outcomes[option]]
    dropped = [option for option in over if outcomes[option] in {"lost", "cancelled"}]
    ruled = {option for part in conjuncts(one.said) for option in _ruled_out(part)}
    wrong = over if out == under_way or set(out) <= ruled else dropped if open_ & STILL_OPEN else []
    if not wrong and open_ & STILL_OPEN and set(under_way) - {next(iter(outcomes))}:
        wrong = over
    if not under_way or not wrong:
        return ""
    left = ", ".join(f"`{option}`" for option in under_way[:3])
    return f"the {one.kind} `{one.name}` says what is {_word(open_)}, leaves out {left}, and lets in `{wrong[0]}`"


def _others(word: str) -> set[str]:
    """The outcomes that are the contrary of a word: `lost` where it says `won`."""
    return {"won": {"lost", "cancelled"}, "lost": {"won"}}.get(word, set())


def _word(words: frozenset[str]) -> str:
    return min(words)


def _stands_in(option: str, said: tuple[str, ...], *, most: bool = False) -> bool:
    """Whether an option stands in a name; ``most``: or one of its words does."""
    parts = option.lower().split("_")
    if most:
        return any(part in said for part in parts if part not in {"in", "on", "to", "of"})
    return f" {' '.join(parts)} " in f" {' '.join(said)} "


def _plain(one: Called, name: str) -> bool:
    """Whether nothing but how far it is, days and people decide what is let in."""
    seen = False
    for part in walk(one.said):
        if part.op in {"is_null", "not_null", "has_tag", "exists", "list_exists", "has_consent"}:
            return False
        if part.op == "field":
            if part.args == (one.module, name):
                seen = True
            elif isinstance(part.type, Boolean) or part.type.kind in {"choice", "choices"}:
                return False
    return seen


def _let_in(architecture: Architecture, one: Called, name: str, outcomes: Mapping[str, str]) -> list[str]:
    value, known = value_of(architecture, one.module, name), facts(architecture)
    return [
        option
        for option in outcomes
        if satisfiable(one.said, Expr("eq", BOOLEAN, (value, literal(option, value.type))), facts=known)
    ]


def _by_mark(architecture: Architecture, one: Called) -> str:
    """What is wrong with a mark that it is called after."""
    parts = list(conjuncts(one.said))
    if len(parts) == 1 and parts[0].op == "not_null" and parts[0].operands[0].op == "field":
        lacking = [word for said in one.words for word in said if _lacks(word)]
        if lacking:
            name = parts[0].operands[0].args[1]
            return f"{_contrary(one)}: not what is {lacking[0]}, but only what has a `{name}`"
    for part in parts:
        if part.op != "not" or part.operands[0].op != "field":
            continue
        name = str(part.operands[0].args[1])
        words = tuple(word for word in name.split("_") if word not in {"is", "has", "was"})
        for said in one.words:
            if words and not TURNED.intersection(said) and f" {' '.join(words)} " in f" {' '.join(said)} ":
                return f"{_contrary(one)}: its condition lets in only what is not `{name}`"
    return ""


def _by_option(one: Called) -> str:
    """An option that it is called after, and that its condition rules out."""
    for part in conjuncts(one.said):
        ruled_out = _ruled_out(part)
        for option in ruled_out:
            if option in PLAIN or one.totalled & set(option.split("_")):
                continue
            if any(_stands_in(option, said) and not TURNED.intersection(said) for said in one.words):
                return (
                    f"the {one.kind} `{one.name}` is called after `{option}`, which its condition leaves out"
                )
    return ""


def _ruled_out(part: Expr) -> list[str]:
    """The options that a part of a condition rules out by name."""
    inner = part.operands[0] if part.op == "not" else part
    if inner.op != ("in" if part.op == "not" else "ne") or not inner.operands:
        return []
    if inner.operands[0].op not in {"field", "get"} or inner.operands[0].type.kind != "choice":
        return []
    return [str(item.value) for item in inner.operands[1:] if item.is_literal and isinstance(item.value, str)]


def _by_size(one: Called) -> str:
    """A figure that is compared from the side that the name does not mean."""
    names = {word for said in one.words for word in said} - one.totalled
    low, high = names & LOW, names & HIGH
    if bool(low) == bool(high) or TURNED & names:
        return ""
    tests = [part for part in conjuncts(one.said) if part.op in MIRRORED and _is_limit(part)]
    if len(tests) != 1:
        return ""
    limited = next(side for side in tests[0].operands if not side.is_literal)
    meant = isinstance(limited.type, Money) or names & set(str(limited.args[-1]).split("_"))
    if not meant and (low | high) & SIZES:
        return ""
    op = tests[0].op if tests[0].operands[1].is_literal else MIRRORED[tests[0].op]
    if low and op in {"gt", "ge"}:
        return f"the {one.kind} `{one.name}` says {min(low)}, and lets in what lies above"
    if high and op in {"lt", "le"}:
        return f"the {one.kind} `{one.name}` says {min(high)}, and lets in what lies below"
    return ""


def _is_limit(part: Expr) -> bool:
    """Whether a number or an amount is compared with a fixed one."""
    fixed = [side for side in part.operands if side.is_literal]
    free = [side for side in part.operands if side.op in {"field", "get"}]
    return len(fixed) == len(free) == 1 and isinstance(free[0].type, Scaled)


def _without_day(architecture: Architecture, one: Called) -> str:
    """A name that speaks of days, and a condition that asks for none, nor for an option that says so."""
    names = {word for said in one.words for word in said}
    said = names & TIMED
    if not said or one.kind not in {"view", "report", "segment"}:
        return ""
    shown = architecture.section(str(one.path[0]))[str(one.path[1])]
    if (
        getattr(shown, "period", None)
        or getattr(shown, "limit", None)
        or getattr(shown, "kind", "") == "calendar"
    ):
        return ""
    if one.said.op == "or":
        free = [part for part in one.said.operands if not _asks_for_a_day(part)]
        if 0 < len(free) < len(one.said.operands) and free[0].op in {"eq", "ne", "in", "not"}:
            return f"the {one.kind} `{one.name}` says {min(said)}, and lets in some whatever their day"
        return ""
    for part in walk(one.said):
        if part.op in {
            "now",
            "today",
            "get",
            "exists",
            "list_exists",
            "has_tag",
            "self",
        } or part.op.startswith("agg"):
            return ""
        if isinstance(part.type, Date | Datetime):
            return ""
        if part.is_literal and isinstance(part.value, str) and set(part.value.split("_")) & (names | TIMED):
            return ""
        if part.op == "field" and set(str(part.args[1]).split("_")) & (names & TIMED | OVERDUE):
            return ""
    return f"the {one.kind} `{one.name}` says {min(said)}, and asks for no day"


def _asks_for_a_day(part: Expr) -> bool:
    return any(isinstance(one.type, Date | Datetime) for one in walk(part))


def _without_stage(architecture: Architecture, one: Called) -> str:
    """A name that says how far records are, and a condition that asks for days only."""
    names = {word for said in one.words for word in said}
    said = names & UNTOLD
    if not said or TURNED & names or not ends(architecture).get(one.module):
        return ""
    parts = list(walk(one.said))
    read = [part for part in parts if part.op in {"field", "get"}]
    if not read or not all(isinstance(part.type, Date | Datetime) for part in read):
        return ""
    if any(part.op in {"is_null", "not_null", "outer", "children"} for part in parts):
        return ""
    return f"the {one.kind} `{one.name}` says {min(said)}, and asks only for days, not how far a record is"


def _lacks(word: str) -> bool:
    """Whether a word says that something is not there."""
    negated = word.startswith("un") and word.endswith(("ed", "en", "able")) and len(word) > 5
    return word in LACKING or (negated and word not in {"united", "unified", "unlimited"})


def _by_day(one: Called) -> str:
    """What is wrong with the days that are let in."""
    names = {word for said in one.words if not TURNED & {*said} - {"due", "and"} for word in said}
    if not names & (COMING | GONE | RECENT | LONG_AGO):
        return ""
    tests = [test for part in conjuncts(one.said) if (test := compared_with_now(part))]
    if not tests or len({side for _, side, _ in tests}) > 1:
        return ""
    name, side, from_now = tests[0]
    text = f"{_contrary(one)}: only records whose `{name}` is"
    if names & GONE and side > 0 and from_now >= 0 and not names & COMING:
        return f"{text} still to come"
    if names & COMING and side < 0 and from_now <= 0 and not names & GONE:
        return f"{text} past"
    if names & RECENT and side < 0 and from_now < 0:
        return f"{text} long ago"
    if names & RECENT and side > 0 and from_now > 0:
        return f"{text} still to come"
    if names & LONG_AGO and side > 0 and from_now < 0:
        return f"{text} not long ago"
    return ""


def compared_with_now(part: Expr) -> tuple[str, int, int] | None:
    """A day that is compared with now: its field, on which side it must lie, and of what before or after now."""
    if part.op not in MIRRORED:
        return None
    left, right = part.operands
    op = part.op
    if _from_now(right) is None:
        left, right, op = right, left, MIRRORED[op]
    step = _from_now(right)
    left = left.operands[0] if left.op == "date_of" else left
    if step is None or left.op not in {"field", "get"} or not isinstance(left.type, Date | Datetime):
        return None
    return str(left.args[-1]), 1 if op in {"gt", "ge"} else -1, step


def _from_now(expr: Expr) -> int | None:
    """Whether a moment is now (0), before (-1) or after it (1)."""
    if expr.op in {"now", "today"}:
        return 0
    if expr.op == "date_of" or expr.op.startswith("start_of_"):
        return _from_now(expr.operands[0])
    if expr.op in {"move_date", "move_instant", "add_months"}:
        start, by = expr.operands
        if _from_now(start) == 0 and by.is_literal and isinstance(by.value, int):
            return (by.value > 0) - (by.value < 0)
    return None


RULE: Final = Rule(
    "GOV240", Severity.WARNING, "graph", "opposite of its name", check, beside=frozenset({"ASG252", "EXP220"})
)
