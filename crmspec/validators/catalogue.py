"""The pages of all rules as documentation: one page a family, and a table of everything."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from crmspec.validators.registry import rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.validators.rule import Rule

_FLAGS: Final = re.compile(r"^```yaml .*$", re.MULTILINE)


def pages() -> dict[str, str]:
    """Every page by its path: `index.md`, and one for each family, such as `wfl.md`."""
    families = [(name, list(several)) for name, several in groupby(rules(), key=lambda one: one.code[:3])]
    found = {f"{name.lower()}.md": _family(name, several) for name, several in families}
    return {"index.md": _index(families), **found}


def _about(name: str) -> str:
    return (import_module(f"crmspec.validators.{name.lower()}").__doc__ or "").strip()


def _index(families: Iterable[tuple[str, list[Rule]]]) -> str:
    lines = ["# Every rule", "", "`crmspec explain CODE` prints the page of a rule."]
    for name, several in families:
        lines += ["", f"## {name}", "", _about(name), "", "| code | weight | sees | what it finds |"]
        lines += ["|---|---|---|---|", *(_row(name, one) for one in several)]
    return "\n".join([*lines, ""])


def _row(name: str, rule: Rule) -> str:
    link = f"[{rule.code}]({name.lower()}.md#{rule.code.lower()})"
    return f"| {link} | {rule.severity} | {rule.scope} | {rule.title} |"


def _family(name: str, several: list[Rule]) -> str:
    lines = [f"# {name}", "", _about(name), ""]
    return "\n".join([*lines, *(_page(one) for one in several)])


def _page(rule: Rule) -> str:
    """A rule's page one level lower; what only its test needs is left out."""
    title, _, rest = rule.page.strip().partition("\n")
    text = _FLAGS.sub("```yaml", rest.replace("\n## ", "\n### "))
    head = f'<a id="{rule.code.lower()}"></a>\n\n## {rule.code}: {title.rstrip(".")}\n\n'
    return f"{head}*{rule.severity}, sees one {rule.scope}*\n{text}\n".replace(
        "sees one graph", "sees everything"
    )


def write(folder: Path = Path("docs/rules")) -> None:
    """Write every page, and remove those of families that are gone."""
    found = pages()
    for old in folder.glob("*.md"):
        if old.name not in found:
            old.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in found.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
