"""A list leaves out what belongs to it.

## What
A list or a figure is called open, and names two stages or more that are under way, but not another one, which no other
list of the module names either, or no other list of the page where these divide up the same records; or a condition
leaves out just one stage in the middle of the way (`status != "waiting"`) and lets in all that was lost or cancelled;
or it leaves out just what came to a good end, such as `accepted`, and lets in what is obsolete, a duplicate or refused.
Where the name says so (`not_accepted`, `drafts`), it is meant.

## Why
What falls between two lists is looked after by nobody; and a condition that lets in everything but what counts was
turned round, or names the wrong stage.

## Bad
```yaml
modules:
  paper:
    fields:
      name: {type: text, required: true}
      status: {type: picklist, options: [draft, accepted, obsolete]}
views:
  library: {kind: list, module: paper, columns: [name], where: status != "accepted"}
```

## Good
```yaml
modules:
  paper:
    fields:
      name: {type: text, required: true}
      status: {type: picklist, options: [draft, accepted, obsolete]}
views:
  library: {kind: list, module: paper, columns: [name], where: status == "accepted"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.types import Choice
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.gov._called import Called, called, ends
from crmspec.validators.gov.gov240_opposite import TURNED, UNDER_WAY
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.expressions.ir import Expr

GOOD: Final = frozenset(
    {
        "accepted",
        "approved",
        "published",
        "verified",
        "released",
        "valid",
        "current",
        "confirmed",
        "certified",
    }
)
BAD: Final = frozenset(
    {"obsolete", "duplicate", "rejected", "refused", "outdated", "archived", "expired", "invalid", "void",
     "withdrawn", "superseded", "spam", "cancelled", "declined"}
)  # fmt: skip
AT_REST: Final = frozenset(
    {"on_hold", "hold", "paused", "waiting", "parked", "later", "draft", "planned", "idea"}
)
TO_DO: Final = frozenset(
    {"queue", "pending", "review", "check", "drafts", "unpublished", "needed", "needing", "work", "desk",
     "waiting", "todo", "new", "incoming", "inbox",
     "task", "tasks", "approve", "accept", "publish", "confirm", "verify"}
)  # fmt: skip
"""Words that say that what is listed still has to be worked on."""
LISTS: Final = frozenset({"view", "list", "segment", "report"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what the conditions of lists and figures leave out."""
    for one in called(architecture):
        parts = tuple(conjuncts(one.said))
        found = _good_end(architecture, one, parts) if one.kind in LISTS else None
        for field, outcomes in () if found else ends(architecture).get(one.module, ()):
            found = found or _under_way(architecture, one, parts, field, outcomes)
            found = found or _in_the_middle(one, parts, field, outcomes)
        if found:
            yield Finding(one.path, *found, at_key=False)


def _good_end(architecture: Architecture, one: Called, parts: tuple[Expr, ...]) -> tuple[str, str] | None:
    """What is wrong where only what is good is left out."""
    for part in parts:
        if part.op != "ne" or part.operands[0].op != "field" or not part.operands[1].is_literal:
            continue
        module, field = map(str, part.operands[0].args[:2])
        type_ = (architecture.members.members(module) or {}).get(field)
        out = str(part.operands[1].value)
        names = {word for said in one.words for word in said}
        if out not in GOOD or not isinstance(type_, Choice) or names & (TURNED | UNDER_WAY | TO_DO):
            continue
        bad = [option for option in type_.options or () if option in BAD]
        if bad and not any(out[:5] in word for word in names):
            text = f"the {one.kind} `{one.name}` leaves out just what is {out}, and shows what is {listed(bad, 'or')}"
            return text, f'turn it round: `{field} == "{out}"`'
    return None


def _in_the_middle(
    one: Called, parts: tuple[Expr, ...], field: str, outcomes: Mapping[str, str]
) -> tuple[str, str] | None:
    """What is wrong where one stage on the way is left out, and no end is."""
    void = [option for option, end in outcomes.items() if end in {"lost", "cancelled"}]
    tests = [part for part in parts if _reads(part, one.module, field)]
    if len(tests) != 1 or tests[0].op != "ne" or not void or not tests[0].operands[1].is_literal:
        return None
    out, first = str(tests[0].operands[1].value), next(iter(outcomes))
    words = {word for said in one.words for word in said}
    if out not in outcomes or outcomes[out] or out == first or AT_REST & {out, *out.split("_")}:
        return None
    if set(out.split("_")) & words or TURNED & words:
        return None
    text = f"`{one.name}` leaves out just `{out}`, on the way, and lets in what is {listed(void, 'or')}"
    return (
        text,
        f"leave out what has ended instead, or name the stages that are meant: `{out}` seems mistaken",
    )


def _under_way(
    architecture: Architecture, one: Called, parts: tuple[Expr, ...], field: str, outcomes: Mapping[str, str]
) -> tuple[str, str] | None:
    """What is wrong where what is open is named, but for one stage."""
    words = {word for said in one.words for word in said}
    if not words & UNDER_WAY or TURNED & words or one.totalled & words:
        return None
    tests = [_named(part) for part in parts if _reads(part, one.module, field)]
    if len(tests) != 1 or len(tests[0]) < 2 or any(outcomes.get(option, "?") for option in tests[0]):
        return None
    first = next(iter(outcomes))
    missing = [name for name, end in outcomes.items() if not end and name not in tests[0] and name != first]
    if len(missing) != 1 or AT_REST & {missing[0], *missing[0].split("_")}:
        return None
    beside = _on_page(architecture, one, field)
    if missing[0] in (_shown(architecture).get((one.module, field), ()) if beside is None else beside):
        return None
    other = "list" if beside is None else "list of the page"
    text = f"`{one.name}` leaves out what is {missing[0]}: it is open too, and no other {other} asks for it"
    return text, f"name `{missing[0]}` in its condition"


def _on_page(architecture: Architecture, one: Called, field: str) -> set[str] | None:
    """The options that the lists of the same records ask for on a page that divides them up; None where none does."""
    if one.path[0] != "views" or "related" not in one.path:
        return None
    page = architecture.section("views")[str(one.path[1])].related
    same = [key for key, other in page.items() if other.records == page[one.name].records]
    tests = [condition(architecture, (*one.path[:3], key, "where")) for key in same]
    named = [_named(test) if test is not None and _reads(test, one.module, field) else () for test in tests]
    return {option for several in named for option in several} if len(same) > 1 and all(named) else None


@once
def _shown(architecture: Architecture) -> Mapping[tuple[str, str], frozenset[str]]:
    """The options that lists of a module ask for by name."""
    found: dict[tuple[str, str], set[str]] = {}
    for one in called(architecture):
        for part in conjuncts(one.said) if one.kind in LISTS else ():
            if part.op in {"eq", "in"} and part.operands[0].op == "field":
                found.setdefault((one.module, str(part.operands[0].args[1])), set()).update(_named(part))
    return {key: frozenset(several) for key, several in found.items()}


def _reads(part: Expr, module: str, field: str) -> bool:
    inner = part.operands[0] if part.operands else part
    inner = inner.operands[0] if part.op == "not" and inner.operands else inner
    return inner.op == "field" and inner.args == (module, field)


def _named(part: Expr) -> tuple[str, ...]:
    if part.op not in {"eq", "in"}:
        return ()
    return tuple(str(item.value) for item in part.operands[1:] if item.is_literal)


RULE: Final = Rule("GOV258", Severity.WARNING, "graph", "left out of a list", check)
