"""The codes of what can be wrong with files, before anything in them has a meaning."""

from __future__ import annotations

from typing import Final

NO_BLUEPRINT: Final = "SYN101"
ENCODING: Final = "SYN102"
BOUND: Final = "SYN103"
LINK: Final = "SYN104"
UNREADABLE: Final = "SYN105"
FILE_NAME: Final = "SYN106"

NOT_YAML: Final = "SYN110"
CHARACTER: Final = "SYN111"
DUPLICATE_KEY: Final = "SYN112"
KEY: Final = "SYN113"
TAG: Final = "SYN114"
ALIAS: Final = "SYN115"
NESTING: Final = "SYN116"
DOCUMENTS: Final = "SYN117"
TOP_LEVEL: Final = "SYN118"
SCALAR: Final = "SYN119"
