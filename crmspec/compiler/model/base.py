"""What every declaration is made of: the base classes, the names, and the marks that later stages read.

A model says three things about a value: its shape (its Python type), its meaning (the docstring below
it, which the reference documentation and the editor schema print) and what it points at (a mark:
:class:`Ref`, :class:`Exp`, :class:`Val` or :class:`Merge`). Resolution walks the marks; nothing else
needs to know what a section is made of.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import get_annotations
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StrictBool,
    StrictInt,
    StringConstraints,
    model_validator,
)
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import GetCoreSchemaHandler

    from crmspec.compiler.model.context import Context

NAME_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"

Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN, max_length=40), field(title="name")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Bool = StrictBool
MOST: Final = 10**12
"""The most of anything that is counted: what databases and programs can hold with room to calculate."""
Int = Annotated[StrictInt, field(ge=-MOST, le=MOST)]
Natural = Annotated[StrictInt, field(ge=0, le=MOST)]
Positive = Annotated[StrictInt, field(ge=1, le=MOST)]
Percent = Annotated[StrictInt, field(ge=0, le=100)]
Time = Annotated[
    str,
    StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$"),
    field(title="time of day", examples=["09:30"]),
]
Day = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"),
    field(title="date", examples=["2027-03-31"]),
]
Url = Annotated[
    str, StringConstraints(pattern=r"^(https?://|/)\S+$", max_length=2_000), field(title="address on the web")
]
Currency = Annotated[
    str, StringConstraints(pattern=r"^[A-Z]{3}$"), field(title="currency code", examples=["USD", "EUR"])
]
Language = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$"),
    field(title="language code", examples=["en", "pt-BR"]),
]
Colour = Annotated[
    str,
    StringConstraints(pattern=r"^(#[0-9a-fA-F]{6}|[a-z]{3,20})$"),
    field(title="colour", examples=["blue", "#3366cc"]),
]
SecretName = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z][A-Z0-9_]{0,99}$"),
    field(title="name of a secret", examples=["MAIL_API_KEY"]),
]


def _names_a_variable(name: Any) -> Any:
    if isinstance(name, str) and any(sign in name for sign in ":/@= "):
        raise PydanticCustomError("address", "this is an address, and no name of an environment variable")
    return name


VariableName = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z_][A-Z0-9_]*$", max_length=100),
    BeforeValidator(_names_a_variable),
    field(title="name of an environment variable", examples=["CRM_STAGING_URL"]),
]


def _known_zone(name: str) -> str:
    from crmspec.compiler.zones import names

    if name != "UTC" and name not in names():
        raise PydanticCustomError("unknown_zone", "there is no time zone `{name}`", {"name": name})
    return name


ZoneName = Annotated[
    str,
    StringConstraints(max_length=60),
    AfterValidator(_known_zone),
    field(title="time zone", examples=["Europe/Berlin", "America/New_York"]),
]
"""The name of a time zone."""
DURATION_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "working hour", "working day")
Duration = Annotated[
    str,
    StringConstraints(pattern=r"^\d{1,6} (second|minute|hour|day|week|month|year|working (hour|day))s?$"),
    field(title="length of time", examples=["30 minutes", "2 working days"]),
]


@dataclass(frozen=True, slots=True)
class Ref:
    """The value names a declaration of ``kind``; ``a.b`` where the kind lies inside another.

    A ``field`` is looked up in the module of the context. ``also`` are words taken as they are.
    ``holds`` says what a field must be, in a word of `crmspec.compiler.resolve.holding`.
    """

    kind: str
    also: tuple[str, ...] = ()
    holds: str = ""


@dataclass(frozen=True, slots=True)
class Exp:
    """The value is an expression. ``type`` is what it must yield; ``features`` what else it may use."""

    type: str | None = "boolean"
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Val:
    """A literal, or an expression after a leading ``=`` (``==`` writes a literal ``=``).

    It must fit the field of the context's module that the key names, or, where ``type`` is given,
    a value of that type.
    """

    type: str | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Text with merge fields: every ``{{ expression }}`` is typed against the context's record."""


@dataclass(frozen=True, slots=True)
class Also:
    """The value may be written in another form too; ``read`` turns that into the declared one."""

    read: Callable[[Any], Any]
    form: Any = None
    """The type of the other form; absent: one item where several are declared."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Read first, then validate."""
        return core_schema.no_info_before_validator_function(self.read, handler(source))


@dataclass(frozen=True, slots=True)
class Once:
    """Each entry of the list stands in it once."""

    unique_items: bool = True

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Validate, then look for what is there already."""
        return core_schema.no_info_after_validator_function(_each_once, handler(source))


def _each_once(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(set(values)) < len(values):
        at, twice = next((at, one) for at, one in enumerate(values) if one in values[:at])
        raise PydanticCustomError("twice", "`{name}` stands here already", {"name": str(twice), "at": at})
    return values


ONCE = Once()


def as_list(value: Any) -> Any:
    """Take one item for a list of one."""
    return value if isinstance(value, (list, tuple)) or value is None else [value]


ONE_OR_MORE = Also(as_list)


Condition = Annotated[Text, Exp(), field(examples=["amount > 10_000 and owner == user"])]
"""An expression that yields true, false or null."""
Formula = Annotated[Text, Exp(None)]
"""An expression of any type."""
Value = Annotated[Any, Val()]
Assignments = dict[Annotated[str, Ref("field")], Value]
"""Fields and what they are set to: a literal, or an expression after a leading ``=``."""
Merged = Annotated[Text, Merge()]

ModuleRef = Annotated[str, Ref("module")]
FieldRef = Annotated[str, Ref("field")]
FieldPath = Annotated[str, Ref("field_path")]
"""A field of the record, or of a record it looks up: ``account.industry``."""
RoleRef = Annotated[str, Ref("role")]
Roles = tuple[RoleRef, ...]


class _Nothing(dict[Any, Any]):
    """A mapping that is always empty: as a default it is shared, where a plain one would be copied each time."""

    __hash__ = object.__hash__  # type: ignore[assignment]  # what can be hashed is not copied


NOTHING: Final = _Nothing()


class Model(BaseModel):
    """A closed, frozen piece of a declaration."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    example: ClassVar[str] = ""
    """How it is written in a blueprint, for what has a page or a paragraph of its own in the reference."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Read the annotations once: subclasses take them over, and would each read them anew."""
        super().__init_subclass__(**kwargs)
        with suppress(NameError):  # of classes further down
            cls.__annotations__ = get_annotations(cls, eval_str=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Share empty defaults."""
        super().__pydantic_init_subclass__(**kwargs)
        for info in cls.model_fields.values():
            if info.default == {}:
                info.default = NOTHING

    def context(self, context: Context) -> Context:
        """Say what names mean inside this piece, given what they mean around it."""
        return context

    def binds(self, context: Context) -> Mapping[str, str]:
        """Say which names the pieces after this one know because of it, with their types."""
        return {}

    def passing_on(self, context: Context) -> Context:
        """Say what names mean for the pieces behind this one, given what they mean for it."""
        bound = self.binds(context)
        return context.knowing(bound) if bound else context

    def context_of(self, attribute: str, context: Context) -> Context:
        """Say what names mean in one attribute; as in the whole piece, unless it is about something else."""
        return self.context(context)


def words_of(model: type[Model]) -> tuple[str, ...]:
    """The keys of a model as they are written."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


class Short(Model):
    """A piece that may also be written as a bare scalar or list."""

    shorthand: ClassVar[str]
    """The attribute that the bare value stands for."""

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: Any) -> Any:
        if not isinstance(value, (dict, cls)) and value is not None:
            return {cls.shorthand: value}
        return value


class Waiver(Model, defer_build=False):
    """Silences one rule at one place, for a reason and for a time."""

    because: Text
    """Why the finding is accepted."""
    until: Day | None = None
    """The date from which the finding counts again."""
    by: RoleRef | None = None
    """Who decided it."""


class Declassify(Model, defer_build=False):
    """Information may be known where it goes here: what was confidential ends in the open, by decision."""

    because: Text
    """Why that is right."""
    by: RoleRef
    """Who decided it."""


class Declaration(Model):
    """What anything that carries a name can also carry."""

    label: Label | None = None
    """What people read; free text in any language."""
    translations: dict[Language, Label] = {}
    """The label in other languages."""
    description: Text | None = None
    """What it is for and when it is used."""
    satisfies: tuple[Annotated[str, Ref("requirement")], ...] = ()
    """The requirements it serves."""
    steward: RoleRef | None = None
    """The role that answers for it and reviews it."""
    review_by: Day | None = None
    """The date by which it is looked at again."""
    deprecated: Text | None = None
    """Why it should no longer be used, and what to use instead."""
    renamed_from: Name | None = None
    """Its earlier name: data is carried over from it."""
    waive: dict[Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}\d{3}$")], Waiver] = {}
    """Rules that do not count here, each with the reason."""


class Family:
    """A family of models, one file each in one package: the file's name is the member's name.

    ``tag`` names the key whose value picks the member (a field's ``type``); an empty tag means that
    the member's own name is a key of the mapping (a step's or a trigger's verb).
    """

    def __init__(self, package: str, tag: str, what: str, *, rest: str = "") -> None:
        self.package, self.tag, self.what, self.rest = package, tag, what, rest

    @cache  # noqa: B019 -- families are module-level constants
    def names(self) -> tuple[str, ...]:
        """Every member's name, sorted: what the package's folder holds."""
        path = import_module(self.package).__path__[0]
        return tuple(sorted(f.stem for f in Path(path).glob("[a-z]*.py")))

    @cache  # noqa: B019
    def _known(self) -> frozenset[str]:
        return frozenset(self.names())

    @cache  # noqa: B019
    def member(self, name: str) -> type[Model]:
        """Import the member of this name; its class is what the file exports as ``MEMBER``."""
        found: type[Model] = import_module(f"{self.package}.{name}").MEMBER
        return found

    @property
    def word(self) -> str:
        """What a member is called in one word: field, step, trigger."""
        return self.what.partition(" ")[0]

    @staticmethod
    def name_of(model: Model) -> str:
        """The name of the member that a model is of: that of its file."""
        return type(model).__module__.rpartition(".")[2]

    def pick(self, value: Any) -> Model:
        """Bind a mapping in two steps: which member, then its options."""
        if isinstance(value, Model):
            return value
        if isinstance(value, str) and self.rest:
            value = {self.rest: value}
        if not isinstance(value, dict):
            raise PydanticCustomError("dict_type", "expected a mapping")
        return self.member(self._tag_of(value)).model_validate(value)

    def dump(self, model: Model) -> dict[str, Any]:
        """Write a member as people would, without what is as always; its tag is never left out."""
        tag = {self.tag: getattr(model, self.tag)} if self.tag else {}
        return {**tag, **model.model_dump(exclude_defaults=True, by_alias=True)}

    def _tag_of(self, value: Mapping[str, Any]) -> str:
        names, known = self.names(), self._known()
        if self.tag:
            tag = value.get(self.tag)
            if tag is None:
                raise PydanticCustomError(
                    "missing_tag", "needs `{key}`", {"key": self.tag, "known": list(names)}
                )
            if not isinstance(tag, str) or tag not in known:
                raise PydanticCustomError(
                    "unknown_tag", "unknown", {"what": self.what, "key": self.tag, "known": list(names)}
                )
            return tag
        verbs = [key for key in value if key in known]
        if len(verbs) != 1:
            kind = "several_verbs" if verbs else "no_verb"
            context = {
                "what": self.what,
                "verbs": verbs,
                "known": list(names),
                "keys": [str(k) for k in value],
            }
            raise PydanticCustomError(kind, "needs one verb", context)
        return verbs[0]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Validate through :meth:`pick`; a nested error keeps its place."""
        return core_schema.no_info_plain_validator_function(
            self.pick,
            serialization=core_schema.plain_serializer_function_ser_schema(self.dump, when_used="always"),
        )
