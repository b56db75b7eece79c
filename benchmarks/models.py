"""What a project with Alembic has beside a database: its tables as models of SQLAlchemy, and a folder of migrations."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Final

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations.ops import CreateTableOp
from sqlalchemy import CheckConstraint, MetaData, create_engine

_TABLES: Final = """\
import sqlalchemy as sa
from sqlalchemy import Text
from sqlalchemy.dialects import postgresql

metadata = sa.MetaData()


class op:
    f = staticmethod(str)

    @staticmethod
    def create_table(name, *items, **named):
        sa.Table(name, metadata, *items, **named)

    @staticmethod
    def create_index(name, table, columns, **named):
        table = metadata.tables[table]
        given = (table.c[one] if isinstance(one, str) else one for one in columns)
        table.append_constraint(sa.Index(name, *given, **named))


def make():
    {}


make()
"""
_ENVIRONMENT: Final = """\
import sys
from pathlib import Path

from alembic import context
from sqlalchemy import create_engine

sys.path.insert(0, str(Path(__file__).parent))
from tables import metadata

with create_engine(context.config.get_main_option("sqlalchemy.url")).connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
"""


def write(url: str, schema: str, folder: Path) -> Path:
    """Write the models of all tables of a schema; the file that Alembic reads first.

    Checks are left out: Alembic does not compare them, and models without them are loaded sooner.
    """
    url = f"{url}&options=-csearch_path%3D{schema}"
    with create_engine(url).connect() as connection, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        context = MigrationContext.configure(connection)
        operations = produce_migrations(context, MetaData()).upgrade_ops
        assert operations is not None
        wanted = operations.reverse()
        for one in wanted.ops:
            if isinstance(one, CreateTableOp):
                one.columns = [each for each in one.columns if not isinstance(each, CheckConstraint)]
        text = render_python_code(wanted, migration_context=context)
    (folder / "versions").mkdir(parents=True)
    (folder / "tables.py").write_text(_TABLES.format(text))
    (folder / "env.py").write_text(_ENVIRONMENT)
    told = folder / "alembic.ini"
    told.write_text(f"[alembic]\nscript_location = {folder}\nsqlalchemy.url = {url.replace('%', '%%')}\n")
    return told
