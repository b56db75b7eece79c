"""Ways to reach somebody, of which there may be several: one first, and each with a label."""

from __future__ import annotations

from typing import Any, ClassVar

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._values import described
from crmspec.compiler.model.base import Bool
from crmspec.compiler.model.field import Column, Field, LinkTable, OptionName, Surroundings


class Contact(Field):
    """Text of a known form; with `many`, the first in the module's own table and the others beside it."""

    many: Bool = False
    """There may be several, each with a label; the first is the one that counts."""
    labels: tuple[OptionName, ...] = ()
    """The labels to choose from where there are several; absent: free text."""

    longest: ClassVar[int]
    """How many characters one has at most."""
    form: ClassVar[str]
    """What one looks like, as a regular expression."""
    schema_format: ClassVar[str] = ""
    """What JSON Schema calls the form."""

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The first one, and its label where there may be several."""
        return (self._one(name), self._label(f"{name}_label")) if self.many else (self._one(name),)

    def tables(self, module: str, name: str, around: Surroundings) -> tuple[LinkTable, ...]:
        """The others, in their order."""
        if not self.many:
            return ()
        record = Column(f"{module}_id", "id", references=module, on_delete="cascade")
        position = Column("position", "int64", minimum=2)
        columns = (record, position, self._one("value"), self._label("label"))
        return (LinkTable(f"{module}__{name}", columns, (record.name, position.name)),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """The text of the first one."""
        return types.TEXT

    def parts(self, module: str, name: str, around: Surroundings) -> dict[str, types.Type]:
        """The label of the first one, where there may be several."""
        return (
            {f"{name}_label": types.Choice(self.labels) if self.labels else types.TEXT} if self.many else {}
        )

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The text; or a list of texts with labels, the first of them first."""
        text: dict[str, Any] = {"type": "string", "maxLength": self.longest, "pattern": f"^(?:{self.form})$"}
        if self.schema_format:
            text["format"] = self.schema_format
        if not self.many:
            return text
        label: dict[str, Any] = {"type": "string", "maxLength": 40}
        if self.labels:
            label = {"type": "string", "enum": list(self.labels)}
        item = {**described("one of several", value=text, label=label), "required": ["value"]}
        return {"type": "array", "items": item}

    def _one(self, name: str) -> Column:
        return Column(name, "text", max_length=self.longest, pattern=self.form)

    def _label(self, name: str) -> Column:
        return Column(name, "text", max_length=40, choices=self.labels or None)
