"""A README for people: what the architecture is made of, in tables and diagrams."""

from crmspec.targets.target import Target

TARGET = Target("docs", "README with diagrams", "crmspec.targets.docs.make:make")
