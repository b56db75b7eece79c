"""What values point at, in words and patterns: names of other declarations, expressions, merge fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.base import NAME_PATTERN, Exp, Merge, Ref, Val

if TYPE_CHECKING:
    from crmspec.compiler.model.shape import Mark
    from crmspec.compiler.schema.constraints import Schema

_WORD: Final = NAME_PATTERN[1:-1]
_DOTTED: Final = rf"^{_WORD}\.{_WORD}$"
_DEEP: Final = rf"^{_WORD}(\.{_WORD}){{1,2}}$"
_PATH: Final = rf"^{_WORD}(\.{_WORD})*$"

_FORMS: Final = {
    "stage": ("a stage, as `pipeline.stage`", _DOTTED),
    "transition": ("a transition, as `pipeline.transition`", _DOTTED),
    "tag": ("a tag, as `category.tag`", _DOTTED),
    "threshold": ("a threshold, as `scoring_rule.threshold`", _DOTTED),
    "event": ("an event, as `integration.event`", _DOTTED),
    "operation": ("an operation, as `integration.operation`", _DOTTED),
    "module_field": ("a field, as `module.field`", _DOTTED),
    "field_path": ("a field, of this record or of one it looks up: `account.industry`", _PATH),
    "collection_field": ("a field of the related records", _PATH),
    "collection": ("related records, as the lookup's `reverse` calls them", NAME_PATTERN),
    "own_field": ("a field of this module", NAME_PATTERN),
    "own_stage": ("a stage of this pipeline", NAME_PATTERN),
    "report_column": ("a measure or a group of this report", _PATH),
    "duplicate_rule": ("a duplicate rule of the module", _PATH),
    "given_record": ("a record of the test, as `module.name`", _DOTTED),
    "given_value": ("a record of the test, or a field of it, as `module.name.field`", _DEEP),
    "given_user": ("a user of the test", NAME_PATTERN),
    "parameter": ("what it is named for", None),
    "refusing": ("what refused, as `kind.name`", _DEEP),
    "deed": ("something that may be done, as `read module.field`", r"^\S+ \S+$"),
    "principal": ("a role, an integration or, for people outside, a module", NAME_PATTERN),
    "scope": ("`own`, `team`, `subordinates`, `all`, or a condition in their place", None),
}


def pointing(mark: Mark) -> Schema:
    """Describe what a mark points at; for a reference, with the pattern of the name."""
    if isinstance(mark, Ref):
        return _reference(mark)
    if isinstance(mark, Exp):
        return {"description": f"An expression{_yielding(mark)}."}
    if isinstance(mark, Val):
        return {"description": "A literal; after a leading `=`, an expression."}
    assert isinstance(mark, Merge)
    return {"description": "Text with merge fields: `{{ expression }}`."}


def what(mark: Ref) -> str:
    """Say what a reference names: ``a role``."""
    also = "".join(f", or `{word}`" for word in mark.also)
    return _form(mark)[0] + also


def _reference(mark: Ref) -> Schema:
    pattern = _form(mark)[1]
    described = {"description": f"Names {what(mark)}."}
    return {**described, "pattern": pattern} if pattern else described


def _form(mark: Ref) -> tuple[str, str | None]:
    return _FORMS.get(mark.kind, (_named(mark.kind), NAME_PATTERN))


def _named(kind: str) -> str:
    words = kind.replace("_", " ")
    return f"an {words}" if words[0] in "aeio" else f"a {words}"


def _yielding(mark: Exp) -> str:
    return {
        None: "",
        "boolean": " that yields true or false",
        "field": " that yields a value of the field",
    }.get(mark.type, f" that yields a {mark.type}")
