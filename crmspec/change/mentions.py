"""What names a declaration in words that are no references: assertions, second levels of sources, record types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.resolve.deeds import MAKE, OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.syntax import Keys

Json = dict[str, Any]
Mention = tuple[str, str, "Keys"]
DEEDS: Final = ("no_one", "cannot", "never_both")
"""Where an assertion says what somebody may do."""


def mentions(manifest: Json) -> Iterator[Mention]:
    """Each as the declaration that names, the id that is named, and the place."""
    yield from _asserted(manifest)
    yield from _sources(manifest)
    for name, one in manifest["record_types"].items():
        for field, options in one.get("options", {}).items():
            for number, option in enumerate(options):
                path = ("record_types", name, "options", field, number)
                yield f"record_type:{name}", f"option:{one['module']}.{field}.{option}", path


def deed(text: str) -> tuple[str, str, str]:
    """What is done, and the kind and the name of what it is done to: `read lead.budget`, `make sales.win`."""
    verb, _, name = text.partition(" ")
    kind, _, inner = name.partition(".")
    if verb == OPEN:
        return verb, kind, inner
    return verb, "transition" if verb == MAKE else "field" if inner else "module", name


def _asserted(manifest: Json) -> Iterator[Mention]:
    for name, one in manifest["assert"].items():
        for key in DEEDS:
            for number, text in enumerate(one.get(key) or ()):
                _, kind, what = deed(text)
                yield f"assertion:{name}", f"{kind}:{what}", ("assert", name, key, number)
        for number, who in enumerate(one.get("except", ())):
            kind = next((each for each in ("role", "integration") if who in manifest[f"{each}s"]), "module")
            yield f"assertion:{name}", f"{kind}:{who}", ("assert", name, "except", number)


def _sources(manifest: Json) -> Iterator[Mention]:
    """Second levels of lead sources."""
    for section in ("forms", "imports"):
        for name, one in manifest[section].items():
            if "source_detail" in one:
                target = f"lead_source_detail:{one.get('source', '')}.{one['source_detail']}"
                yield f"{section[:-1]}:{name}", target, (section, name, "source_detail")
    for name, one in manifest["lead_sources"].items():
        for number, each in enumerate(one.get("attribution", ())):
            if "detail" in each:
                path = ("lead_sources", name, "attribution", number, "detail")
                yield f"lead_source:{name}", f"lead_source_detail:{name}.{each['detail']}", path
