"""Three ways to spoil a file: by its bytes, by its tokens, by what it holds."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

import yaml

from . import hostile
from .corpus import Files, akin, tree, whole

Text = bytes | str


def by_bytes(text: str, chance: Random) -> bytes:
    """Flip, insert, delete, cut off, swap."""
    data = text.encode()
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((0, 0, 1, 1, 5, 60)))
        match chance.randrange(6):
            case 0 | 1:
                piece = chance.choice(hostile.PIECES).encode()
                data = data[:at] + piece * chance.choice((1, 1, 1, 3, 70)) + data[to:]
            case 2:
                data = data[:at] + data[to:]
            case 3:
                data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
            case 4:
                data = data[:at] if chance.random() < 0.2 else data[:at] + data[at : at + 40] + data[at:]
            case _:
                between = chance.randrange(to, len(data) + 1)
                data = data[:at] + data[to:between] + data[at:to] + data[between:]
    return data


@cache
def _tokens(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where each token stands, and each scalar."""
    try:
        found = list(yaml.scan(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return [], []
    every = [one for one in found if one.end_mark.index > one.start_mark.index]
    scalars = [one for one in every if isinstance(one, yaml.ScalarToken)]
    return _places(every), _places(scalars)


def _places(tokens: list[Any]) -> list[tuple[int, int]]:
    return [(one.start_mark.index, one.end_mark.index) for one in tokens]


def by_tokens(text: str, chance: Random) -> str:
    """Swap two tokens, write one twice, leave one out, or write something else in its place."""
    every, scalars = _tokens(text)
    if not scalars:
        return text + chance.choice(hostile.PIECES)
    tokens = scalars if chance.random() < 0.7 else every
    edits = {chance.choice(tokens): "" for _ in range(chance.choice((1, 1, 1, 2)))}
    for place in edits:
        edits[place] = _token(text, place, text[slice(*chance.choice(tokens))], chance)
    for (start, end), new in sorted(edits.items(), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _token(text: str, place: tuple[int, int], other: str, chance: Random) -> str:
    here = text[slice(*place)]
    match chance.randrange(9):
        case 0 | 1:
            return other
        case 2:
            return f"{here} {here}"
        case 3:
            return ""
        case 4:
            return here + chance.choice(hostile.PIECES)
        case 5:
            return chance.choice(hostile.PIECES) + here
        case 6:
            return f'"{here}"'
        case _:
            return json.dumps(hostile.value(chance), ensure_ascii=False)


def by_nodes(text: str, chance: Random) -> str:
    """Delete, rename, move, double, replace, empty, or change the kind of something."""
    root = tree(text)
    if not isinstance(root, dict) or not root:
        return text + "x: {}\n"
    root = _copy(root)
    for _ in range(chance.choice((1, 1, 1, 1, 3))):
        _change(root, chance)
    return json.dumps(root, ensure_ascii=False, indent=1) + "\n"


def _copy(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _copy(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_copy(value) for value in node]
    return float(node) if isinstance(node, Decimal) else node


def _change(root: Any, chance: Random) -> None:
    """Change one node at random in its place."""
    where, step = _somewhere(root, chance)
    if where is not None:
        chance.choice((_leaf, _leaf, _put, _put, _put, _drop, _rename, _double, _swap))(
            where, step, root, chance
        )


def _put(where: Any, step: Any, _root: Any, chance: Random) -> None:
    """Write something else in the place of a whole sub-tree: mostly what stands behind the same key elsewhere."""
    here = where[step]
    like = _copy(chance.choice(akin().get(step) or [here]))
    empty: Any = [] if isinstance(here, list) else {}
    where[step] = chance.choice((like, like, like, empty, _other_kind(here), _elsewhere(chance)))


def _drop(where: Any, step: Any, _root: Any, _chance: Random) -> None:
    del where[step]


def _swap(where: Any, step: Any, root: Any, chance: Random) -> None:
    target, at = _somewhere(root, chance)
    where[step], target[at] = _copy(target[at]), _copy(where[step])


def _rename(where: Any, step: Any, root: Any, chance: Random) -> None:
    _double(where, step, root, chance)
    if isinstance(where, dict) and len(where) > 1:
        del where[step]


def _double(where: Any, step: Any, _root: Any, chance: Random) -> None:
    copy = _copy(where[step])
    if isinstance(where, list):
        where.insert(chance.randrange(len(where) + 1), copy)
    else:
        name = hostile.value(chance)
        where[name if isinstance(name, str) and name not in where else f"{step}_2"] = copy


def _leaf(where: Any, step: Any, _root: Any, chance: Random) -> None:
    """Write something hostile in the place of a scalar below, so that what lies around stays whole."""
    while isinstance(where[step], dict | list) and where[step]:
        where = where[step]
        step = chance.choice(list(where) if isinstance(where, dict) else range(len(where)))
    if isinstance(where[step], str) and chance.random() < 0.4:
        where[step] = _spoilt(where[step], chance)
        return
    found = hostile.value(chance)
    while chance.random() < 0.7 and type(found) is not type(where[step]):
        found = hostile.value(chance)
    where[step] = found


def _spoilt(text: str, chance: Random) -> str:
    """Change a word of a text: what it holds may be an expression."""
    words = re.split(r"(\W+)", text)
    at = chance.randrange(len(words))
    words[at] = chance.choice(
        (*hostile.PIECES, *words, str(hostile.value(chance)), str(hostile.value(chance)))
    )
    return "".join(words)


def _somewhere(root: Any, chance: Random) -> tuple[Any, Any]:
    places = [(node, step) for node in _nodes(root) for step in _steps(node)]
    return chance.choice(places) if places else (None, None)


def _nodes(node: Any) -> list[Any]:
    if not isinstance(node, dict | list):
        return []
    return [node, *(below for step in _steps(node) for below in _nodes(node[step]))]


def _steps(node: Any) -> list[Any]:
    return list(node) if isinstance(node, dict) else list(range(len(node)))


def _elsewhere(chance: Random) -> Any:
    """A sub-tree of another file."""
    files: Files = chance.choice(whole())
    where, step = _somewhere(tree(chance.choice(sorted(files.values()))), chance)
    return _copy(where[step]) if where is not None else {}


def _other_kind(value: Any) -> Any:
    if isinstance(value, dict):
        return list(value) if len(value) % 2 else list(value.values())
    if isinstance(value, list):
        return {f"n{number}": one for number, one in enumerate(value)}
    return [value] if len(str(value)) % 2 else {"value": value}
