"""JSON Schemas: of each module's records, of each form's submissions, of each import's rows."""

from crmspec.targets.target import Target

TARGET = Target(
    "json_schema", "JSON Schemas of records, forms, imports", "crmspec.targets.json_schema.make:make"
)
