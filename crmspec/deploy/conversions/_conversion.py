"""What a conversion is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conversion:
    """How one column is made from the earlier ones of its field.

    In ``sql``, ``{c}`` stands for the earlier column that answers to this one: the same part of the field, or its
    main column. Any other column of the earlier field is written by its own name, ``{amount_currency}``. They are
    to be replaced as texts; no literal holds them.
    """

    sql: str
    exact: bool
    """Every value converts and comes back, whatever it is."""
    reverse: str | None = None
    """The earlier value, made from this column, which is ``{c}`` here; null where there is none."""

    @classmethod
    def same(cls, *, exact: bool = True) -> Conversion:
        """The value is carried over as it is."""
        return cls("{c}", exact, "{c}")
