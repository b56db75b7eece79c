"""Where lead sources are kept, and what sets them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

SECTION = "lead_sources"


class Setting(NamedTuple):
    """A form, import or campaign that sets a source by itself."""

    kind: str
    name: str
    path: Keys
    source: str
    detail: str


@once
def kept(architecture: Architecture) -> Mapping[str, tuple[str, ...]]:
    """For each module that keeps lead sources, the fields that do."""
    found: dict[str, list[str]] = defaultdict(list)
    for module, name, _ in architecture.fields_that(lambda kind: kind.options_of == SECTION):
        found[module].append(name)
    return {module: tuple(names) for module, names in found.items()}


@once
def settings(architecture: Architecture) -> tuple[Setting, ...]:
    """Every form, import and campaign that names a source that there is."""
    return tuple(_settings(architecture))


def _settings(architecture: Architecture) -> Iterator[Setting]:
    sources = architecture.section(SECTION)
    for section, kind in (("forms", "form"), ("imports", "import"), ("campaigns", "campaign")):
        for name, one in architecture.section(section).items():
            if one.source in sources:
                detail = getattr(one, "source_detail", None) or ""
                yield Setting(kind, name, (section, name), one.source, detail)


@once
def attributed(architecture: Architecture) -> Mapping[tuple[str, str], list[tuple[str, int]]]:
    """For each form, import, campaign or integration, the attributions that name it: of which source, which one."""
    found: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for source, declared in architecture.section(SECTION).items():
        for at, one in enumerate(declared.attribution):
            for kind, name in (
                ("form", one.form),
                ("import", one.import_),
                ("campaign", one.campaign),
                ("integration", one.integration),
            ):
                if name:
                    found[kind, name].append((source, at))
    return found
