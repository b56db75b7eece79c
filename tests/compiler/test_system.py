"""What every record has, seen by expressions and by databases."""

from __future__ import annotations

from typing import get_args

import pytest

from crmspec.compiler.expressions import types
from crmspec.compiler.model.module import Module
from crmspec.compiler.system import (
    SYSTEM_COLUMNS,
    SYSTEM_FIELDS,
    SYSTEM_MODULES,
    Ownership,
    system_columns,
    system_fields,
)


@pytest.mark.parametrize("ownership", get_args(Ownership))
def test_fields_and_columns_belong_together(ownership: Ownership) -> None:
    fields = set(system_fields(ownership))
    assert fields <= set(SYSTEM_FIELDS)
    assert {column.name.removesuffix("_id") for column in system_columns(ownership)} == fields


def test_the_owner_is_who_the_ownership_says() -> None:
    assert system_fields("user")["owner"] == types.USER
    assert system_fields("queue")["owner"] == types.QUEUE
    assert system_fields("user_or_queue")["owner"] == types.Polymorphic(("_user", "_queue"))
    assert "owner" not in system_fields("parent")


def test_ownership_is_what_a_module_can_say() -> None:
    assert set(get_args(Ownership)) == set(get_args(Module.model_fields["ownership"].annotation))


def test_reserved_columns_are_those_of_every_module() -> None:
    assert "owner_id" in SYSTEM_COLUMNS
    assert len(SYSTEM_COLUMNS) == len(SYSTEM_FIELDS)


def test_system_modules_refer_to_one_another_only() -> None:
    targets = {
        type_.module
        for fields in SYSTEM_MODULES.values()
        for type_ in fields.values()
        if isinstance(type_, types.Record)
    }
    assert targets <= set(SYSTEM_MODULES)
