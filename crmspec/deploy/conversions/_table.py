"""Which kinds of fields become which, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec.deploy.conversions import _moments, _numbers, _records, _texts, _words

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmspec.deploy.conversions._conversion import Conversion
    from crmspec.deploy.conversions._side import Side


@dataclass(frozen=True, slots=True)
class Rule:
    """How values of some kinds become values of others; its function may still decline."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    make: Callable[[Side, Side], Conversion | None]


_TEXTS: Final = ("text", "formed")
_NUMBERS: Final = ("integer", "decimal", "percent")
_MOMENTS: Final = ("date", "datetime", "time")

RULES: Final = (
    Rule(_TEXTS, _TEXTS, _texts.kept),
    Rule(("markup",), _TEXTS, _texts.source),
    Rule(_TEXTS, ("markup",), _texts.as_markup),
    Rule(("joined",), ("text",), _texts.whole),
    Rule(("text",), (*_NUMBERS, "money"), _numbers.from_text),
    Rule((*_NUMBERS, "money"), ("text", "markup"), _numbers.as_text),
    Rule(_NUMBERS, _NUMBERS, _numbers.rescaled),
    Rule(("integer", "decimal"), ("money",), _numbers.as_amount),
    Rule(("money",), ("integer", "decimal"), _numbers.of_amount),
    Rule(("money",), ("money",), _numbers.amount),
    Rule(("text",), _MOMENTS, _moments.from_text),
    Rule(_MOMENTS, ("text", "markup"), _moments.as_text),
    Rule(("date",), ("datetime",), _moments.midnight),
    Rule(("datetime",), ("date",), _moments.day),
    Rule(("text",), ("boolean",), _words.text_to_answer),
    Rule(("boolean",), ("text",), _words.answer_to_text),
    Rule(("boolean",), ("integer", "decimal"), _words.answer_to_number),
    Rule(("integer", "decimal"), ("boolean",), _words.number_to_answer),
    Rule(("text",), ("choice",), _words.text_to_option),
    Rule(("choice",), ("text", "markup"), _words.option_to_text),
    Rule(("choice",), ("choice",), _words.option_to_option),
    Rule(("choice",), ("choices",), _words.option_to_options),
    Rule(("choices",), ("choice",), _words.options_to_option),
    Rule(("choices",), ("choices",), _words.options_to_options),
    Rule(("choices",), ("text",), _words.options_to_text),
    Rule(("text",), ("choices",), _words.text_to_options),
    Rule(("boolean",), ("choice",), _words.answer_to_option),
    Rule(("choice",), ("boolean",), _words.option_to_answer),
    Rule(_NUMBERS, ("choice",), _words.number_to_option),
    Rule(("choice",), _NUMBERS, _words.option_to_number),
    Rule(("record",), ("record",), _records.same_module),
    Rule(("polymorphic",), ("record",), _records.one_of_several),
    Rule(("record",), ("polymorphic",), _records.among_several),
    Rule(("polymorphic",), ("polymorphic",), _records.of_several),
)
"""Every conversion between kinds, and within those whose fields differ by more than limits.

Values of the same kind stay as they are; what is told nowhere does not become the other by itself.
"""
_ALIKE: Final = Rule((), (), _texts.kept)
_BY_KINDS: Final = {(one, other): rule for rule in RULES for one in rule.old for other in rule.new}
_CALLED: Final = {
    "text": "`text`, `long_text`",
    "formed": "`email`, `phone`, `url`, `auto_number`",
    "markup": "`rich_text`",
    "joined": "`address`, `person_name`",
    "integer": "`integer`, `rating`",
    "choice": "`picklist`, `lead_source`",
    "choices": "`multi_picklist`",
    "record": "`lookup`, `master_detail`, `user`, `team`, `queue`",
}


def rule_for(old: Side, new: Side) -> Rule | None:
    """How values of one field become values of the other; nothing is put where the database computes."""
    if new.is_computed and old.type != new.type:
        return None
    alike = old.kind == new.kind and (old.kind != "joined" or old.type == new.type)
    return _BY_KINDS.get((old.kind, new.kind), _ALIKE if alike else None)


def conversions_as_markdown() -> str:
    """Render the table of conversions for the documentation."""
    head = ("from", "to", "what becomes of a value")
    rows = [(_called(one.old), _called(one.new), _says(one)) for one in RULES]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (head, ("---",) * 3, *rows))


def _called(kinds: tuple[str, ...]) -> str:
    return ", ".join(_CALLED.get(one, f"`{one}`") for one in kinds)


def _says(rule: Rule) -> str:
    text = " ".join((rule.make.__doc__ or "").partition("\n\n")[0].split())
    return text[:1].lower() + text[1:].rstrip(".")
