"""A plan as Markdown: for a pull request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.deploy.telling import HOW, head, risk
from crmspec.review.markdown import inline
from crmspec.review.table import in_markdown

if TYPE_CHECKING:
    from crmspec.deploy.plan import Plan, Step

_WORDS: Final = {"+": "makes", "~": "changes", "-": "takes away", ">": "renames"}


def as_markdown(plan: Plan, changes: str = "", *, sql: bool = False) -> str:
    """The same for a pull request."""
    if plan.is_empty and not plan.drift:
        return f"{head(plan)}\n"
    parts = [
        f"## {head(plan)[0].upper()}{inline(head(plan)[1:])}\n",
        "### Risk\n",
        *map(_point, risk(plan)),
    ]
    parts.append(f"\n{changes.replace('## ', '### ')}" if changes else "")
    told = [
        (
            str(number),
            _WORDS[step.sign],
            step.title,
            HOW[step.how].strip(" ()"),
            f"`{step.change}`" * bool(step.change),
        )
        for number, step in enumerate(plan.steps, 1)
    ]
    parts.append(f"### Steps\n\n{in_markdown(('step', 'does', 'what', 'how', 'because of'), told)}")
    if sql:
        parts += (_statements(number, step) for number, step in enumerate(plan.steps, 1) if step.sql)
    return "\n".join(parts).rstrip() + "\n"


def _point(line: str) -> str:
    indent = "    " if line.startswith("      ") else ""
    return f"{indent}- {inline(line.strip().removeprefix('= '))}"


def _statements(number: int, step: Step) -> str:
    text = "\n".join([*step.sql, *(["-- undone by:", *step.undo] if step.undo else [])])
    fence = "`" * max([3, *(len(one) + 1 for one in re.findall("`+", text))])
    title = f"Step {number}: {inline(step.title)}"
    return f"<details><summary>{title}</summary>\n\n{fence}sql\n{text}\n{fence}\n\n</details>\n"
