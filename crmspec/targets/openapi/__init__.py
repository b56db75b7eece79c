"""An OpenAPI document: the interface that the runtime serves."""

from crmspec.targets.target import Target

TARGET = Target("openapi", "OpenAPI 3.1 document", "crmspec.targets.openapi.make:make")
