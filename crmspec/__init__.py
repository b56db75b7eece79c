"""crmspec: a declarative CRM architecture compiler.

Blueprints (YAML in git) become one resolved graph; rules look at it, targets print it.
"""

__version__ = "0.1.0"
