"""Options of dropdowns and checklists, and yes and no, by their names and labels."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from crmspec.deploy.conversions._conversion import Conversion
from crmspec.deploy.conversions._numbers import as_text as number_as_text
from crmspec.deploy.conversions._numbers import from_text as number_from_text
from crmspec.deploy.conversions._numbers import number_in
from crmspec.deploy.conversions._sql import chosen, fitting, fold, folded, let

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.deploy.conversions._side import Side

_YES: Final = ("yes", "true", "1")
_NO: Final = ("no", "false", "0")


# --- names of options ----------------------------------------------------------------------------


def option_to_text(old: Side, new: Side) -> Conversion | None:
    """The name of the option."""
    return None if old.is_open and new.kind == "markup" else Conversion.same()


def text_to_option(old: Side, new: Side) -> Conversion | None:
    """The option that the text names or labels, or once named, whatever its ASCII case and the blanks around it."""
    found = _option(new, "{c}")
    if found is None:
        return Conversion.same() if new.is_open else None
    return Conversion(f"coalesce({found}, {{c}})" if new.is_open else found, exact=False, reverse="{c}")


def option_to_option(old: Side, new: Side) -> Conversion | None:
    """The option of the same name, or that is renamed from it; whether the list knows it is asked elsewhere."""
    if old.is_open and not new.is_open:
        return text_to_option(old, new)
    renamed = _renamed(old, new)
    if new.type == "lead_source" and old.type != "lead_source":
        known = {one: one for one in new.words} | renamed
        exact = set(old.words) <= known.keys() and bool(old.words)
        return Conversion(chosen("{c}", _pairs(new, known)), exact, _back(old, known)) if known else None
    if not renamed:
        return Conversion.same()
    return Conversion(chosen("{c}", _pairs(new, renamed), "{c}"), True, _back(old, renamed, "{c}"))


def option_to_options(old: Side, new: Side) -> Conversion | None:
    """That option alone."""
    one = option_to_option(old, new) if not old.is_open else text_to_option(old, new)
    if one is None or new.is_open:
        return None
    single = let(_ONLY[new.dialect], words="{c}")
    back = (
        single if one.reverse in {None, "{c}"} else let(str(one.reverse).replace("{c}", "_word"), word=single)
    )
    return Conversion(_set_of(one.sql, new), one.exact, back)


def options_to_option(old: Side, new: Side) -> Conversion | None:
    """The option, where there is one alone."""
    single = let(_ONLY[old.dialect], words="{c}")
    one = option_to_option(old, new)
    if one is None:
        return None
    sql = single if one.sql == "{c}" else let(one.sql.replace("{c}", "_word"), word=single)
    return Conversion(sql, False, _set_of(one.reverse or "{c}", old))


_ONLY: Final = {
    "postgres": "case when cardinality(_words) = 1 then _words[1] end",
    "sqlite": "case when json_array_length(_words) = 1 then json_extract(_words, '$[0]') end",
}
_SET: Final = {"postgres": "array[_word]::text[]", "sqlite": "json_array(_word)"}


def _set_of(word: str, new: Side) -> str:
    return let(f"case when _word is not null then {_SET[new.dialect]} end", word=word)


def options_to_options(old: Side, new: Side) -> Conversion:
    """The same options, each as it is called later, in the order of the later list."""
    renamed = _renamed(old, new)
    known = [renamed.get(one, one) for one in old.words]
    if not renamed and _in_order(known, new.words):
        return Conversion.same()
    back = {later: one for one, later in zip(old.words, known, strict=True)}
    forth = {one: later for later in new.words for one in (back.get(later, later),)}
    others = {one: back.get(one, one) for one in known}
    return Conversion(_mapped("{c}", forth, new), True, _mapped("{c}", others, old))


def _in_order(words: list[str], of: tuple[str, ...]) -> bool:
    places = [of.index(one) for one in words if one in of]
    return places == sorted(places)


def options_to_text(old: Side, new: Side) -> Conversion:
    """The names of the options with commas between them."""
    if old.dialect == "postgres":
        sql = "array_to_string({c}, ', ')"
    else:
        words = "(select value from json_each(_words) order by key)"
        joined = f"coalesce((select group_concat(value, ', ') from {words}), '')"
        sql = let(f"case when _words is not null then {joined} end", words="{c}")
    longest = sum(len(one) + 2 for one in old.words)
    return Conversion(fitting(sql, longest, new), False, _from_list(old))


def text_to_options(old: Side, new: Side) -> Conversion | None:
    """The options that the text names or labels, with commas or semicolons between them, if it is nothing else."""
    if not new.words:
        return None
    reverse = options_to_text(new, old)
    return Conversion(_from_list(new), exact=False, reverse=reverse.sql)


def _from_list(new: Side) -> str:
    known = {key.replace(" ", ""): word for key, word in _spelt(new).items() if not set(key) & {",", ";"}}
    plain = f"replace(replace({folded('{c}', new.dialect)}, ' ', ''), ';', ',')"
    if new.dialect == "postgres":
        listed = "string_to_array(_list, ',')"
    else:
        listed = "'[' || replace(json_quote(_list), ',', '\",\"') || ']'"
    return _mapped(let(f"case when _list <> '' then {listed} end", list=plain), known, new, closed=True)


def _mapped(words: str, known: Mapping[str, str], new: Side, *, closed: bool = False) -> str:
    """A set of words, each called as it is called now, in the order of the options.

    Where the list is closed a word that nobody knows leaves nothing; otherwise it stays, behind the others.
    """
    ranked = sorted(known.items(), key=lambda pair: (_rank(new, pair[1]), pair[0]))
    if new.dialect == "postgres":
        return _mapped_in_array(words, ranked, new, closed=closed)
    return _mapped_in_json(words, ranked, new, closed=closed)


def _rank(new: Side, word: str) -> int:
    return new.words.index(word) if word in new.words else len(new.words)


def _mapped_in_array(words: str, ranked: list[tuple[str, str]], new: Side, *, closed: bool) -> str:
    was, now = (f"array[{', '.join(new.literal(one[at]) for one in ranked)}]::text[]" for at in (0, 1))
    rank = f"array[{', '.join(str(_rank(new, one)) for _, one in ranked)}]::int[]"
    joined = (
        "unnest(_words) with ordinality as _held (_word, _at) "
        f"left join unnest({was}, {now}, {rank}) as _known (_was, _now, _rank) on _was = _word"
    )
    test = f"_words <@ {was}" if closed else "_words is not null"
    named = f"array(select coalesce(_now, _word) from {joined} group by 1 order by min(_rank) nulls last, min(_at))"
    return let(f"case when {test} then {named} end", words=words)


def _mapped_in_json(words: str, ranked: list[tuple[str, str]], new: Side, *, closed: bool) -> str:
    told = new.literal(json.dumps([[*one, _rank(new, one[1])] for one in ranked], ensure_ascii=False))
    known = (
        "(select json_extract(value, '$[0]') as _was, json_extract(value, '$[1]') as _now, "
        f"json_extract(value, '$[2]') as _rank from json_each({told}))"
    )
    joined = f"(select value as _word, key as _at from json_each(_words)) left join {known} on _was = _word"
    named = (
        f"(select coalesce(_now, _word) as _named from {joined} "
        "group by 1 order by min(_rank) is null, min(_rank), min(_at))"
    )
    test = "_words is not null"
    if closed:
        test = f"not exists (select 1 from {joined} where _now is null) and _words is not null"
    return let(f"case when {test} then (select json_group_array(_named) from {named}) end", words=words)


def _renamed(old: Side, new: Side) -> dict[str, str]:
    """What options of the earlier field are called in the later; a name that is still there means itself."""
    found = {}
    for word in new.words:
        was = new.option(word).get("renamed_from")
        if was in old.words and was not in new.words and word not in old.words:
            found[was] = word
    return found


def _pairs(new: Side, known: Mapping[str, str]) -> dict[str, str]:
    return {new.literal(one): new.literal(other) for one, other in known.items()}


def _back(old: Side, renamed: Mapping[str, str], otherwise: str = "") -> str:
    return chosen("{c}", {old.literal(later): old.literal(was) for was, later in renamed.items()}, otherwise)


def _spelt(new: Side) -> dict[str, str]:
    """Each way in which an option may be written, folded, and its name; a way that means two of them is none."""
    names = {fold(one): one for one in new.words}
    ways: dict[str, set[str]] = {}
    for word in new.words:
        told = new.option(word)
        for one in (told.get("renamed_from"), told.get("label"), word.replace("_", " ")):
            if one and fold(one) not in names:
                ways.setdefault(fold(one), set()).add(word)
    return names | {way: next(iter(words)) for way, words in ways.items() if len(words) == 1}


def _option(new: Side, text: str) -> str | None:
    known = _spelt(new)
    return chosen(folded(text, new.dialect), _pairs(new, known)) if known else None


# --- yes and no ----------------------------------------------------------------------------------


def _answers(side: Side) -> dict[str, bool]:
    """What yes and no are called, folded; labels of the field first."""
    own = [(side.field.get(key), value) for key, value in (("yes_label", True), ("no_label", False))]
    labelled = {fold(label): value for label, value in own if label}
    if len(labelled) < sum(1 for label, _ in own if label):
        labelled = {}
    return labelled | {
        one: value
        for several, value in ((_YES, True), (_NO, False))
        for one in several
        if one not in labelled
    }


def answer_to_text(old: Side, new: Side) -> Conversion:
    """What people read for yes and no."""
    labels = {
        value: str(old.field.get(f"{word}_label") or word) for word, value in (("yes", True), ("no", False))
    }
    texts = {old.literal(value): new.literal(label) for value, label in labels.items()}
    longest = max(map(len, labels.values()))
    most = new.main.max_length
    reads = _answers(old)
    back = all(reads.get(fold(label)) is value for value, label in labels.items())
    return Conversion(
        fitting(chosen("{c}", texts), longest, new), back and (most is None or most >= longest), _answer(old)
    )


def text_to_answer(old: Side, new: Side) -> Conversion:
    """What the text answers: as the field calls it, or `yes`, `true`, `1`, or `no`, `false`, `0`."""
    return Conversion(_answer(new), exact=False, reverse=answer_to_text(new, old).sql)


def _answer(new: Side) -> str:
    told = {new.literal(one): new.literal(value) for one, value in _answers(new).items()}
    return chosen(folded("{c}", new.dialect), told)


def answer_to_number(old: Side, new: Side) -> Conversion | None:
    """1 for yes, 0 for no."""
    low, high = new.bounds
    told = {value: int(value) * 10**new.scale for value in (True, False)}
    held = {old.literal(value): new.literal(one) for value, one in told.items() if low <= one <= high}
    if not held:
        return None
    return Conversion(chosen("{c}", held), len(held) == 2, number_to_answer(new, old).sql)


def number_to_answer(old: Side, new: Side) -> Conversion:
    """Yes for 1, no for 0, and nothing for any other."""
    told = {old.literal(int(one) * 10**old.scale): new.literal(one) for one in (True, False)}
    back = {value: number for number, value in told.items()}
    return Conversion(chosen("{c}", told), exact=False, reverse=chosen("{c}", back))


# --- options that are numbers or answers ---------------------------------------------------------


def answer_to_option(old: Side, new: Side) -> Conversion | None:
    """The option that is called as the answer is."""
    means = _meaning(new, _answers(old))
    return _by_value(old, new, {value: word for word, value in reversed(means.items())})


def option_to_answer(old: Side, new: Side) -> Conversion | None:
    """The answer that the option is called as."""
    return text_to_answer(old, new) if old.is_open else _by_option(old, new, _meaning(old, _answers(new)))


def _meaning(side: Side, answers: Mapping[str, bool]) -> dict[str, bool]:
    found = {}
    for word, ways in _ways(side):
        told = [answers[fold(one)] for one in ways if fold(one) in answers]
        if told:
            found[word] = told[0]
    return found


def number_to_option(old: Side, new: Side) -> Conversion | None:
    """The option whose name or label is the number."""
    if old.currencies:
        return None
    if new.is_open:
        return number_as_text(old, new)
    return _by_value(old, new, {value: word for word, value in reversed(_numbers(new, old).items())})


def option_to_number(old: Side, new: Side) -> Conversion | None:
    """The number that the name or label of an option is."""
    if old.is_open:
        return number_from_text(old, new)
    low, high = new.bounds
    return _by_option(old, new, {word: one for word, one in _numbers(old, new).items() if low <= one <= high})


def _numbers(side: Side, number: Side) -> dict[str, int]:
    found = {}
    for word, ways in _ways(side):
        told = [one for one in (number_in(way, number.scale) for way in ways) if one is not None]
        if told:
            found[word] = told[0]
    return found


def _ways(side: Side) -> Iterator[tuple[str, list[str]]]:
    for word in side.words:
        label = side.option(word).get("label")
        yield word, [word, *([label] if label else [])]


def _by_value(old: Side, new: Side, found: Mapping[bool, str] | Mapping[int, str]) -> Conversion | None:
    if not found:
        return None
    told = {old.literal(value): new.literal(word) for value, word in found.items()}
    exact = old.kind == "boolean" and len(found) == 2
    return Conversion(chosen("{c}", told), exact, chosen("{c}", {word: one for one, word in told.items()}))


def _by_option(old: Side, new: Side, found: Mapping[str, bool] | Mapping[str, int]) -> Conversion | None:
    if not found:
        return None
    told = {old.literal(word): new.literal(value) for word, value in found.items()}
    back = {value: word for word, value in reversed(told.items())}
    exact = found.keys() == set(old.words) and len(back) == len(told)
    return Conversion(chosen("{c}", told), exact, chosen("{c}", back))
