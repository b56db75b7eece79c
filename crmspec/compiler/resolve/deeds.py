"""What somebody may do, in words: `read lead.budget`, `create invoice`, `make sales.win`, `open report.revenue`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.compiler.bind.complaints import suggestion
from crmspec.compiler.expressions.types import Records
from crmspec.compiler.model.people import ModuleGrants
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context
    from crmspec.compiler.resolve.references import Answer, References

APPROVE: Final = "approve"
MAKE: Final = "make"
OPEN: Final = "open"
OF_FIELDS: Final = frozenset({"read", "create", "update", "export", "import", "print", "mass_update"})
_UNKNOWN: Final = "REF101"
_OPENED: Final = ("report", "dashboard")
_FORMS: Final = (
    "write it like `read lead.budget`, `create invoice`, `approve invoice`, `make sales.win`"
    " or `open report.revenue`"
)


class Deed(NamedTuple):
    """Something that may be done."""

    verb: str
    """An operation on records, or `approve`, `make`, `open`."""
    kind: str
    """What it is done to: `module`, `field`, `transition`, `report` or `dashboard`."""
    name: str
    """Its name; `module.field` for a field."""

    @property
    def module(self) -> str:
        """The module, where it is about records."""
        return self.name.partition(".")[0]

    @property
    def field(self) -> str:
        """The field, where it is about one."""
        return self.name.partition(".")[2] if self.kind == "field" else ""

    def __str__(self) -> str:
        """As it is written."""
        named = f"{self.kind}.{self.name}" if self.verb == OPEN else self.name
        return f"{self.verb} {named}"


@cache
def verbs() -> tuple[str, ...]:
    """The words that a deed can begin with."""
    operations = [
        info.alias or name for name, info in ModuleGrants.model_fields.items() if name != "transitions"
    ]
    return (*operations, APPROVE, MAKE, OPEN)


def read_deed(text: str, find: References) -> Deed | Answer:
    """Read a deed; where it leads nowhere, what is wrong, as references tell it.

    Nothing is said (an empty answer) where an earlier mistake is to blame.
    """
    words = text.split()
    if len(words) != len(("verb", "name")):
        return ("", _UNKNOWN, f"`{visible(text)}` does not say what is done to what", _FORMS)
    verb, name = words
    if verb not in verbs():
        message = f"nothing is called `{visible(verb)}` that somebody may do"
        return ("", _UNKNOWN, message, suggestion(verb, verbs(), "what can be done:"))
    kind, name, answer = _found(verb, name, find)
    return Deed(verb, kind, name) if answer and answer[0] else answer


def _found(verb: str, name: str, find: References) -> tuple[str, str, Answer]:
    if verb == MAKE:
        return "transition", name, find.named("transition", name)
    if verb == OPEN:
        kind, dot, inner = name.partition(".")
        if kind in _OPENED and dot:
            return kind, inner, find.named(kind, inner)
        message = f"`{visible(name)}` is nothing that is opened"
        return kind, name, ("", _UNKNOWN, message, "write `open report.<name>` or `open dashboard.<name>`")
    if "." not in name:
        return "module", name, find.named("module", name)
    return "field", name, _field(verb, name, find)


def _field(verb: str, name: str, find: References) -> Answer:
    if verb not in OF_FIELDS:
        message = f"`{verb}` is about whole records, and `{visible(name)}` is a field"
        return ("", _UNKNOWN, message, f"write `{verb} {name.partition('.')[0]}`")
    answer = find.find("module_field", name, _NOWHERE, ())
    module, _, field = name.partition(".")
    type_ = (find.members.members(module) or {}).get(field)
    if answer and answer[0] and isinstance(type_, Records) and not find.is_declared("field", name):
        message = f"`{field}` of `{module}` are other records, and no field"
        return ("", _UNKNOWN, message, f"name the module of these records: `{verb} <module>`")
    return answer


_NOWHERE: Context = None  # type: ignore[assignment]  # a field with its module needs no context
