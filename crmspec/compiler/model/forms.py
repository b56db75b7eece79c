"""Further forms of pieces: mappings with keys of the author's own, and mappings with one verb."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from crmspec.compiler.model.base import Model


class Open(Model):
    """A piece in which every key that is no attribute is a name of the author's."""

    rest: ClassVar[str]
    """The attribute that holds what is under such keys."""

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        known = {info.alias or name for name, info in cls.model_fields.items()} - {cls.rest}
        rest = {key: one for key, one in value.items() if key not in known}
        return {**{key: one for key, one in value.items() if key in known}, cls.rest: rest}


class OneVerb(Model):
    """A piece of which exactly one attribute is given, besides those that any can have."""

    beside: ClassVar[frozenset[str]] = frozenset()
    """The attributes that are no verbs."""
    what: ClassVar[str]
    """What such a piece is called."""

    @classmethod
    def verbs(cls) -> dict[str, str]:
        """Every verb as it is written, by the name of its attribute."""
        return {name: info.alias or name for name, info in cls.model_fields.items() if name not in cls.beside}

    @model_validator(mode="after")
    def _one_verb(self) -> OneVerb:
        known = self.verbs()
        found = [known[name] for name in sorted(self.model_fields_set - self.beside)]
        if len(found) != 1:
            context = {"what": self.what, "verbs": found, "known": sorted(known.values()), "keys": found}
            raise PydanticCustomError("several_verbs" if found else "no_verb", "needs one verb", context)
        return self
