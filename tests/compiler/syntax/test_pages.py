"""Every code that reading can give has a page."""

from __future__ import annotations

from crmspec.compiler import syntax_codes
from crmspec.validators.registry import rules


def test_every_code_has_a_page() -> None:
    codes = {code for name, code in vars(syntax_codes).items() if name.isupper()}
    assert codes <= {rule.code for rule in rules()}
