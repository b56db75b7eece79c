"""Random architectures of a given size, the same for the same seed: what the benchmarks compile."""

from __future__ import annotations

import random
from pathlib import Path

TYPES: tuple[tuple[str, dict[str, str]], ...] = (
    ("text", {"max_length": "120"}),
    ("long_text", {}),
    ("email", {"personal": "true", "sensitivity": "internal"}),
    ("phone", {"personal": "true", "sensitivity": "internal"}),
    ("integer", {"minimum": "0", "maximum": "1000000"}),
    ("decimal", {"precision": "12", "scale": "3"}),
    ("percent", {}),
    ("money", {}),
    ("boolean", {"default": "false"}),
    ("date", {}),
    ("datetime", {}),
    ("duration", {}),
    ("url", {}),
)
MANIFEST = """\
crm:
  language: 1
  name: bench
  label: Benchmark
  description: An architecture made for measuring.
  currencies: [USD]
  time_zone: Europe/Berlin
"""


def write(folder: Path, modules: int, seed: int = 1) -> int:
    """Write a blueprint of so many modules; the number of its bytes."""
    random_ = random.Random(seed)
    files = {"crm.yaml": MANIFEST}
    for number in range(modules):
        files[f"modules/module_{number}.yaml"] = "\n".join(_file(number, modules, random_)) + "\n"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return sum(len(text.encode()) for text in files.values())


def _file(number: int, modules: int, random_: random.Random) -> list[str]:
    name = f"module_{number}"
    fields = [f"field_{index}" for index in range(20)]
    lines = ["modules:", f"  {name}:", f"    label: Module {number}", f"    plural: Modules {number}"]
    lines += ["    description: One of many modules, made for measuring.", "    fields:"]
    for index, field in enumerate(fields):
        lines += _field(field, index, random_)
    for index in range(2):
        target = random_.randrange(modules)
        lines += [f"      link_{index}:", "        type: lookup", f"        to: module_{target}"]
        lines += [f"        reverse: from_{number}_{index}", f"        label: Link {index}"]
    lines += ["    validation:", "      amount_holds:", "        check: field_0 is None or field_18 >= 0"]
    lines += ["        message: The amount must not be negative.", "roles:"]
    for index in range(3):
        lines += [
            f"  role_{number}_{index}:",
            f"    label: Role {number} {index}",
            "    can:",
            f"      {name}:",
        ]
        lines += ["        read: own" if index else "        read: all", "        create: true"]
        lines += ["        update:", "          scope: own", f"          fields: [{', '.join(fields[:6])}]"]
    lines += [
        "workflows:",
        f"  flow_{number}:",
        f"    label: Flow {number}",
        "    trigger:",
        f"      created: {name}",
    ]
    lines += ["    run_as: {system: It writes what the roles may not.}"]
    lines += ["    if: field_18 > 100", "    steps:", "      - id: keep", "        update:", "          set:"]
    lines += ["            field_19: checked", "      - id: later", "        wait: 2 days"]
    lines += ["      - id: again", "        update:", "          set:", "            field_19: checked twice"]
    return lines


def _field(field: str, index: int, random_: random.Random) -> list[str]:
    kind, options = {0: TYPES[0], 18: TYPES[7], 19: TYPES[0]}.get(index) or random_.choice(TYPES)
    lines = [f"      {field}:", f"        type: {kind}", f"        label: Field {index}"]
    lines += [f"        {key}: {value}" for key, value in options.items()]
    if index % 4 == 0:
        lines += [f"        help: What is written into field {index}, and why."]
    if index == 0:
        lines += ["        required: true"]
    return lines
