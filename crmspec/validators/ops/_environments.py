"""Which environment is which: where customers are, and where things are only tried out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.crm import Environment
    from crmspec.compiler.syntax import Keys

LIVE: Final = frozenset({"production", "prod", "prd", "live"})
TRIAL: Final = frozenset(
    {
        "development",
        "dev",
        "test",
        "testing",
        "tests",
        "staging",
        "stage",
        "stg",
        "sandbox",
        "rehearsal",
        "training",
    }
    | {
        "qa",
        "uat",
        "acceptance",
        "integration",
        "preview",
        "preprod",
        "preproduction",
        "demo",
        "local",
        "trial",
    }
)
_TRYING: Final = "sandbox|staging|stage|stg|test|testing|dev|development|uat|qa|demo|mock"
TRIED: Final = re.compile(rf"//(?:[^/]*[.-])?(?:{_TRYING})[0-9]*[.-]", re.IGNORECASE)
_OWN: Final = r"localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|host\.docker\.internal|[\w-]+"
LOCAL: Final = re.compile(rf"//(?![^/]*@)(?:{_OWN})(?=[:/]|$)|\.(?:local|localhost)(?=[:/]|$)")
"""An address on the own machine, or within the own network."""


def is_live(name: str) -> bool:
    """Whether an environment is the one with the customers, by its name."""
    words = set(name.split("_"))
    return not words.isdisjoint(LIVE) and words.isdisjoint({"pre", "non", "not", "like"})


def is_trial(name: str) -> bool:
    """Whether an environment is one where things are tried out, by its name."""
    return not is_live(name) and not {*name.split("_"), name.replace("_", "")}.isdisjoint(TRIAL)


def live(architecture: Architecture) -> Mapping[str, Environment]:
    """The environments with the customers."""
    return {name: one for name, one in environments(architecture).items() if is_live(name)}


def environments(architecture: Architecture) -> Mapping[str, Environment]:
    """Every environment of the blueprint's own."""
    found: Mapping[str, Environment] = architecture.section("environments")
    return found


def address(architecture: Architecture, name: str, integration: str) -> tuple[str, Keys]:
    """Where an environment reaches an integration, and the place that says so."""
    given = environments(architecture)[name].addresses.get(integration)
    if given:
        return given, ("environments", name, "addresses", integration)
    base = architecture.section("integrations")[integration].base_url
    return base or "", ("integrations", integration, "base_url")


def bare(url: str) -> str:
    """An address without what makes no difference."""
    return url.rstrip("/").casefold()
