"""Write what is generated from the language: its schemas and the reference documentation."""

from __future__ import annotations

from pathlib import Path

from crmspec.compiler.reference import pages
from crmspec.compiler.schema import language_schema, rendered
from crmspec.compiler.schema.manifest import manifest_schema, positions_schema


def generated() -> dict[str, str]:
    """Every file that is generated from the language, by its path below `docs/`."""
    reference = {f"reference/{path}": text for path, text in pages().items()}
    schemas = {
        "blueprint.schema.json": rendered(language_schema()),
        "manifest.schema.json": rendered(manifest_schema()),
        "sources.schema.json": rendered(positions_schema()),
    }
    return {**schemas, **reference}


def main(docs: Path = Path("docs")) -> None:
    """Write every file, and remove pages of what is no longer part of the language."""
    files = generated()
    for old in (docs / "reference").rglob("*.md"):
        if str(old.relative_to(docs)) not in files:
            old.unlink()
    for path, text in files.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
