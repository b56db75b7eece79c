"""Names that say how often something runs, and whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.validators.gov.gov252_another_rhythm import rhythm

from .warned import messages


@pytest.mark.parametrize(
    ("cron", "word"),
    [
        ("0 6 * * *", "daily"),
        ("0 6 * * mon", "weekly"),
        ("0 6 1 * *", "monthly"),
        ("0 6 1 1 *", "yearly"),
        ("30 * * * *", "hourly"),
        ("0 6 1 */3 *", ""),
        ("0 6 * * mon-fri", ""),
        ("0 6,18 * * *", ""),
    ],
)
def test_a_schedule_in_a_word(cron: str, word: str) -> None:
    assert rhythm(cron) == word


VIEWS = """
modules:
  deal: {fields: {name: {type: text, required: true}, open: {type: boolean}, seller: {type: user}}}
roles:
  rep: {can: {deal: {read: SCOPE, create: true, update: all}}}
views:
  my_deals: {kind: list, module: deal, columns: [name], where: WHERE}
  army_deals: {kind: list, module: deal, columns: [name], where: open}
"""


@pytest.mark.parametrize(
    ("scope", "where", "told"),
    [
        ("all", "open", 1),
        ("own", "open", 0),
        ("all", "open and owner == user", 0),
        ("all", "seller == user", 0),
        ("team", "owner.team == user.team", 0),
    ],
)
def test_what_is_called_mine_asks_who_is_looking(scope: str, where: str, told: int, tmp_path: Path) -> None:
    text = VIEWS.replace("SCOPE", scope).replace("WHERE", where)
    assert len(messages(tmp_path, "GOV251", text)) == told
