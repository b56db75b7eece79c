"""A paper states a percentage that the records say otherwise.

## What
A document has a percentage written out where its module has a percentage field of that name (`Sales tax (8.875%)`
beside a `tax_rate`). Or it names one percentage of its total, and the workflows that work out amounts from the
same total take another share.

## Why
What the client signed and what is charged are two things; and what is written out is wrong on the first paper
whose record has another rate.

## Bad
```yaml
modules:
  invoice:
    display: name
    fields:
      name: {type: text}
      tax_rate: {type: percent, required: true}
      printed: {type: file}
documents:
  paper: {kind: invoice, module: invoice, title: Invoice, body: "Sales tax (8.875%)"}
workflows:
  print: {trigger: {created: invoice}, steps: [{document: {make: paper, into: printed}}]}
```

## Good
```yaml
modules:
  invoice:
    display: name
    fields:
      name: {type: text}
      tax_rate: {type: percent, required: true}
      printed: {type: file}
documents:
  paper: {kind: invoice, module: invoice, title: Invoice, body: "Sales tax ({{ tax_rate }})"}
workflows:
  print: {trigger: {created: invoice}, steps: [{document: {make: paper, into: printed}}]}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from crmspec.compiler.syntax import Keys

_SAID: Final = re.compile(
    r"(?<![\w.])(\d+(?:[.,]\d+)?|[a-zé]+)\s*(?:%|percent\b|per cent\b|por ciento\b)", re.IGNORECASE
)
WORDS: Final = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "diez": 10,
    "veinte": 20,
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "sesenta": 60,
    "setenta": 70,
    "ochenta": 80,
}
_SENTENCE: Final = re.compile(r"(?<=[.;])\s|\n")
_MERGE: Final = re.compile(r"\{\{.*?\}\}")
PLAIN: Final = frozenset({"rate", "percent", "percentage", "share", "value", "of", "standard"})
_SHARE: Final = re.compile(r"^\s*=?\s*(?:\w+\.)*(\w+)\s*\*\s*(0\.\d+)\s*$")
TOTALS: Final = frozenset({"total", "amount", "price", "sum", "budget"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the percentages that documents write out."""
    for name, paper in architecture.section("documents").items():
        path: Keys = ("documents", name)
        if paper.module not in architecture.modules or architecture.is_shared(path):
            continue
        texts = {(*path, "body"): paper.body or ""}
        for language, said in (paper.languages or {}).items():
            texts[*path, "languages", language, "body"] = getattr(said, "body", None) or ""
        texts = {
            place: text for place, text in texts.items() if "%" in text or "cent" in text or "ciento" in text
        }
        if texts:
            yield from _written_out(architecture, paper.module, texts)
            yield from _other_share(architecture, paper.module, texts)


def _written_out(architecture: Architecture, module: str, texts: Mapping[Keys, str]) -> Iterator[Finding]:
    """Percentages in a line that speaks of a percentage field."""
    rates = {
        name: words
        for name, field in architecture.modules[module].fields.items()
        if getattr(field, "type", "") == "percent" and (words := set(name.split("_")) - PLAIN)
    }
    for place, text in texts.items() if rates else ():
        for line in _SENTENCE.split(_MERGE.sub("", text)):
            found = [one for one in _SAID.finditer(line) if _number(one.group(1)) is not None]
            words = set(re.findall(r"[a-z]+", line.lower()))
            wanted = [name for name, its in rates.items() if its & words]
            if found and wanted:
                share = found[0].group(0)
                message = f"the paper says {share} for good, while each `{module}` has its own `{wanted[0]}`"
                related = ((architecture.field_path(module, wanted[0]), "the record says it here"),)
                yield Finding(place, message, f"print `{{{{ {wanted[0]} }}}}`", related, at_key=False)
                break


def _other_share(architecture: Architecture, module: str, texts: Mapping[Keys, str]) -> Iterator[Finding]:
    """Papers that promise one share, where the workflows take another."""
    said: dict[Fraction, Keys] = {}
    for place, text in texts.items():
        for one in _SAID.finditer(text):
            number = _number(one.group(1))
            if number is not None:
                said.setdefault(number, place)
    taken = _shares(architecture).get(module, {})
    if len(said) != 1 or not taken:
        return
    (number, place), shares = next(iter(said.items())), set(taken)
    if shares & {number, 100 - number}:
        return
    share, path = next(iter(taken.items()))
    message = f"the paper says {_shown(number)} percent, and what is worked out from the same total is {_shown(share)}"
    related = ((path, f"{_shown(share)} percent here"),)
    yield Finding(place, message, "let both say the same", related, at_key=False)


@once
def _shares(architecture: Architecture) -> Mapping[str, Mapping[Fraction, Keys]]:
    """The shares of a total that workflows work out, by the module whose total it is."""
    found: dict[str, dict[Fraction, Keys]] = {}
    for path, several in architecture.expressions.items():
        if path[0] not in {"workflows", "subflows"}:
            continue
        match = _SHARE.match(several[0].source)
        if match is None or not TOTALS.intersection(match.group(1).split("_")):
            continue
        read: Any = several[0].checked.reads
        if read:
            found.setdefault(read[-1].module, {})[Fraction(match.group(2)) * 100] = path
    return found


def _shown(number: Fraction) -> str:
    return f"{float(number):g}"


def _number(text: str) -> Fraction | None:
    """A number in figures or in words."""
    if text[0].isdigit():
        return Fraction(text.replace(",", "."))
    return Fraction(WORDS[text.lower()]) if text.lower() in WORDS else None


RULE: Final = Rule("GOV254", Severity.WARNING, "graph", "paper and records say two things", check)
