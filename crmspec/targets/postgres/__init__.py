"""PostgreSQL 15 and later: schema, constraints, views, triggers, reference data, row security."""

from crmspec.targets.target import Target

TARGET = Target("postgres", "the schema for PostgreSQL", "crmspec.targets.postgres.files:make")
