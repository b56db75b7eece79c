"""What holds for every field type, whatever it is."""

from __future__ import annotations

import ast
import inspect
import sqlite3
from itertools import pairwise

import pytest
from jsonschema import Draft202012Validator

from crmspec import physical
from crmspec.compiler.expressions import types
from crmspec.compiler.model.field import FIELD_TYPES, Column, Field
from crmspec.compiler.system import SYSTEM_COLUMNS, SYSTEM_FIELDS

from .surroundings import AROUND, MODULE, example

every_type = pytest.mark.parametrize("type_", FIELD_TYPES.names())
LANGUAGE = """
text long_text rich_text email phone url secret integer decimal percent money rating boolean date datetime
time duration picklist multi_picklist lead_source tags person_name address geolocation lookup master_detail
many_to_many polymorphic user team queue formula rollup auto_number score file json
"""


def member(type_: str) -> type[Field]:
    found = FIELD_TYPES.member(type_)
    assert issubclass(found, Field)
    return found


def stored(type_: str) -> list[tuple[str, tuple[Column, ...]]]:
    """Every table with the columns that the example needs in it."""
    name, bound = example(type_)
    beside = [(table.name, table.columns) for table in bound.tables(MODULE, name, AROUND)]
    return [(MODULE, bound.columns(MODULE, name, AROUND)), *beside]


def test_the_language_has_these_types_and_no_others() -> None:
    assert sorted(LANGUAGE.split()) == list(FIELD_TYPES.names())


@every_type
def test_the_name_in_a_blueprint_is_the_name_of_the_file(type_: str) -> None:
    assert member(type_).model_fields["type"].default == type_
    assert FIELD_TYPES.member(type_).__module__.endswith(f".{type_}")


@every_type
def test_the_example_is_of_the_type(type_: str) -> None:
    name, bound = example(type_)
    assert isinstance(bound, member(type_))
    assert name not in SYSTEM_FIELDS


@every_type
def test_it_says_what_it_is_for_in_one_sentence(type_: str) -> None:
    first, *_ = inspect.cleandoc(member(type_).__doc__ or "").split("\n\n")
    assert first.endswith(".")
    assert first.count(". ") == 0


@every_type
def test_every_option_says_what_it_means(type_: str) -> None:
    """Each annotated attribute that is an option is followed by its docstring."""
    for owner in (one for one in member(type_).__mro__ if issubclass(one, Field)):
        (body,) = ast.parse(inspect.getsource(owner)).body
        assert isinstance(body, ast.ClassDef)
        for statement, after in pairwise([*body.body, ast.Pass()]):
            if isinstance(statement, ast.AnnAssign) and "ClassVar" not in ast.unparse(statement.annotation):
                option = ast.unparse(statement.target)
                documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                assert documented or option == "type", f"{owner.__name__}.{option}"


@every_type
def test_columns_can_be_made_anywhere(type_: str) -> None:
    for table, columns in stored(type_):
        names = [column.name for column in columns]
        assert len(set(names)) == len(names)
        assert not set(names) & set(SYSTEM_COLUMNS)
        lines = [one for column in columns for one in declaration(column)]
        if lines:
            with sqlite3.connect(":memory:") as db:
                db.execute(f"create table {physical.quoted(table)} ({', '.join(lines)})")
        assert all(physical.column_type(column, "postgres") for column in columns)


def declaration(column: Column) -> list[str]:
    made = f" generated always as ({physical.joined(column)}) virtual" if column.joins else ""
    checks = [f"check ({one.sql})" for one in physical.column_checks(column, "sqlite")]
    return [
        f"{physical.quoted(column.name)} {physical.column_type(column, 'sqlite')}{made} {' '.join(checks)}"
    ]


@every_type
def test_tables_are_identified_by_columns_they_have(type_: str) -> None:
    name, bound = example(type_)
    for table in bound.tables(MODULE, name, AROUND):
        assert table.unique
        assert set(table.unique) <= {column.name for column in table.columns}


@every_type
def test_parts_are_columns(type_: str) -> None:
    name, bound = example(type_)
    columns = {column.name for column in bound.columns(MODULE, name, AROUND)}
    assert set(bound.parts(MODULE, name, AROUND)) <= columns


@every_type
def test_the_type_of_its_values_can_be_spelt(type_: str) -> None:
    name, bound = example(type_)
    for value in (bound.value(MODULE, name, AROUND), *bound.parts(MODULE, name, AROUND).values()):
        assert types.read_type(value.spell()).kind == value.kind


@every_type
def test_its_json_schema_is_one(type_: str) -> None:
    name, bound = example(type_)
    Draft202012Validator.check_schema(bound.json_schema(MODULE, name, AROUND))
