"""The README of a bundle: whatever authors write, tables stay tables and diagrams stay diagrams."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crmspec.compiler.manifest import manifest_of
from crmspec.pipeline import check
from crmspec.quoting import quote_markdown
from crmspec.targets.docs.escape import mermaid
from crmspec.targets.docs.make import make

STUDIO = Path(__file__).parents[1] / "golden" / "studio"
BAR = re.compile(r"(?<!\\)(?:\\\\)*\|")
TEXTS = {"label", "plural", "description", "help", "goal", "does", "title"}
"""Keys under which authors write what they like."""
HOSTILE = {
    "quotes": "say \"it\" or 'that' or `this`",
    "a fence": "x\n```\n# Heading\n```mermaid\nflowchart LR",
    "pipes": "a | b || c |---| d \\| e",
    "html": "<script>alert(1)</script><!-- <img src=x onerror=alert(1)>",
    "closed": "--> */ ]]> </details>",
    "lines": "one\n\n## two\n| three |\n- four\r\nfive\u2028six\x00seven",
    "templates": "{{ 7 * 7 }} {% raw %} ${HOME} #{x} <%= y %>",
    "turned": "abc\u202edef\u2066ghi\u200bjkl",
    "links": "[click](javascript:alert(1)) ![x](http://a.example/x.png) https://b.example a@b.example",
    "mermaid": "%%{init: {'theme': 'x'}}%% end subgraph x[\"y\"] --> z; click a href \"b\"",
    "classes": "a:::b ~~~ c@{ shape: x } :: d; e & f",
    "list": "- one",
    "number": "1. one",
    "heading": "# one",
    "rule": "---",
    "setext": "===",
    "quote": "> one",
    "star": "*one* _two_ ~three~ $x$",
    "entity": "&lt;b&gt; &#x202e;",
    "backslash": "ends with \\",
    "other letters": "Ärger mit Ü, 名前, עברית, 🎉",
}


@pytest.fixture(scope="module")
def studio() -> dict[str, Any]:
    architecture = check(STUDIO).architecture
    assert architecture is not None
    return manifest_of(architecture)


def saying(node: Any, text: str, key: str = "") -> Any:
    """The same manifest with one text wherever authors write one."""
    if isinstance(node, dict):
        return {name: saying(one, text, name) for name, one in node.items()}
    if isinstance(node, list):
        return [saying(one, text, key) for one in node]
    return text if isinstance(node, str) and key in TEXTS else node


def skeleton(readme: str) -> list[str]:
    """What kind of thing each line is: headings, rows by the number of their cells, diagrams without labels."""
    kinds, inside = [], False
    for line in readme.splitlines():
        if line.startswith("```"):
            inside = line != "```"
            kinds.append(line)
        elif inside:
            kinds.append(re.sub(r'"[^"]*"', '""', re.sub(r"^(    s_\w+ --> s_\w+):.*$", r"\1:", line)))
        elif line.startswith("|"):
            kinds.append(f"row of {len(BAR.findall(line))}")
        else:
            heading = re.match(r"#+ ", line)
            kinds.append(heading[0] if heading else "text" if line.strip() else "")
    return kinds


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_breaks_out(text: str, studio: dict[str, Any]) -> None:
    plain = make(saying(studio, "plain"))["README.md"]
    hostile = make(saying(studio, text))["README.md"]
    assert skeleton(hostile) == skeleton(plain)
    outside = "\n".join(re.split(r"```mermaid\n.*?\n```", hostile, flags=re.DOTALL))
    assert not re.search("[<>]", outside)
    for word in ("{{", "{%", "${", "](java", "![x", "https://b", "a@b", "\u202e", "\u2066", "\x00", "\u2028"):
        assert word not in outside, word


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_labels_of_diagrams_hold_plain_signs_only(text: str) -> None:
    label = mermaid(text)
    assert re.fullmatch(r'"(?:[\w .,:/+-]|#\d+;)*"', label), label


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_text_stays_on_its_line_in_its_cell(text: str) -> None:
    line = quote_markdown(text)
    assert len(line.splitlines()) <= 1
    assert not re.search(r"(?<!\\)(?:\\\\)*[|`<>*_\[\]{}$~]", re.sub(r"&\w+;", "", line)) or "\\" in line
    assert not re.match(r"\s*(?:[-+*>=#]|\d+[.)]\s)", line)
    label = mermaid(text)
    assert re.fullmatch(r'"(?:[\w .,:/+-]|#\d+;)*"', label)


def test_what_it_shows(studio: dict[str, Any]) -> None:
    readme = make(studio)["README.md"]
    assert "| `email` | email | unique, personal, confidential | Email |" in readme
    assert "| Nothing is typed twice | must | module:customer, test:price\\_is\\_needed |" in readme
    assert '    state "Asked 30 #37;" as s_asked' in readme
    assert "    s_confirmed --> s_done: finish" in readme
    assert '    m_booking }o--o{ m_customer : "crew"' in readme


def test_ids_of_diagrams_are_unique(studio: dict[str, Any]) -> None:
    process = studio["processes"]["shooting"]
    readme = make({**studio, "processes": {"shooting": process, "shooting_0": process}})["README.md"]
    ids = re.findall(r"^ *(?:subgraph )?(p_\w+)\[", readme, re.MULTILINE)
    assert len(ids) == len(set(ids)) == 2 * (1 + len(process["steps"]))


def test_no_field_is_taken_for_a_key(studio: dict[str, Any]) -> None:
    customer = studio["modules"]["customer"]
    module = {**customer, "fields": {"pk": customer["fields"]["email"]}}
    assert "        email _pk\n" in make({**studio, "modules": {"customer": module}})["README.md"]


def test_buttons_with_other_words_are_other_events(studio: dict[str, Any]) -> None:
    flow = studio["workflows"]["booking_is_done"]
    pressed = {
        name: {**flow, "trigger": [{"verb": "button", "button": word, "module": "booking", "by": []}]}
        for name, word in {"one": "Senden!", "two": "Senden?", "three": "Послать", "four": "Забрать"}.items()
    }
    readme = make({**studio, "workflows": pressed})["README.md"]
    assert len(set(re.findall(r"(event_\w+) -->", readme))) == 4
