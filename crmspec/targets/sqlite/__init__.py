"""SQLite 3.38 and later: the same schema by the table of types, with built-in functions only."""

from crmspec.targets.target import Capability, Target

_PATTERN = "SQLite has no regular expressions of its own: the gateway checks what the text looks like."

TARGET = Target(
    "sqlite",
    "the schema for SQLite",
    "crmspec.targets.sqlite.files:make",
    (
        Capability(
            "field:polymorphic",
            "approximate",
            "No foreign key can lead to several tables: the gateway checks what it leads to. "
            "Use `lookup` where one module is enough.",
        ),
        Capability("field:email", "approximate", _PATTERN),
        Capability("field:phone", "approximate", _PATTERN),
        Capability("field:url", "approximate", _PATTERN),
        Capability("pattern:text", "approximate", _PATTERN),
    ),
)
