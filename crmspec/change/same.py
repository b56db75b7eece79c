"""Whether two compiled values say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from crmspec.compiler.expressions.guards import implies, passes
from crmspec.compiler.expressions.ir import fields_read, from_json
from crmspec.compiler.expressions.spoken import written
from crmspec.compiler.expressions.types import UNKNOWN, Boolean, Duration, Scaled, read_type

if TYPE_CHECKING:
    from crmspec.compiler.expressions.guards import Facts
    from crmspec.compiler.expressions.ir import Expr

REWORDED: Final = "reworded"
"""Marks an expression of the earlier version in which something is called as it is called later."""
Agreement = Literal["same", "rewritten", "other"]
_HOLDS: Final = frozenset({"check"})
"""Conditions that a record passes where they come to nothing; elsewhere it then fails them."""


def is_compiled(told: Any) -> bool:
    """Whether a value is an expression, a literal or a text with merge fields."""
    return isinstance(told, dict) and ("ir" in told or "merges" in told or "source" in told)


def agree(old: Any, new: Any, attribute: str, facts: Facts, *, condition: bool) -> Agreement:
    """Compare two compiled values; where they are conditions, what counts is of which records they hold."""
    if not (_is_resolved(old) and _is_resolved(new)):
        return "same" if _is_literal(old, new) or _written(old) == _written(new) else "other"
    if "merges" in old or "merges" in new:
        return _texts(old, new, facts)
    alike = _plain(old.get("source")) == _plain(new.get("source"))
    if old.get("ir") == new.get("ir"):
        return "same" if alike or old.get(REWORDED) else "rewritten"
    if alike and _reads_alike(old["ir"], new["ir"]):
        return "same"
    if not condition or "source" not in old or "source" not in new:
        return "other"
    return "rewritten" if _equal(from_json(old["ir"]), from_json(new["ir"]), attribute, facts) else "other"


def _reads_alike(old: Any, new: Any) -> bool:
    """Whether expressions of one source differ by the types of what they read alone: that is told where it comes from.

    Literals are compared by what they say: an amount is kept in the smallest unit of its type.
    """
    one, other = from_json(old), from_json(new)
    if one.is_literal and other.is_literal:
        return bool(said(old) == said(new))
    return fields_read(one) == fields_read(other)


def said(tree: Any) -> Any:
    """A literal as people write it: amounts with their point, spans of time with their unit."""
    type_, value = read_type(tree[1]), tree[2]
    measured = isinstance(type_, Scaled | Duration) and isinstance(value, int) and not isinstance(value, bool)
    return written(value, type_) if measured else value


def _is_resolved(told: Any) -> bool:
    """Whether each name in it leads somewhere: else there is nothing compiled to compare."""
    if "merges" in told:
        return all("ir" in one for one in told["merges"])
    return "ir" in told and told["ir"][1] != UNKNOWN.spell()


def _is_literal(*told: Any) -> bool:
    """Whether values stand there: of those for a field that is not there, nothing can be said."""
    return all(set(one) == {"ir"} and not str(one["ir"][2]).startswith("=") for one in told)


def _written(told: Any) -> str:
    """How it is written; what is meant for a field that is not there stays as it was."""
    if set(told) == {"ir"}:
        return _plain(told["ir"][2]).removeprefix("=")
    return _plain(told.get("text", told.get("source")))


def _equal(one: Expr, other: Expr, attribute: str, facts: Facts) -> bool:
    """Whether two conditions hold of the same records."""
    if not isinstance(one.type, Boolean) or not isinstance(other.type, Boolean):
        return False
    if attribute in _HOLDS:
        one, other = passes(one), passes(other)
    return implies(one, other, facts=facts) and implies(other, one, facts=facts)


def _texts(old: Any, new: Any, facts: Facts) -> Agreement:
    """Texts with merge fields: the words between them, and what is merged."""
    if old == new:
        return "same"
    told = [one.get("merges", []) for one in (old, new)]
    if len(told[0]) != len(told[1]) or _between(old) != _between(new):
        return "other"
    if any(
        agree(one, other, "", facts, condition=False) == "other" for one, other in zip(*told, strict=True)
    ):
        return "other"
    reworded = any(one.get(REWORDED) for one in told[0])
    return "same" if reworded or old["text"] == new["text"] else "rewritten"


def _between(text: Any) -> list[str]:
    from crmspec.compiler.resolve.walk import MERGE

    return MERGE.sub("{{}}", text["text"]).split("{{}}")


def _plain(source: Any) -> str:
    return " ".join(str(source).split())
