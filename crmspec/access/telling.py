"""Answers to who can do something: as text, as data, as Markdown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from crmspec.access._flow import LEARNING, shown
from crmspec.access.flows import Answer, asked, ended, information

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from crmspec.access.flows import Flow
    from crmspec.compiler.architecture import Architecture

KINDS: Final = {
    "role": "",
    "outside": " (outside)",
    "integration": " (integration)",
    "action": " (action)",
}


def render(architecture: Architecture, question: str, answers: Iterable[Answer], form: str) -> str:
    """Answers in one of the formats."""
    return _FORMS[form](architecture, question, tuple(answers))


def name_of(one: Answer) -> str:
    """Who can, as people read it."""
    return f"{one.principal}{KINDS[one.kind]}"


def in_words(path: Iterable[Flow]) -> str:
    """A path in one line."""
    flows = tuple(path)
    return " -> ".join([shown(flows[0].source), *(shown(one.target) for one in flows)]) if flows else ""


def step_in_words(flow: Flow) -> str:
    """One flow, as it is said at its place."""
    if " " in flow.target or " " in flow.source:
        how = "may" if flow.source.startswith(LEARNING) and " " in flow.target else "brings about"
    else:
        how = "goes to" if flow.explicit else "decides about"
    return f"`{shown(flow.source)}` {how} `{shown(flow.target)}`"


def _place(architecture: Architecture, flow: Flow) -> str:
    span = architecture.span(flow.path, key=True)
    return f"{span.file}:{span.line}" if span.line else ""


def _ends(architecture: Architecture, question: str) -> Iterator[tuple[str, str, str, str]]:
    """Where paths end in the open: the declaration, its place, the reason, and who answers for it."""
    flows = information(architecture)
    for path in ended(architecture, asked(architecture, question)):
        said, span = flows.said(path), architecture.span(path, key=True)
        yield architecture.owner(path), f"{span.file}:{span.line}", said.because, said.by


def _json(architecture: Architecture, question: str, answers: tuple[Answer, ...]) -> str:
    told = [
        {
            "principal": one.principal,
            "kind": one.kind,
            "direct": one.direct,
            "explicit": one.explicit,
            "path": [_flow(architecture, flow) for flow in one.path],
        }
        for one in answers
    ]
    open_ = [
        {"by": by, "place": place, "because": because, "answered_by": who}
        for by, place, because, who in _ends(architecture, question)
    ]
    whole = {"format_version": 1, "who_can": question, "answers": told, "declassified": open_}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _flow(architecture: Architecture, flow: Flow) -> dict[str, Any]:
    return {
        "from": shown(flow.source),
        "to": shown(flow.target),
        "by": architecture.owner(flow.path),
        "explicit": flow.explicit,
        "at": ".".join(str(step) for step in flow.path),
        "place": _place(architecture, flow),
    }


def grouped(answers: Iterable[Answer]) -> Iterator[tuple[str, list[Answer]]]:
    """The answers under their headings; those without any are left out."""
    every = tuple(answers)
    for heading, holds in _HEADINGS:
        if several := [one for one in every if holds(one)]:
            yield heading, several


_DIRECTLY: Final = "directly"
_HEADINGS: Final[tuple[tuple[str, Callable[[Answer], bool]], ...]] = (
    (_DIRECTLY, lambda one: one.direct),
    ("by a path on which the value itself goes over", lambda one: not one.direct and one.explicit),
    ("by a path on which it decides something", lambda one: not one.direct and not one.explicit),
)


def _heading(text: str, question: str) -> str:
    """What is done brings about something else; only what is read goes over."""
    return text if question.startswith("read ") or text == _DIRECTLY else "by what brings it about"


def _text(architecture: Architecture, question: str, answers: tuple[Answer, ...]) -> str:
    lines = [f"who can {question}: {len(answers) or 'nobody'}"]
    for heading, several in grouped(answers):
        lines += ["", f"{_heading(heading, question)}:"]
        for one in several:
            lines.append(f"  {name_of(one)}")
            width = max(len(_arrow(flow)) for flow in one.path)
            for flow in one.path:
                by = f"{architecture.owner(flow.path)}  {_place(architecture, flow)}".rstrip()
                lines.append(f"    {_arrow(flow):<{width}}  by {by}")
    for by, place, because, who in _ends(architecture, question):
        lines += ["", f"ends in the open: {by}  {place}", f"  {because} ({who})"]
    return "\n".join(lines) + "\n"


def _arrow(flow: Flow) -> str:
    return f"{shown(flow.source)} {'->' if flow.explicit else '~>'} {shown(flow.target)}"


def _markdown(architecture: Architecture, question: str, answers: tuple[Answer, ...]) -> str:
    lines = [f"# Who can {question}", ""]
    if not answers:
        lines.append("Nobody.")
    for heading, several in grouped(answers):
        said = _heading(heading, question)
        lines += [f"## {said[0].upper()}{said[1:]}", ""]
        for one in several:
            lines.append(f"- **{name_of(one)}**")
            for flow in one.path:
                by = f"`{architecture.owner(flow.path)}` ({_place(architecture, flow)})"
                lines.append(f"  1. `{_arrow(flow)}` by {by}")
        lines.append("")
    ends = list(_ends(architecture, question))
    if ends:
        lines += ["## Ends in the open", ""]
        lines += [f"- `{by}` ({place}): {because} (`{who}`)" for by, place, because, who in ends]
    return "\n".join(lines).rstrip() + "\n"


_FORMS: Final[dict[str, Callable[[Architecture, str, tuple[Answer, ...]], str]]] = {
    "text": _text,
    "json": _json,
    "markdown": _markdown,
}
