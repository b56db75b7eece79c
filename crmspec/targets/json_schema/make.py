"""From the manifest to one JSON Schema a module, form and import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.json_schema.entries import form_schema, import_schema
from crmspec.targets.json_schema.records import DIALECT, input_schema, properties_of, record_schema
from crmspec.targets.once import once
from crmspec.targets.text import json_text

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest


@once
def make(manifest: Manifest) -> Files:
    """The schemas, each a file of its own that refers to no other.

    A module's file describes a record; its definitions ``new`` and ``change`` what makes and changes one.
    """
    modules = manifest["modules"]
    files = {}
    for name, module in modules.items():
        properties = properties_of(module)
        inputs = {
            "new": input_schema(name, module, properties),
            "change": input_schema(name, module, properties, partial=True),
        }
        files[f"records/{name}"] = {**record_schema(name, module, properties), "$defs": inputs}
    for name, form in manifest["forms"].items():
        files[f"forms/{name}"] = form_schema(name, form, modules[form["module"]], manifest["consents"])
    for name, one in manifest["imports"].items():
        files[f"imports/{name}"] = import_schema(name, one, modules[one["module"]])
    return {
        f"schemas/{path}.schema.json": json_text({"$schema": DIALECT, **schema})
        for path, schema in files.items()
    }
