"""References to records: kept where they point at the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.deploy.conversions._conversion import Conversion
from crmspec.deploy.conversions._sql import chosen

if TYPE_CHECKING:
    from crmspec.deploy.conversions._side import Side


def same_module(old: Side, new: Side) -> Conversion | None:
    """The same record, where both fields point at the same module."""
    same = old.later is None or list(old.modules.values()) == list(new.modules)
    return Conversion.same() if same else None


def one_of_several(old: Side, new: Side) -> Conversion | None:
    """The same record, where it is of the module that is still pointed at."""
    (module,) = new.modules
    earlier = [one for one, later in old.modules.items() if later == module]
    if not earlier:
        return None
    which = f"{{{old.parts['module']}}} = {new.literal(earlier[0])}"
    return Conversion(f"case when {which} then {{c}} end", exact=False, reverse="{c}")


def among_several(old: Side, new: Side) -> Conversion | None:
    """The same record; its module stands beside it."""
    return Conversion.same() if set(old.modules.values()) <= set(new.modules) else None


def of_several(old: Side, new: Side) -> Conversion:
    """The same record; whether its module may still be pointed at is asked elsewhere."""
    return Conversion.same()


def module_called(old: Side) -> Conversion:
    """What the module of a record is called later."""
    renamed = {old.literal(one): old.literal(later) for one, later in old.modules.items() if one != later}
    if not renamed:
        return Conversion.same()
    back = {later: one for one, later in renamed.items()}
    return Conversion(chosen("{c}", renamed, "{c}"), True, chosen("{c}", back, "{c}"))
