"""Leaks planted into a real blueprint at random: whoever may see where a value is taken to is found to learn it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import pytest

from crmspec.access.flows import who_can
from crmspec.access.rights import rights
from crmspec.compiler.architecture import Architecture
from crmspec.compiler.bind import bind
from crmspec.compiler.resolve import resolve
from crmspec.compiler.source import Source, read
from crmspec.compiler.syntax import parse

ROOT = Path(__file__).parents[2]
NAMES = ("creative_boost", "home_services")
LEAK = """\
workflows:
  planted:
    trigger: {{created: {module}}}
    run_as: {{system: It is planted.}}
    steps:
      - find: {{module: {source}, take: first}}
        as: found
{step}
"""
STEPS = (
    "      - update: {{set: {{{target}: '=text(found.{field})'}}}}",
    "      - update: {{set: {{{target}: yes}}}}\n        if: found.{field} is not null",
    (
        "      - branch:\n          - if: found.{field} is null\n            steps: [{{stop: Nothing}}]\n"
        "      - update: {{set: {{{target}: yes}}}}"
    ),
)
"""How the value gets over: it is copied, it decides, it decides about all that comes behind."""


@cache
def sources(name: str) -> tuple[Source, ...]:
    return tuple(read(ROOT / "blueprints" / name).files)


def understood(name: str, more: str = "") -> Architecture:
    planted = (Source("zz_planted.yaml", more),) if more else ()
    return resolve(bind(parse((*sources(name), *planted)).trees, (), ()))[0]


@cache
def clean(name: str) -> Architecture:
    return understood(name)


@pytest.mark.parametrize("seed", range(24))
def test_a_planted_leak_is_found(seed: int) -> None:
    chance = Random(seed)
    name = chance.choice(NAMES)
    whole = clean(name)
    plain = [
        (module, field)
        for module, declared in whole.modules.items()
        for field, one in declared.fields.items()
        if one.type in {"text", "money", "integer", "date"}  # type: ignore[attr-defined]
    ]
    texts = [one for one in plain if whole.modules[one[0]].fields[one[1]].type == "text"]  # type: ignore[attr-defined]
    new: list[tuple[str, str]] = []
    while not new:  # some fields are known to all who read anything
        source, field = chance.choice(plain)
        known = {one.principal for one in who_can(whole, f"read {source}.{field}")}
        new = [one for one in texts if not _readers(whole, *one) <= known]
    module, target = chance.choice(new)
    step = chance.choice(STEPS).format(target=target, field=field)
    leaking = understood(name, LEAK.format(module=module, source=source, step=step))
    assert not leaking.unresolved - whole.unresolved
    found = {one.principal for one in who_can(leaking, f"read {source}.{field}")}
    assert _readers(whole, module, target) <= found


def _readers(whole: Architecture, module: str, field: str) -> set[str]:
    who = rights(whole)
    return {role for role in who.sources if field in who.fields(role, "read", module)}
