"""The pages of rules: their examples, written out as the blueprints they describe.

A block is YAML. ``# file: path`` begins a file, ``# link: path -> target`` and ``# pipe: path`` make what is no
ordinary file, ``# times 300: text`` writes a line so often over. Behind ``yaml``, ``bytes`` says that the text
writes bytes as escapes, ``bare`` that no manifest is to be added, ``also CODE`` that this finding comes with it.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "crm: {name: example, label: Example}\n"
_BLOCK = re.compile(r"^## (Bad|Good)\n.*?^```yaml([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"^# (file|link|pipe|times \d+): (.*)$")


@dataclass(frozen=True)
class Example:
    """One example of a rule's page."""

    flags: tuple[str, ...]
    text: str

    def also(self) -> set[str]:
        """Codes that come with the one that is shown."""
        return {flag for flag in self.flags if re.fullmatch(r"[A-Z]{3}\d{3}", flag)}

    def write(self, folder: Path) -> None:
        """Write the blueprint that the example describes."""
        files: dict[str, str] = {}
        path = "crm.yaml" if re.search("^crm:", self.text, re.MULTILINE) else "example.yaml"
        for line in self.text.splitlines(keepends=True):
            found = _LINE.match(line.rstrip("\n"))
            if not found:
                files[path] = files.get(path, "") + line
            elif found[1] == "file":
                path = found[2].encode().decode("unicode_escape")
                files[path] = ""
            elif found[1].startswith("times"):
                files[path] = files.get(path, "") + f"{found[2]}\n" * int(found[1].removeprefix("times "))
            else:
                _special(folder, found[1], found[2])
        if "bare" not in self.flags and not any(
            re.search("^crm:", one, re.MULTILINE) for one in files.values()
        ):
            files = {"crm.yaml": MANIFEST, **files}
        for name, text in files.items():
            self._write(folder / name, text)

    def _write(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        if "bytes" in self.flags and path.name != "crm.yaml":
            data = data.decode("unicode_escape").encode("latin-1")
        path.write_bytes(data)


def _special(folder: Path, kind: str, what: str) -> None:
    if kind == "pipe":
        os.mkfifo(folder / what)
        return
    name, _, target = what.partition(" -> ")
    (folder / name).symlink_to(target)


def examples(page: str) -> dict[str, Example]:
    """The examples of a page, by `Bad` and `Good`."""
    return {found[1]: Example(tuple(found[2].split()), found[3]) for found in _BLOCK.finditer(page)}
