"""Tests of a blueprint: one a file, named by its path below the folder of tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from crmspec.compiler.bind import TESTS
from crmspec.compiler.bind.complaints import complaints
from crmspec.compiler.bind.names import NAME, bad_name
from crmspec.compiler.edits.words import fix_of_word
from crmspec.compiler.model.scenario import Scenario
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.syntax import span_of
from crmspec.diagnostics import Diagnostic, Related, Severity, Span, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.compiler.bind.complaints import Complaint
    from crmspec.compiler.syntax import Tree


def bind_tests(
    trees: Iterable[Tree],
) -> tuple[dict[str, Scenario], dict[tuple[str, str], Tree], list[Diagnostic]]:
    """Every test by its name, the file of each, and what is wrong with them."""
    scenarios: dict[str, Scenario] = {}
    files: dict[tuple[str, str], Tree] = {}
    found: list[Diagnostic] = []
    for tree in trees:
        name = name_of(tree.file)
        found += _misnamed(tree, name, files.get((TESTS, name)))
        files.setdefault((TESTS, name), tree)
        scenario, wrong = _bind(tree)
        found += wrong
        if scenario is not None:
            scenarios.setdefault(name, scenario)
    return scenarios, files, found


def name_of(file: str) -> str:
    """The name of the test in a file: its path below the folder of tests, without the ending."""
    return file.removeprefix(f"{TESTS}/").rpartition(".")[0]


def _misnamed(tree: Tree, name: str, first: Tree | None) -> Iterator[Diagnostic]:
    whole = Span(visible(tree.file))
    for part in name.split("/"):
        if not NAME.match(part) or len(part) > 40:
            message, way_out = bad_name(part)
            yield Diagnostic(
                "SYN205", Severity.ERROR, whole, f"{message}; a test is named by its file", way_out
            )
    if first is not None:
        other = Related(Span(visible(first.file)), "it is declared here already")
        message = f"the test `{visible(name)}` is declared twice"
        yield Diagnostic("SYN206", Severity.ERROR, whole, message, "rename one of the two files", (other,))


def _bind(tree: Tree) -> tuple[Scenario | None, list[Diagnostic]]:
    sections = [key for key in tree.root if key == "crm" or key in SECTIONS]
    if sections and "test" not in tree.root:
        return None, [_section(tree, sections[0])]
    try:
        return Scenario.model_validate(tree.root), []
    except ValidationError as error:
        return None, [_told(tree, one) for one in complaints(error, (), Scenario, tree.root)]


def _told(tree: Tree, one: Complaint) -> Diagnostic:
    """What is missing from the whole file is told at its first key."""
    path = one.path or tuple(tree.root)[:1]
    span = span_of(tree, path, key=one.at_key)
    fix = fix_of_word(tree, span, one.help)
    return Diagnostic(one.code, Severity.ERROR, span, one.message, one.help, fix=fix)


def _section(tree: Tree, section: str) -> Diagnostic:
    message = f"a file below `{TESTS}/` holds a test, and no section `{section}`"
    span = span_of(tree, (section,), key=True)
    return Diagnostic("SYN201", Severity.ERROR, span, message, f"move the file out of `{TESTS}/`")
