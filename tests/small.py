"""Small blueprints, written as text in a test, and what is found in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

from crmspec.compiler.manifest import manifest_of
from crmspec.diagnostics import Diagnostic, Severity, Span
from crmspec.pipeline import Outcome, check

CRM = "crm: {name: small, label: Small, targets: [docs]}\n"


@dataclass(frozen=True, slots=True)
class Found:
    """What checking a blueprint came to."""

    outcome: Outcome

    @property
    def errors(self) -> list[Diagnostic]:
        return [one for one in self.outcome.diagnostics if one.severity is Severity.ERROR]

    def told(self) -> list[str]:
        """Each error as its code, the text that is underlined, and what is said."""
        return [f"{one.code} `{self.text(one.span)}` {one.message}" for one in self.errors]

    def marked(self, code: str = "") -> list[str]:
        """The text that each error of a code underlines."""
        return [self.text(one.span) for one in self.errors if one.code.startswith(code)]

    def text(self, span: Span) -> str:
        """What a span underlines."""
        lines = self.outcome.sources.text(span.file).splitlines(keepends=True)[span.line - 1 : span.end_line]
        if not span.line:
            return f"<{span.file}>"
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return "".join(lines)

    def manifest(self) -> dict[str, Any]:
        """The manifest of a blueprint without errors."""
        assert self.told() == []
        assert self.outcome.architecture is not None
        return manifest_of(self.outcome.architecture)


def written(folder: Path, *parts: str, **files: str) -> Path:
    """Write a blueprint: parts that stand in one file, and further files (`tests__a` is `tests/a.yaml`)."""
    texts = {name.replace("__", "/"): dedent(text) for name, text in files.items()}
    if parts:
        texts["parts"] = "".join(dedent(part) for part in parts)
    for name, text in {"crm": CRM, **texts}.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def found(folder: Path, *parts: str, **files: str) -> Found:
    """Write a blueprint and check it."""
    return Found(check(written(folder, *parts, **files)))
