"""Random documents in every style that YAML has for them, with comments wherever they can stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random
from typing import Any

from crmspec.compiler.source import Source
from crmspec.compiler.syntax import Map, Seq, Tree, parse

KEYS = ("name", "label", "to", "a.b", "Two words", "on", "x1")
TEXTS = (
    "deal",
    "yes",
    "it's",
    'say "x"',
    "a # b",
    "a: b",
    "",
    "true",
    "two words",
    "ünï",
    "R&D",
    "[x]",
    "- y",
    "12",
)
BLOCKS = ("line\n", "one\ntwo\n", "one\n\n# no comment\n", "  indented\nback\n")


@dataclass
class Writer:
    """Writes a value in styles that a random generator chooses."""

    random: Random
    comments: list[str] = field(default_factory=list)

    def comment(self, often: float = 0.25) -> str:
        """A comment at the end of a line, with a number of its own, or nothing."""
        if self.random.random() > often:
            return ""
        self.comments.append(f"#c{len(self.comments)} it's {{a: [b")
        return f" {self.comments[-1]}"

    def document(self) -> str:
        value = {key: self.value(0) for key in self.random.sample(KEYS, self.random.randint(1, 4))}
        head = self.random.choice(["", "---\n", "# yaml-language-server: x\n"])
        return head + self.mapping(value, 0) + self.random.choice(["", "\n", "\n\n", "\n...\n"])

    def value(self, depth: int) -> Any:
        kind = self.random.random()
        if depth < 3 and kind < 0.35:
            size = self.random.randint(0, 3)
            return {key: self.value(depth + 1) for key in self.random.sample(KEYS, size)}
        if depth < 3 and kind < 0.6:
            return [self.value(depth + 1) for _ in range(self.random.randint(0, 3))]
        return self.random.choice([*TEXTS, *BLOCKS, None, True, 12])

    def mapping(self, value: dict[str, Any], indent: int) -> str:
        """Lines of a block, without a break at their end."""
        lines = []
        for key, one in value.items():
            lines += self.alone(indent)
            lines.append(f"{self.scalar(key)}:{self.inside(one, indent, in_list=False)}")
        return self.joined(lines, indent)

    def sequence(self, value: list[Any], indent: int) -> str:
        lines = []
        for one in value:
            lines += self.alone(indent)
            lines.append(f"-{self.inside(one, indent, in_list=True)}")
        return self.joined(lines, indent)

    def alone(self, indent: int) -> list[str]:
        said = self.comment(0.1).strip()
        blank = [""] if self.random.random() < 0.1 else []
        return [*blank, said] if said else blank

    def joined(self, lines: list[str], indent: int) -> str:
        return "\n".join(f"{' ' * indent}{line}" if line else "" for line in lines)

    def inside(self, value: Any, indent: int, *, in_list: bool) -> str:
        """A value behind its colon or dash."""
        if isinstance(value, dict | list) and value and self.random.random() < 0.6:
            return self.block(value, indent, in_list=in_list)
        if isinstance(value, str) and value.endswith("\n"):
            return self.literal(value, indent)
        written = self.flow(value, indent + 2)
        return (f" {written}" if written else "") + self.comment()

    def block(self, value: Any, indent: int, *, in_list: bool) -> str:
        write = self.mapping if isinstance(value, dict) else self.sequence
        if in_list and self.random.random() < 0.7:
            lines = write(value, indent + 2)
            if re.match(r" *[^ #\n]", lines):
                return f" {lines.lstrip(' ')}"
            return f"\n{lines}"
        deeper = self.random.choice([1, 2, 4])
        if isinstance(value, list) and not in_list and self.random.random() < 0.4:
            deeper = 0
        return f"{self.comment()}\n{write(value, indent + deeper)}"

    def literal(self, value: str, indent: int) -> str:
        deeper = self.random.choice([1, 2, 4])
        mark = f"|{deeper}" if value.startswith(" ") else "|"
        lines = "\n".join(f"{' ' * (indent + deeper)}{line}" if line else "" for line in value.splitlines())
        return f" {mark}{self.comment()}\n{lines}"

    def flow(self, value: Any, indent: int) -> str:
        """A value between brackets, on one line or several."""
        if isinstance(value, dict):
            pairs = [self.pair(key, inner, indent) for key, inner in value.items()]
            return self.bracketed(pairs, "{", "}", indent)
        if isinstance(value, list):
            return self.bracketed([self.flow(one, indent) or "null" for one in value], "[", "]", indent)
        return self.scalar(value)

    def pair(self, key: str, value: Any, indent: int) -> str:
        written = self.flow(value, indent)
        if not written and self.random.random() < 0.3:
            return self.scalar(key)
        return f"{self.scalar(key)}: {written}"

    def bracketed(self, items: list[str], first: str, last: str, indent: int) -> str:
        trailing = "," if items and self.random.random() < 0.2 else ""
        if self.random.random() < 0.6:
            return f"{first}{', '.join(items)}{trailing}{last}"
        pad = "\n" + " " * indent
        inner = ""
        for at, item in enumerate(items):
            comma = "," if at < len(items) - 1 else trailing
            inner += f"{pad}{item}{comma}{self.comment()}"
        return f"{first}{inner}{pad}{last}"

    def scalar(self, value: str | int | None) -> str:
        if value is None:
            return self.random.choice(["", "null", "~"])
        if isinstance(value, bool):
            return "true"
        if isinstance(value, int):
            return str(value)
        plain = re.fullmatch(r"[A-Za-zü][A-Za-zü0-9. &]*[A-Za-zü0-9]", value) and value != "true"
        styles = ["'" + value.replace("'", "''").replace("\n", "\n\n") + "'"] if "\n" not in value else []
        styles.append('"' + value.replace('"', '\\"').replace("\n", "\\n") + '"')
        styles += [str(value)] * 3 if plain else []
        return self.random.choice(styles)


def tree_of(text: str) -> Tree | None:
    """The tree of a text, if it is without a mistake."""
    syntax = parse([Source("a.yaml", text)])
    return None if syntax.diagnostics or not syntax.trees else syntax.trees[0]


def data_of(node: Any) -> Any:
    """Plain data that can be changed."""
    if isinstance(node, Map):
        return {key: data_of(one) for key, one in node.items()}
    return [data_of(one) for one in node] if isinstance(node, Seq) else node


def paths(node: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every path of a tree, its top excepted."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    found: list[tuple[str | int, ...]] = []
    for step, one in inner:
        found += [(*path, step), *paths(one, (*path, step))]
    return found
