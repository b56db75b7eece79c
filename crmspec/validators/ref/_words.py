"""Words that name something without being references of their own: second levels, options, parts, results."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Option
    from crmspec.compiler.syntax import Keys


class Word(NamedTuple):
    """A word, its place, what it should be one of, and how to say so."""

    path: Keys
    word: str
    known: tuple[str, ...]
    owner: str
    what: str


def second_levels(architecture: Architecture) -> Iterator[tuple[Word, Mapping[str, Option]]]:
    """Second levels of lead sources, where forms, imports and attributions set them."""
    sources = architecture.section("lead_sources")
    for section in ("forms", "imports"):
        for name, one in architecture.section(section).items():
            if one.source_detail and one.source in sources:
                path: Keys = (section, name, "source_detail")
                yield _level(path, one.source_detail, one.source, sources[one.source].details)
    for name, source in sources.items():
        for index, rule in enumerate(source.attribution):
            if rule.detail:
                path = ("lead_sources", name, "attribution", index, "detail")
                yield _level(path, rule.detail, name, source.details)


def _level(
    path: Keys, word: str, source: str, details: Mapping[str, Option]
) -> tuple[Word, Mapping[str, Option]]:
    return Word(path, word, tuple(details), source, "second level"), details


def options(architecture: Architecture) -> Iterator[Word]:
    """Options that record types keep and imports map texts to."""
    for name, record_type in architecture.section("record_types").items():
        for field, words in record_type.options.items():
            path: Keys = ("record_types", name, "options", field)
            yield from _options(
                architecture, record_type.module, field, (((*path, i), w) for i, w in enumerate(words))
            )
    for name, source in architecture.section("imports").items():
        for column, target in source.columns.items():
            path = ("imports", name, "columns", column, "values")
            found = (((*path, text), word) for text, word in target.values.items())
            yield from _options(architecture, source.module, target.field_, found)


def _options(
    architecture: Architecture, module: str, field: str, found: Iterable[tuple[Keys, str]]
) -> Iterator[Word]:
    known = tuple(architecture.members.options(module, field))
    if known:
        for path, word in found:
            yield Word(path, word, known, field, "option")


def parts(architecture: Architecture) -> Iterator[Word]:
    """Parts of fields that imports fill."""
    for name, source in architecture.section("imports").items():
        module = architecture.modules.get(source.module)
        for column, target in source.columns.items():
            field = module.fields.get(target.field_) if module else None
            if target.part and field:
                prefix = f"{target.field_}_"
                found = field.parts(source.module, target.field_, architecture.members)
                known = tuple(one.removeprefix(prefix) for one in found)
                path = ("imports", name, "columns", column, "part")
                yield Word(path, target.part, known, target.field_, "part")


def results(architecture: Architecture) -> Iterator[Word]:
    """Results that the rows of decision tables give."""
    for name, table in architecture.section("decision_tables").items():
        for index, row in enumerate(table.rows):
            for result in row.then:
                path = ("decision_tables", name, "rows", index, "then", result)
                yield Word(path, result, tuple(table.outputs), name, "result")


def parameters(architecture: Architecture) -> Iterator[Word]:
    """Types of what templates are given."""
    known = tuple(f"record:{module}" for module in architecture.modules)
    for name, template in architecture.section("templates").items():
        for parameter, spec in template.parameters.items():
            path = ("templates", name, "parameters", parameter)
            yield Word(path, spec, PLAIN if ":" not in spec else known, parameter, "type")


PLAIN = (
    "text", "integer", "decimal", "percent", "money", "boolean", "date", "datetime", "time", "duration",
    "user", "team", "queue", "json",
)  # fmt: skip
