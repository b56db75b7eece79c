"""The targets: found by the files and folders beside this one."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Diagnostic, Severity, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.targets.target import Capability, Files, Manifest, Target

_SHARED: Final = ("bundle", "once", "registry", "relational", "target", "templates", "text")


@cache
def targets() -> dict[str, Target]:
    """Every target by its name. A target's module exports ``TARGET``."""
    here = Path(__file__).parent
    names = {one.stem for one in here.iterdir() if one.stem[:1].isalpha() and one.suffix in {"", ".py"}}
    modules = {name: import_module(f"crmspec.targets.{name}") for name in sorted(names - set(_SHARED))}
    return {name: module.TARGET for name, module in modules.items() if hasattr(module, "TARGET")}


def gaps(architecture: Architecture) -> list[Diagnostic]:
    """What the blueprint asks of its targets that they cannot do, or do in another way."""
    from crmspec.compiler.features import features

    chosen = architecture.crm.targets if architecture.crm else ()
    found = [
        _unknown(architecture, index, name) for index, name in enumerate(chosen) if name not in targets()
    ]
    known = [targets()[name] for name in chosen if name in targets()]
    wanted = {one.feature for target in known for one in target.capabilities}
    places: dict[str, list[Keys]] = {}
    for feature, path in features(architecture, wanted) if wanted else ():
        places.setdefault(feature, []).append(path)
    for target in known:
        for one in target.capabilities:
            found += _gaps(architecture, target, one, places.get(one.feature, []))
    return found


def _gaps(
    architecture: Architecture, target: Target, capability: Capability, places: list[Keys]
) -> Iterator[Diagnostic]:
    """What cannot be done is said wherever it is asked for; what is done in another way, once."""
    word = capability.feature.replace(":", " ")
    if capability.support == "none":
        for path in places:
            message = f"the target `{target.name}` has no {_quoted(capability.feature)}"
            span = architecture.span(path)
            yield Diagnostic("OPS101", Severity.ERROR, span, message, capability.note)
    elif places:
        message = f"{target.name} does this in another way: {word}{_elsewhere(len(places) - 1)}"
        span = architecture.span(places[0])
        yield Diagnostic("OPS301", Severity.INFO, span, message, capability.note)


def _quoted(feature: str) -> str:
    """A feature as a sentence names it: the `captcha` of `protection`, and not `protection:captcha`."""
    what, _, name = feature.partition(":")
    return f"`{name}` (`{what}`)" if name else f"`{what}`"


def _elsewhere(count: int) -> str:
    return f" (here and at {count:,} other place{'s' if count > 1 else ''})" if count else ""


def _unknown(architecture: Architecture, index: int, name: str) -> Diagnostic:
    span = architecture.span(("crm", "targets", index))
    way_out = "the targets are: " + ", ".join(f"`{one}`" for one in targets())
    return Diagnostic("OPS102", Severity.ERROR, span, f"there is no target `{visible(name)}`", way_out)


def produce(manifest: Manifest, names: Iterable[str]) -> Files:
    """The files of these targets."""
    return {path: text for name in names for path, text in targets()[name].produce(manifest).items()}
