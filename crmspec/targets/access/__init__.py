"""The policy as data: who may do what with which records and fields, everything written out."""

from crmspec.targets.target import Target

TARGET = Target("access", "the policy", "crmspec.targets.access.make:make")
