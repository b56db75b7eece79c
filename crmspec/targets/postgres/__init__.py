"""PostgreSQL 15 and later: schema, constraints, views, triggers, reference data, row security."""

from crmspec.targets.target import Capability, Target

TARGET = Target(
    "postgres",
    "the schema for PostgreSQL",
    "crmspec.targets.postgres.files:make",
    (
        Capability(
            "field:polymorphic",
            "approximate",
            "No foreign key can lead to several tables: the gateway checks what it leads to. "
            "Use `lookup` where one module is enough.",
        ),
    ),
)
