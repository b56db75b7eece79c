"""``crmspec access``: the rights of one role, or of all at a glance."""

from __future__ import annotations

import argparse
from difflib import get_close_matches
from typing import TYPE_CHECKING

from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.compiler.architecture import Architecture


def of_role(architecture: Architecture, options: argparse.Namespace) -> str:
    """Everything that the named role may do."""
    from crmspec.access.effective import effective
    from crmspec.review.rights import render_role

    _known("role", options.role, architecture.section("roles"))
    _of_module(architecture, options)
    return render_role(
        effective(architecture, options.role), options.format, architecture.span, options.module
    )


def of_all(architecture: Architecture, options: argparse.Namespace) -> str:
    """All roles and modules."""
    from crmspec.access.effective import effective
    from crmspec.review.rights import render_matrix

    roles = sorted(architecture.section("roles"))
    if not roles:
        raise LookupError("the blueprint has no roles", "roles are what rights are given to: declare some")
    _of_module(architecture, options)
    modules = [options.module] if options.module else sorted(architecture.modules)
    return render_matrix([effective(architecture, one) for one in roles], modules, options.format)


def _of_module(architecture: Architecture, options: argparse.Namespace) -> None:
    if options.module is not None:
        _known("module", options.module, architecture.modules)


def _known(kind: str, name: str, declared: Iterable[str]) -> None:
    """Refuse a name that nothing has, with the one that was meant perhaps."""
    names = sorted(declared)
    if name in names:
        return
    near = get_close_matches(name, names, n=1, cutoff=0.5)
    known = f"the {kind}s are: {', '.join(names)}" if names else f"the blueprint has no {kind}s"
    raise LookupError(
        f"there is no {kind} `{visible(name)}`", f"did you mean `{near[0]}`?" if near else known
    )
