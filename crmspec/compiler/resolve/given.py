"""References inside tests: to the users and records that a test knows, and to what refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some, suggestion
from crmspec.compiler.expressions import types
from crmspec.compiler.model.context import MISSING
from crmspec.compiler.resolve.references import UNKNOWN, References, no
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.context import Context
    from crmspec.compiler.resolve.members import Members
    from crmspec.compiler.resolve.names import Names
    from crmspec.compiler.resolve.references import Answer
    from crmspec.compiler.syntax import Keys

REFUSING: Final = (
    "consent", "duplicate_rule", "field", "form", "import", "module", "permission_set", "pipeline",
    "record_type", "restriction", "role", "share", "stage", "tag_category", "transition", "validation", "workflow",
)  # fmt: skip
"""Kinds of declarations because of which something can be refused."""
OF_MODULE: Final = frozenset({"duplicate_rule", "validation"})
"""Those of them that a module holds: its name may be left out where the act says which module it is."""
STAFF: Final = {"_queue": "queue", "_team": "team"}
"""System modules whose records the blueprint declares, and the kind of these declarations."""


class GivenReferences(References):
    """Finds what names in tests refer to, besides what names refer to anywhere."""

    def __init__(self, names: Names, members: Members) -> None:
        super().__init__(names, members)
        self._special = {
            **self._special,
            "given_user": lambda name, context, path: self.member(name, ("_user",), context, path),
            "given_record": self._record,
            "given_value": self._value,
            "refusing": self._refusing,
            "parameter": lambda name, context, path: self._parameter(name, context),
        }

    def member(self, word: str, modules: tuple[str, ...], context: Context, path: Keys) -> Answer:
        """The full name of a user or record that the test knows: `_user.ann`, `lead.ada`."""
        given = context.given or frozenset()
        full = [one for one in modules if word in given and word.startswith(f"{one}.")]
        found = [word for _ in full] or [f"{one}.{word}" for one in modules if f"{one}.{word}" in given]
        found = found or [
            f"{one}.{word}" for one in modules if one in STAFF and self._names.path(STAFF[one], word)
        ]
        if f"{MISSING}.{word}" in given:
            return ()
        if len(found) > 1:
            return no(UNKNOWN, f"`{word}` could be any of {some(found)}", "write the module before it")
        return (found[0],) if found else self._missing(word, modules, given, path)

    def _missing(self, word: str, modules: tuple[str, ...], given: Iterable[str], path: Keys) -> Answer:
        *others, last = (one.removeprefix("_").replace("_", " ") for one in modules)
        what = f"{', '.join(others)} or {last}" if others else last
        inside = [one.partition(".")[2] for one in given if one.partition(".")[0] in modules]
        declared = [name for one in modules if one in STAFF for name in self._names.known(STAFF[one])]
        way_out = suggestion(word, {*inside, *declared}, "it knows") or "name it below `given`"
        return no(UNKNOWN, f"the test `{path[1]}` knows no {what} `{visible(word)}`", way_out)

    def _record(self, name: str, context: Context, path: Keys) -> Answer:
        module, _, word = name.partition(".")
        known = self.named("module", module)
        if not known or not known[0]:
            return known
        if not word:
            return no(UNKNOWN, f"`{module}` is a module, and no record", f"write `{module}.<name>`")
        found = self.member(word, (module,), context, path)
        return known if not found or found[0] else found

    def _value(self, name: str, context: Context, path: Keys) -> Answer:
        *record, field = name.split(".")
        if len(record) < 2:
            return self._record(name, context, path)
        found = self._record(".".join(record), context, path)
        return self.field(field, record[0]) if found and found[0] else found

    def _refusing(self, name: str, context: Context, path: Keys) -> Answer:
        kind, _, word = name.partition(".")
        if kind not in REFUSING:
            return no(UNKNOWN, f"`{visible(kind)}` is nothing that refuses", suggestion(kind, REFUSING))
        if not word:
            return no(UNKNOWN, f"`{kind}` does not say which", f"write `{kind}.<name>`")
        if kind == "field":
            return self._module_field(word) if "." in word else self.field(word, context.module)
        if kind in OF_MODULE and "." not in word:
            return self.named(kind, self._full(kind, word, context))
        return self.named(kind, word)

    def _full(self, kind: str, word: str, context: Context) -> str:
        """A rule's name with its module's before it: the one acted on, or the only one that has it."""
        if context.module:
            return f"{context.module}.{word}"
        found = [one for one in self._names.known(kind) if one.endswith(f".{word}")]
        return found[0] if len(found) == 1 else word

    def _parameter(self, name: str, context: Context) -> Answer:
        if context.takes(name):
            return ()
        assert context.expects is not None
        way_out = suggestion(name, context.expects, "there are")
        return no(UNKNOWN, f"there is nothing called `{visible(name)}` here", way_out)


def named_by(type_: Type) -> tuple[str, ...]:
    """The modules whose records a literal for a type may name; none where it names no record."""
    match type_:
        case types.Record() | types.Records():
            return (type_.module,)
        case types.Polymorphic():
            return type_.targets
    return ()
