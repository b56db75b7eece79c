"""Which part may import which: one way, and the libraries only where they belong."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import crmspec

PACKAGE = Path(crmspec.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
BASE = {"diagnostics", "quoting"}
LOWER = {"compiler", "access", "change", "physical"}
MIDDLE = {"validators", "targets", "deploy", "runtime"}
MAY_IMPORT: dict[str, set[str]] = {
    "diagnostics": set(),
    "quoting": {"diagnostics"},
    "beside": set(),
    "compiler": BASE,
    "access": BASE | {"compiler"},
    "change": BASE | {"compiler", "access"},
    "access/guarded": BASE | LOWER | {"targets"},
    "physical": BASE | {"compiler"},
    **dict.fromkeys(MIDDLE, BASE | LOWER | {"beside"}),
    "deploy": BASE | LOWER | {"targets"},
    "report": BASE,
    "review": BASE | LOWER,
    "output": BASE,
    "cache": {"compiler"},
    "pipeline": BASE | LOWER | MIDDLE | {"beside"},
    "mend": BASE | LOWER | {"pipeline"},
    "cli": BASE | LOWER | MIDDLE | {"pipeline", "mend", "report", "review", "output", "cache"},
    "__main__": {"cli"},
    "demo": {"__main__"},
}
"""What each part of the package may import besides itself."""
ONLY_IN = {
    "yaml": ("compiler/syntax/",),
    "pydantic": ("compiler/",),
    "pydantic_core": ("compiler/", "targets/", "deploy/", "cli/"),
    "jinja2": ("targets/", "review/", "runtime/messages"),
    "markupsafe": ("review/",),
    "networkx": ("compiler/graph", "access/", "validators/"),
    "shtab": ("cli/completion",),
    "sqlite3": ("access/guarded/", "demo.py", "deploy/", "runtime/"),
    **dict.fromkeys(("sqlalchemy", "psycopg", "pglast", "pgserver"), ("deploy/", "runtime/")),
}
"""Where each library may be imported: beginnings of paths."""
HEAVY = {
    "pydantic",
    "pydantic_core",
    "yaml",
    "jinja2",
    "networkx",
    "sqlalchemy",
    "psycopg",
    "typing_extensions",
}


def imported(file: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports name the whole path"
            module = node.module or ""
            yield from (f"{module}.{one.name}" for one in node.names) if module == "crmspec" else [module]


def inside(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def part_of(file: Path) -> str:
    """The part that a file belongs to; what connects to databases stands above what writes for them."""
    if inside(file).startswith("access/guarded/"):
        return "access/guarded"
    return inside(file).partition("/")[0].removesuffix(".py")


@pytest.mark.parametrize("part", sorted({part_of(one) for one in FILES} - {"__init__"}))
def test_imports_run_one_way(part: str) -> None:
    allowed = MAY_IMPORT[part] | {part.partition("/")[0], "__version__"}
    against = [
        f"{inside(file)} imports {name}"
        for file in FILES
        if part_of(file) == part
        for name in imported(file)
        if name.startswith("crmspec.") and name.split(".")[1] not in allowed
    ]
    assert against == []


def test_libraries_stay_where_they_belong() -> None:
    standard = sys.stdlib_module_names - ONLY_IN.keys()
    against = [
        f"{inside(file)} imports {name}"
        for file in FILES
        for name in imported(file)
        if (library := name.partition(".")[0]) not in standard | {"crmspec"}
        and not inside(file).startswith(ONLY_IN.get(library, ("nowhere",)))
    ]
    assert against == []


def test_the_network_is_asked_for_nothing() -> None:
    offline = [PACKAGE / part for part in ("compiler", "validators", "targets", "review")]
    names = {
        name.partition(".")[0]
        for folder in offline
        for file in folder.rglob("*.py")
        for name in imported(file)
    }
    assert not names & {"socket", "http", "urllib", "ssl", "asyncio", "subprocess", "random", "uuid"}


def test_no_file_is_called_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc", "base_generator"}
    assert [inside(one) for one in FILES if one.stem.strip("_") in vague] == []


def test_no_exception_is_swallowed() -> None:
    against = []
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else ""
                if caught in {"", "Exception", "BaseException"}:
                    against.append(f"{inside(file)}:{node.lineno}")
    assert against == []


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], []])
def test_starting_up_imports_nothing_heavy(arguments: list[str]) -> None:
    script = (
        "import sys\n"
        f"sys.argv = ['crmspec', *{arguments!r}]\n"
        "from crmspec.__main__ import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "print(*sorted({one.partition('.')[0] for one in sys.modules}), file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-I", "-c", _with_path(script)], capture_output=True, text=True, check=True
    )
    loaded = set(run.stderr.splitlines()[-1].split())
    assert "crmspec" in loaded
    assert not loaded & HEAVY


def _with_path(script: str) -> str:
    return f"import sys\nsys.path.insert(0, {str(PACKAGE.parent)!r})\n{script}"
