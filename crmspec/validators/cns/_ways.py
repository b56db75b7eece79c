"""Where consents are collected, and where they are asked for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

Found = tuple[str, "Place"]


class Place(NamedTuple):
    """Where a consent is collected, recorded or asked for, and of the records of which module."""

    path: Keys
    module: str
    """Empty where it is not known."""
    way: str
    """`form`, `import` and `step` collect; `question`, `send` and `campaign` ask."""


class Ways(NamedTuple):
    """All places, by the name of the consent; only consents that are declared."""

    collected: Mapping[str, tuple[Place, ...]]
    asked: Mapping[str, tuple[Place, ...]]


@once
def ways(architecture: Architecture) -> Ways:
    """Find the places of every consent."""
    return Ways(
        _gathered(architecture, _collecting(architecture)), _gathered(architecture, _asking(architecture))
    )


def _gathered(architecture: Architecture, places: Iterator[Found]) -> Mapping[str, tuple[Place, ...]]:
    declared = architecture.section("consents")
    found: dict[str, list[Place]] = defaultdict(list)
    for name, place in places:
        if name in declared:
            found[name].append(place)
    return {name: tuple(several) for name, several in found.items()}


def _collecting(architecture: Architecture) -> Iterator[Found]:
    for name, form in architecture.section("forms").items():
        for at, box in enumerate(form.consents):
            yield box.consent, Place(("forms", name, "consents", at), form.module, "form")
    for name, one in architecture.section("imports").items():
        for at, column in enumerate(one.consents):
            if column.given:
                yield column.consent, Place(("imports", name, "consents", at), one.module, "import")
    for step in architecture.steps("consent"):
        options = step.model.consent
        if options.is_ == "given":
            module = step.context.module_of(options.record) or ""
            yield options.consent, Place((*step.path, "consent"), module, "step")


def _asking(architecture: Architecture) -> Iterator[Found]:
    for path, several in architecture.expressions.items():
        for one in several:
            if one.checked.expr is None or not one.checked.mentions:
                continue
            for part in walk(one.checked.expr):
                if part.op == "has_consent":
                    module = str(getattr(part.operands[0].type, "module", ""))
                    yield str(part.args[1]), Place(path, module, "question")
    for step in architecture.steps("send"):
        options = step.model.send
        if options.consent:
            module = step.context.module_of(options.to) or ""
            yield options.consent, Place((*step.path, "send", "consent"), module, "send")
    for name, campaign in architecture.section("campaigns").items():
        segment = architecture.section("segments").get(campaign.segment)
        module = segment.module if segment else ""
        yield campaign.consent, Place(("campaigns", name, "consent"), module, "campaign")
