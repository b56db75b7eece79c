"""Write what is generated from the language: the editor schema and the reference documentation."""

from __future__ import annotations

from pathlib import Path

from crmspec.compiler.schema import language_schema, rendered


def main() -> None:
    """Write into `docs/` below the current folder."""
    Path("docs/blueprint.schema.json").write_text(rendered(language_schema()), encoding="utf-8")


if __name__ == "__main__":
    main()
