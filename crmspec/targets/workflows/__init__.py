"""Workflows as data: every flow a graph of steps that a runtime walks, in one versioned format."""

from crmspec.targets.target import Target

TARGET = Target("workflows", "automation definitions", "crmspec.targets.workflows.make:make")
