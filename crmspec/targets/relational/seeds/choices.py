"""What can be chosen: options, stages, record types, lead sources, tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.targets.relational.seeds.identity import stable_id
from crmspec.targets.relational.seeds.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json


def rows(manifest: Json) -> Iterator[Rows]:
    """Everything that people choose from."""
    yield from _options(manifest)
    yield from _pipelines(manifest)
    variants = Rows("_record_type", ("name", "module", "label", "pipeline"), "record types")
    for name, one in manifest["record_types"].items():
        variants.rows.append((name, one["module"], one.get("label"), one.get("pipeline")))
    yield variants
    for name, one in manifest["lead_sources"].items():
        yield from _sources(name, one)
    for name, one in manifest["tags"].items():
        yield from _tags(name, one)


def _options(manifest: Json) -> Iterator[Rows]:
    for one in manifest["value_sets"].values():
        yield _list(one["id"], one["values"], once=one.get("managed") == "seed")
    for module in manifest["modules"].values():
        for field in module["fields"].values():
            if field.get("options"):
                yield _list(field["id"], field["options"])


def _list(origin: str, options: dict[str, Json], *, once: bool = False) -> Rows:
    columns = (
        "list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations",
    )  # fmt: skip
    found = Rows("_option", columns, origin, once=once)
    for at, (name, one) in enumerate(options.items()):
        told: list[Any] = [one.get(key) for key in ("label", "description", "colour")]
        rest = (one.get("retired", False), one.get("when"), one.get("translations"))
        found.rows.append((origin, name, at, *told, *rest))
    return found


def _pipelines(manifest: Json) -> Iterator[Rows]:
    pipelines = Rows("_pipeline", ("name", "module", "field", "label", "amount"), "pipelines")
    columns = (
        "pipeline", "name", "position", "label", "colour", "initial", "probability", "forecast", "outcome",
        "rots_after", "room",
    )  # fmt: skip
    stages = Rows("_stage", columns, "stages")
    for name, one in manifest["pipelines"].items():
        pipelines.rows.append((name, one["module"], one["field"], one.get("label"), one.get("amount")))
        for at, (stage, told) in enumerate(one["stages"].items()):
            known = [told.get(key) for key in ("probability", "forecast", "outcome", "rots_after", "limit")]
            first = (told.get("label"), told.get("colour"), told.get("initial", False))
            stages.rows.append((name, stage, at, *first, *known))
    yield from (pipelines, stages)


def _sources(name: str, one: Json) -> Iterator[Rows]:
    columns = ("name", "parent", "position", "label", "description", "retired", "translations")
    source = Rows("_lead_source", columns, one["id"])
    retired = one.get("retired", False)
    source.rows.append(
        (name, None, 0, one.get("label"), one.get("description"), retired, one.get("translations"))
    )
    yield source
    details = Rows("_lead_source", columns, f"{one['id']} details", once=one.get("managed") == "seed")
    for at, (key, told) in enumerate(one.get("details", {}).items()):
        known = (told.get("label"), told.get("description"), told.get("retired", False))
        details.rows.append((f"{name}.{key}", name, at, *known, told.get("translations")))
    yield details


def _tags(name: str, one: Json) -> Iterator[Rows]:
    managed = one.get("managed", "seed")
    columns = ("name", "label", "description", "exclusive", "pattern", "managed")
    category = Rows("_tag_category", columns, one["id"])
    told = (one.get("label"), one.get("description"), one.get("exclusive", False), one.get("pattern"))
    category.rows.append((name, *told, managed))
    yield category
    tags = Rows("_tag", ("id", "category", "name", "label", "description"), one["id"], once=managed == "seed")
    for key, tag in one.get("tags", {}).items():
        identity = stable_id(f"tag:{name}.{key}")
        tags.rows.append((identity, name, key, tag.get("label"), tag.get("description")))
    yield tags
