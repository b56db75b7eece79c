"""What remains of a declaration when its mistakes are left out: the rest of it is looked at in the same run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import ValidationError

from crmspec.compiler.bind.complaints import MISSING, UNKNOWN_KEY, complaints
from crmspec.compiler.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crmspec.compiler.bind.complaints import Complaint
    from crmspec.compiler.syntax import Keys

M = TypeVar("M", bound=Model)
ROUNDS: Final = 20
WORD: Final = re.compile(r"^[A-Za-z_][A-Za-z0-9_-]*$")


def bind_partly(model: type[M], root: Any, path: Keys, told: Sequence[Complaint]) -> M | None:
    """Bind what is left when every piece with a mistake is taken out; None where nothing is left."""
    data = _copy(_at(root, path))
    rest = _rooted(root, path, data)
    for _ in range(ROUNDS):
        if not all(_prune(data, one.path[len(path) :], one.code) for one in told):
            return None
        try:
            return model.model_validate(data)
        except ValidationError as error:
            told = list(complaints(error, path, model, rest))
    return None


def _copy(value: Any) -> Any:
    """Plain mappings and lists that can be changed."""
    if isinstance(value, dict):
        return {key: _copy(one) for key, one in value.items()}
    return [_copy(one) for one in value] if isinstance(value, list) else value


def _at(root: Any, path: Keys) -> Any:
    for step in path:
        root = root[step]
    return root


def _rooted(root: Any, path: Keys, data: Any) -> Any:
    """A tree that leads to the data by the same path."""
    for step in reversed(path):
        data = {step: data}
    return data


def _prune(data: Any, path: Keys, code: str) -> bool:
    """Take out the piece at a path; whether that can be done.

    What lacks a key goes as a whole. In a list, what comes after goes too, so that places stay right.
    """
    if not path:
        return False
    try:
        owner = _at(data, path[:-1])
        if isinstance(owner, list) and isinstance(path[-1], int):
            del owner[path[-1] :]
        elif code == UNKNOWN_KEY and not WORD.match(str(path[-1])) and len(path) > 1:
            return _prune(
                data, path[:-1], MISSING
            )  # `f(a, b)` in braces is cut at its comma: nothing of it is meant
        elif code in {MISSING, UNKNOWN_KEY} or path[-1] in owner:
            owner.pop(path[-1], None)
    except (KeyError, IndexError, TypeError):
        return True  # it went with a piece around it
    return True
