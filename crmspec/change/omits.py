"""What makes records of a module without filling a field: forms, imports, conversions, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.syntax import Keys

Json = dict[str, Any]
_ACTS: Final = ("workflows", "subflows", "actions", "campaigns", "pipelines", "conversions")


def omitting(manifest: Json, module: str, field: str) -> Iterator[tuple[str, Keys]]:
    """The declarations that make such records, each with the place, but for those that fill the field."""
    for name, one in manifest["forms"].items():
        asked = {each["field"] for each in one.get("fields", ())} | set(one.get("set", ()))
        if one["module"] == module and field not in asked:
            yield f"form:{name}", ("forms", name)
    for name, one in manifest["imports"].items():
        brought = {each.get("field") for each in one.get("columns", {}).values()} | set(one.get("set", ()))
        if one["module"] == module and field not in brought:
            yield f"import:{name}", ("imports", name)
    for section in _ACTS:
        for name, one in manifest[section].items():
            for path in _made(one, module, field, (section, name)):
                yield f"{SECTIONS[section].kind}:{name}", path


def _made(told: Any, module: str, field: str, path: Keys) -> Iterator[Keys]:
    """The places where records of the module are made without the field."""
    if isinstance(told, list):
        for number, one in enumerate(told):
            yield from _made(one, module, field, (*path, number))
    elif isinstance(told, dict):
        made = (
            told.get("create")
            if told.get("verb") == "create"
            else told
            if path[-2:-1] == ("creates",)
            else None
        )
        if isinstance(made, dict) and made.get("module") == module and field not in made.get("set", ()):
            yield path
        for key, one in told.items():
            yield from _made(one, module, field, (*path, key))
