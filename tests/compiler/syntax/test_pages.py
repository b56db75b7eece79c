"""Every code that reading can give has a page, and its examples are what they say."""

from __future__ import annotations

import re

import pytest

from crmspec.compiler import syntax_codes
from crmspec.compiler.source import Source
from crmspec.compiler.syntax import parse
from crmspec.validators.registry import rules

CODES = [code for name, code in vars(syntax_codes).items() if name.isupper()]
PAGES = {rule.code: rule.page for rule in rules() if rule.code in CODES}


def examples(page: str, heading: str) -> list[str]:
    section = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)


def test_every_code_has_a_page() -> None:
    assert sorted(PAGES) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_examples(code: str) -> None:
    for bad in examples(PAGES[code], "Bad"):
        assert {one.code for one in parse([Source("bad.yaml", bad)]).diagnostics} == {code}
    for good in examples(PAGES[code], "Good"):
        assert not parse([Source("good.yaml", good)]).diagnostics
