"""Names that a step makes, used where that step may not have been done: no slip of the pen, and nothing to guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmspec.compiler.resolve.gather import UNKNOWN_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.expressions.problems import Problem
    from crmspec.compiler.resolve.walk import Expression, Placed, Walk
    from crmspec.compiler.syntax import Keys

_OWNERS = frozenset({"workflows", "subflows"})


class Elsewhere(NamedTuple):
    """A result of a step that does not reach the place where it is used."""

    message: str
    help: str
    maker: Keys


def made_elsewhere(walk: Walk, one: Expression, problem: Problem) -> Elsewhere | None:
    """Tell which step makes an unknown name, in another branch, inside of a loop or further down."""
    if problem.code != UNKNOWN_NAME or one.path[0] not in _OWNERS:
        return None
    name = one.source[problem.start : problem.end]
    steps = (step for step in _steps(walk, one.path[:2]) if name in step.model.binds(step.context))
    return next((told for step in steps if (told := _told(walk, name, step.path, one.path))), None)


def _steps(walk: Walk, owner: Keys) -> Iterator[Placed]:
    return (step for path, step in walk.verbs.items() if path[:2] == owner and "trigger" not in path[2:3])


def _told(walk: Walk, name: str, maker: Keys, user: Keys) -> Elsewhere | None:
    shared = next((at for at, pair in enumerate(zip(maker, user, strict=False)) if pair[0] != pair[1]), None)
    if shared is None:
        return None
    if maker[shared - 1] == "branch":
        return _in_branch(walk, name, maker, shared, "another branch only{}; here there is none")
    inside = [step for step in maker[shared + 1 :] if isinstance(step, str)]
    if "branch" in inside:
        at = maker.index("branch", shared) + 1
        return _in_branch(walk, name, maker, at, "one branch only{}; here there may be none")
    if inside:
        way_out = "use it there, or make it before"
        return Elsewhere(
            f"`{name}` is made within `{inside[0]}` only; here there may be none", way_out, maker
        )
    here, there = maker[shared], user[shared]
    if isinstance(here, int) and isinstance(there, int) and here > there:
        way_out = "move the step that makes it up, or the one that uses it down"
        return Elsewhere(f"`{name}` is made by a later step; here there is none yet", way_out, maker)
    return None


def _in_branch(walk: Walk, name: str, maker: Keys, at: int, where: str) -> Elsewhere:
    asked = walk.expressions.get((*maker[: at + 1], "if"), ())
    only = f" (`{asked[0].source}`)" if asked else ""
    way_out = "move the step that uses it into that branch, or make it before the branch"
    return Elsewhere(f"`{name}` is made in {where.format(only)}", way_out, maker)
