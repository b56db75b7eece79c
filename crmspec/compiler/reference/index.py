"""The first page: every section in a sentence, and the way to the other pages."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.reference.tables import page
from crmspec.compiler.schema.docstrings import class_text

_INTRODUCTION: Final = """\
A blueprint is a folder of YAML files. `crm.yaml` holds the key `crm`; every other file adds to sections, each
a mapping from names to declarations. How the files are cut is the author's choice.

These pages are generated from the classes that are the language (`make docs`); so is the
[editor schema](../blueprint.schema.json), which editors use where a file begins with

```yaml
# yaml-language-server: $schema=path/to/blueprint.schema.json
```"""

_PAGES: Final = """\
- [What every declaration can say](declarations.md)
- [Field types](field-types.md)
- [Expressions](expressions.md)
- [Triggers](triggers.md) and [steps](steps.md) of workflows
- [Tests](tests.md)"""

_RETIRED: Final = """\
`retired` holds, for each section, names that were and must not come again: `retired: {modules: [old]}`."""


def pages() -> dict[str, str]:
    """The one page."""
    models = {"crm": Crm, **{name: section.type() for name, section in SECTIONS.items()}}
    rows = [f"| [`{name}`](sections/{name}.md) | {class_text(model)} |" for name, model in models.items()]
    table = "\n".join(["| section | what it declares |", "|---|---|", *rows])
    parts = (_INTRODUCTION, _PAGES, "## Sections", table, _RETIRED)
    return {"index.md": page("# The blueprint language", *parts)}
