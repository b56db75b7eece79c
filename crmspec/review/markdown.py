"""The review as Markdown: for a pull request, a wiki, a mail."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from crmspec.quoting import quote_markdown
from crmspec.review.facts import NOBODY, Thing, tally
from crmspec.review.words import SEVERITIES, Links, line_of, pieces, several, spot, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmspec.diagnostics import Span
    from crmspec.review.facts import Course, FieldFlow, ModuleFlow, Need, Remark, Review, RulePage

_NONE: Final = "-"
_RISKY: Final = frozenset("`|<>&\\")


def render_markdown(review: Review, links: Links) -> str:
    """The whole review, with a line break at its end."""
    return _Page(review, links).text()


def code(text: str) -> str:
    """A text as code in one line, in a table too."""
    line = line_of(text)
    if line and line == text.strip() and not _RISKY & set(line):
        return f"`{line}`"
    signs = (char if char.isalnum() or char == " " else f"&#{ord(char)};" for char in line)
    return f"<code>{''.join(signs)}</code>" if line else ""


def inline(text: str) -> str:
    """A message: what stands in backticks is code, the rest is text."""
    parts = (code(part) if is_code else _spaced(part) for is_code, part in pieces(text))
    return "".join(parts)


def _spaced(text: str) -> str:
    """A piece of a text, quoted, with the spaces at its ends."""
    told = quote_markdown(text)
    return (" " if text[:1] == " " else "") + told + (" " if text[-1:] == " " and told else "")


class _Page:
    """Knows the review and how its places are linked."""

    def __init__(self, review: Review, links: Links) -> None:
        self._review = review
        self._links = links

    def text(self) -> str:
        """Every part, an empty line between them."""
        parts = (
            self._head,
            self._findings,
            self._needs,
            self._flows,
            self._courses,
            self._upkeep,
            self._shape,
            self._rules,
        )
        return "\n".join(line for part in parts for line in part()).rstrip() + "\n"

    def _head(self) -> Iterator[str]:
        review = self._review
        yield f"# {quote_markdown(review.label)}: architecture review"
        yield ""
        said = [code(review.name), f"version {quote_markdown(review.version)}" if review.version else ""]
        said += [quote_markdown(", ".join(review.purpose))]
        said += [f"as of {review.as_of.isoformat()}" if review.as_of else ""]
        yield " · ".join(one for one in said if one)
        yield ""
        yield f"**{verdict(review)}**"
        yield ""
        if review.description:
            yield quote_markdown(review.description)
            yield ""

    def _findings(self) -> Iterator[str]:
        review = self._review
        yield "## Findings"
        yield ""
        if review.remarks:
            areas = [
                tally(area, (one for one in review.remarks if one.area == area)) for area in review.areas
            ]
            yield from _table(
                ("area", "errors", "warnings", "notes"),
                [(one.what, *_numbers(one.errors, one.warnings, one.notes)) for one in areas],
                numbers=3,
            )
        else:
            yield "There are none."
            yield ""
        if review.hidden:
            yield f"{several(review.hidden, 'note')} not shown: see `--notes`."
            yield ""
        for area in review.areas:
            yield f"### {area}"
            yield ""
            for steward, remarks in review.by_steward(area):
                yield f"#### {self._role(steward) or 'No steward'}"
                yield ""
                for one in remarks:
                    yield from self._remark(one)
                yield ""

    def _remark(self, remark: Remark) -> Iterator[str]:
        one = remark.finding
        dated = ", because of the date" if one.dated else ""
        rule = f"[`{one.code}`](#{one.code.lower()})"
        yield f"- **{SEVERITIES[one.severity]}** {rule} {inline(one.message)}{dated} ({self._place(one.span)})"
        for line in one.help.splitlines():
            yield f"  - help: {inline(line)}"
        for other in one.related:
            yield f"  - see {self._place(other.span)}: {inline(other.message)}"

    def _needs(self) -> Iterator[str]:
        needs = self._review.needs
        if not needs:
            return
        yield "## Requirements"
        yield ""
        met = sum(not one.gap for one in needs)
        yield f"{met} of {len(needs)} are served and proved by a test."
        yield ""
        head = ("requirement", "priority", "owner", "served by", "proved by", "gap")
        yield from _table(head, [self._need(one) for one in needs])

    def _need(self, one: Need) -> tuple[str, ...]:
        gap = f"**{one.gap}**" if one.gap else ""
        tests = ", ".join(map(self._named, one.proved_by))
        owner = self._role(one.owner)
        return self._titled(one.thing), one.priority, owner, self._things(one.served_by), tests, gap

    def _flows(self) -> Iterator[str]:
        yield "## Data flow"
        yield ""
        yield "Who fills each field and who reads it. Roles that may do everything everywhere are left out."
        yield ""
        for one in self._review.flows:
            if one.fields:
                yield f"### {quote_markdown(one.thing.label or one.thing.name)} ({code(one.thing.name)})"
                yield ""
                yield f"{self._place(one.thing.place)}: {_fields_said(one)}."
                yield ""
                yield from _table(
                    ("field", "type", "filled by", "read by"), [self._field(f) for f in one.fields]
                )

    def _field(self, one: FieldFlow) -> tuple[str, ...]:
        filled = "**nothing**" if one.unfilled else self._touching(one.filled_by, one.editors)
        read = "**nothing**" if one.unread else self._touching(one.read_by, one.readers)
        return self._linked(one.thing.place, code(one.thing.name.partition(".")[2])), one.type, filled, read

    def _touching(self, things: Sequence[Thing], roles: Sequence[str]) -> str:
        people = f"people: {', '.join(map(code, roles))}" if roles else ""
        return "; ".join(part for part in (self._things(things), people) if part)

    def _courses(self) -> Iterator[str]:
        courses = self._review.courses
        if not courses:
            return
        yield "## Processes"
        yield ""
        labels = {one.thing.name: one.thing.label or one.thing.name for one in courses}
        for one in courses:
            yield f"### {quote_markdown(labels[one.thing.name])}"
            yield ""
            yield from self._course(one, labels)

    def _course(self, one: Course, labels: dict[str, str]) -> Iterator[str]:
        yield f"{self._place(one.thing.place)}, {self._role(one.owner)}. Goal: {inline(one.goal)}"
        yield ""
        if one.starts_with:
            yield f"Starts with: {inline(one.starts_with)}"
            yield ""
        for number, step in enumerate(one.steps, 1):
            within = f", within {quote_markdown(step.within)}" if step.within else ""
            tools = f" ({self._things(step.with_)})" if step.with_ else ""
            name = self._linked(step.thing.place, code(step.thing.name))
            yield f"{number}. {name} **{quote_markdown(self._by(step.by))}**{within}: {inline(step.does)}{tools}"
        yield ""
        if one.hands_over_to:
            yield f"Hands over to: {', '.join(quote_markdown(labels.get(name, name)) for name in one.hands_over_to)}"
            yield ""

    def _upkeep(self) -> Iterator[str]:
        kept = self._review.upkeep
        yield "## Upkeep"
        yield ""
        overdue = [(self._thing(one.thing), one.by, self._role(one.steward) or _NONE) for one in kept.overdue]
        yield from _listed("Overdue for review", ("part", "was due", "steward"), overdue)
        outdated = [
            (self._thing(one.thing), inline(one.why), self._things(one.used_by)) for one in kept.outdated
        ]
        yield from _listed("Deprecated and still used", ("part", "why", "used by"), outdated)
        accepted = [
            (code(one.code), self._thing(one.thing), inline(one.because), one.until or _NONE)
            for one in kept.accepted
        ]
        yield from _listed("Accepted findings", ("rule", "part", "because", "until"), accepted)
        yield from _bullet("Declared and unused", self._things(kept.unused))
        yield from _bullet("Without a steward", self._things(kept.unattended))
        if not (overdue or outdated or accepted or kept.unused or kept.unattended):
            yield "Every part has a steward; none is overdue, outdated or unused."
            yield ""

    def _shape(self) -> Iterator[str]:
        shape = self._review.shape
        yield "## Size and shape"
        yield ""
        yield f"- Declared: {', '.join(f'{one.what} {one.number:,}' for one in shape.sections)}"
        yield f"- Roles: {shape.roles:,}, on {several(shape.hierarchy, 'level')}"
        for one in shape.pipelines[:1]:
            yield f"- Longest pipeline: {self._counted(one.thing)} with {several(one.number, 'stage')}"
        if shape.modules:
            most = ", ".join(f"{self._counted(one.thing)} {one.number:,}" for one in shape.modules)
            yield f"- Fields of modules: {most}"
        if shape.referred:
            most = ", ".join(f"{self._counted(one.thing)} {one.number:,}" for one in shape.referred[:8])
            yield f"- Most referred to (by so many declarations): {most}"
        if shape.triggers:
            verbs = ", ".join(f"{one.what} {one.number:,}" for one in shape.triggers)
            yield f"- What starts workflows: {verbs}"
        yield ""

    def _counted(self, thing: Thing | None) -> str:
        return self._named(thing) if thing else ""

    def _rules(self) -> Iterator[str]:
        if self._review.pages:
            yield "## Rules"
            yield ""
        for one in self._review.pages:
            yield from _rule(one)

    def _role(self, name: str) -> str:
        """A role, linked to where it is declared; empty where there is none."""
        if name == NOBODY:
            return ""
        thing = self._review.stewards.get(name)
        return self._linked(thing.place, quote_markdown(thing.label or name)) if thing else code(name)

    def _by(self, name: str) -> str:
        thing = self._review.stewards.get(name)
        return thing.label or name if thing else name

    def _thing(self, thing: Thing) -> str:
        return f"{thing.kind} {self._named(thing)}".rstrip()

    def _named(self, thing: Thing) -> str:
        return self._linked(thing.place, code(thing.name) or thing.kind)

    def _titled(self, thing: Thing) -> str:
        return f"{quote_markdown(thing.label)} {self._named(thing)}".strip()

    def _things(self, things: Iterable[Thing]) -> str:
        """Things of a kind together: `view a, b; report c`."""
        kinds = groupby(things, key=lambda one: one.kind)
        return "; ".join(self._alike(kind, list(alike)) for kind, alike in kinds)

    def _alike(self, kind: str, alike: list[Thing]) -> str:
        names = ", ".join(self._named(one) for one in alike if one.name)
        return f"{kind} {names}" if names else self._named(alike[0])

    def _place(self, span: Span) -> str:
        return self._linked(span, code(spot(span))) if span.file else "the blueprint as a whole"

    def _linked(self, span: Span, told: str) -> str:
        address = self._links.to(span)
        return f"[{told}]({address})" if address else told


def _rule(page: RulePage) -> Iterator[str]:
    yield f"### {page.code}"
    yield ""
    yield f"{inline(page.title[:1].upper() + page.title[1:])}. More: `crmspec explain {page.code}`"
    yield ""
    for paragraph in (*page.what, *page.why):
        yield inline(paragraph)
        yield ""


def _fields_said(module: ModuleFlow) -> str:
    said = [several(len(module.fields), "field")]
    said += [f"**{module.unfilled:,} filled by nothing**"] if module.unfilled else []
    said += [f"**{module.unread:,} read by nothing**"] if module.unread else []
    return ", ".join(said)


def _numbers(*numbers: int) -> tuple[str, ...]:
    return tuple(f"{one:,}" if one else _NONE for one in numbers)


def _listed(title: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    if rows:
        yield f"### {title}"
        yield ""
        yield from _table(head, rows)


def _bullet(title: str, told: str) -> Iterator[str]:
    if told:
        yield f"### {title}"
        yield ""
        yield told
        yield ""


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, numbers: int = 0) -> Iterator[str]:
    """A table; its last ``numbers`` columns are set to the right."""
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * (len(head) - numbers) + "---:|" * numbers
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""
