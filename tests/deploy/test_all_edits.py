"""A slice of all single edits is proved on both databases; one that is wrong is told with what repeats it."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from .all_edits import Asked, Ground, PostgresGround, SqliteGround, run

if TYPE_CHECKING:
    from .blueprints import Single

NAME = "outbound_funds"


class Failing(SqliteGround):
    """Where nothing comes right."""

    def prove(self, edit: Single, number: int) -> str:
        """Fail."""
        raise AssertionError("not as before")


@pytest.mark.parametrize("ground", [SqliteGround, PostgresGround])
def test_a_slice_comes_right(ground: type[Ground], request: pytest.FixtureRequest) -> None:
    with ExitStack() as made:
        if ground is PostgresGround:
            patched = made.enter_context(pytest.MonkeyPatch.context())
            patched.setenv("CRMSPEC_TEST_DATABASE_URL", request.getfixturevalue("postgres_server"))
        told = run(ground(NAME, made), Asked(177, 8, [], []))
    assert not told["wrong"]
    assert told["applied"] + told["refused"] >= 3
    assert told.total() == 10


def test_what_is_wrong_is_told_with_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    with ExitStack() as made:
        told = run(Failing(NAME, made), Asked(1, 0, [8], []))
    assert told == {"wrong": 1}
    assert f"WRONG {NAME} --only 8 (activities." in capsys.readouterr().out
