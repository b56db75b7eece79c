"""SQLite 3.38 and later: the same schema by the table of types, with built-in functions only."""

from crmspec.targets.target import Target

TARGET = Target("sqlite", "the schema for SQLite", "crmspec.targets.sqlite.files:make")
