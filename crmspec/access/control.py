"""The ways through a workflow: its steps as a graph, with the condition under which each edge is taken.

A step that has an `if` is preceded by a fork; so is each way of a branch. What fails and goes on, what runs out of
time and what is decided by an approval are edges of their own sort. Subflows are single nodes: whoever needs to look
into them does so by their name.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeVar

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.model.base import Family

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from crmspec.compiler.model.automation import OnFailure, Step
    from crmspec.compiler.syntax import Keys

State = TypeVar("State")
Sort = Literal["done", "failed", "late", "outcome", "fork"]
START: Final = 0
END: Final = 1
OUTCOMES: Final = ("approved", "rejected", "returned", "recalled", "expired")


class Node(NamedTuple):
    """A step that is done, or a fork before one; the start and the end have the path of the whole."""

    path: Keys
    verb: str = ""
    """Empty for forks, the start and the end."""
    model: Any = None


class Edge(NamedTuple):
    """One way on, and when it is gone."""

    source: int
    target: int
    sort: Sort = "done"
    test: Keys | None = None
    """For a fork: the condition, which holds, or does not."""
    holds: bool = True


@dataclass(slots=True)
class Flow:
    """The graph of one list of steps."""

    path: Keys
    """The declaration that the steps belong to."""
    nodes: list[Node] = field(default_factory=list)
    into: dict[int, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    out: dict[int, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    _steps: list[tuple[int, Node]] = field(default_factory=list)

    def reached(self, *, without: frozenset[tuple[Keys, bool]] = frozenset()) -> frozenset[int]:
        """The nodes that can be reached, leaving out conditions that never hold, or always do."""
        seen, waiting = {START}, [START]
        while waiting:
            for edge in self.out[waiting.pop()]:
                closed = without and edge.test is not None and (edge.test, edge.holds) in without
                if not closed and edge.target not in seen:
                    seen.add(edge.target)
                    waiting.append(edge.target)
        return frozenset(seen)

    def known(
        self,
        start: State,
        along: Callable[[Edge, Node, State], State],
        both: Callable[[State, State], State],
    ) -> Mapping[int, State]:
        """What holds at each node on every way to it, given what an edge adds and takes away."""
        found: dict[int, State] = {START: start}
        waiting = deque([START])
        while waiting:
            at = waiting.popleft()
            for edge in self.out[at]:
                arriving = along(edge, self.nodes[at], found[at])
                target = edge.target
                if target not in found:
                    found[target] = arriving
                    waiting.append(target)
                    continue
                joined = both(found[target], arriving)
                if joined != found[target]:
                    found[target] = joined
                    waiting.append(target)
        return found

    def steps(self) -> list[tuple[int, Node]]:
        """The nodes that are steps, once the flow is laid out."""
        if not self._steps:
            self._steps = [(number, node) for number, node in enumerate(self.nodes) if node.verb]
        return self._steps


Loose = list[tuple[int, Sort, "Keys | None", bool]]
"""Edges whose target is not known yet."""


@dataclass(slots=True)
class _Laying:
    """Lays a flow out, step by step."""

    flow: Flow
    failure: OnFailure | None
    returns: Callable[[str], bool]
    """Whether what follows a subflow is ever reached."""
    failing: Loose = field(default_factory=list)

    def node(self, path: Keys, loose: Loose, verb: str = "", model: Any = None) -> int:
        number = len(self.flow.nodes)
        self.flow.nodes.append(Node(path, verb, model))
        self.join(loose, number)
        return number

    def join(self, loose: Loose, target: int) -> None:
        for source, sort, test, holds in loose:
            edge = Edge(source, target, sort, test, holds)
            self.flow.out[source].append(edge)
            self.flow.into[target].append(edge)

    def steps(self, steps: Sequence[Step], path: Keys, loose: Loose) -> Loose:
        for index, step in enumerate(steps):
            loose = self.step(step, (*path, index), loose)
        return loose

    def step(self, step: Step, path: Keys, loose: Loose) -> Loose:
        skipped: Loose = []
        if step.if_ is not None:
            fork = self.node(path, loose)
            test = (*path, "if")
            loose, skipped = [(fork, "fork", test, True)], [(fork, "fork", test, False)]
        verb = Family.name_of(step)
        number = self.node(path, loose, verb, step)
        lay = _LAYING.get(verb, _Laying.plain)
        return [*lay(self, step, number, path), *self.failed(step, number, path), *skipped]

    def failed(self, step: Step, number: int, path: Keys) -> Loose:
        """What a failure leads to; the steps that a workflow has for all failures are laid once, at the end."""
        if step.on_failure is None:
            return self.failed_as_all_do(number)
        around, self.failure = self.failure, None
        steps = step.on_failure.steps
        ends = self.steps(steps, (*path, "on_failure", "steps"), [(number, "failed", None, True)])
        self.failure = around
        if step.on_failure.then == "continue":
            return ends
        self.join(ends, END)
        return []

    def failed_as_all_do(self, number: int) -> Loose:
        if self.failure is None:
            return []
        self.failing.append((number, "failed", None, True))
        return [(number, "failed", None, True)] if self.failure.then == "continue" else []

    def failures(self) -> None:
        """Lay out what is done for all failures."""
        around, self.failure = self.failure, None
        if around is not None and around.steps:
            self.join(self.steps(around.steps, (*self.flow.path, "on_failure", "steps"), self.failing), END)

    def plain(self, step: Any, number: int, path: Keys) -> Loose:
        return [(number, "done", None, True)]

    def stop(self, step: Any, number: int, path: Keys) -> Loose:
        self.join([(number, "done", None, True)], END)
        return []

    def subflow(self, step: Any, number: int, path: Keys) -> Loose:
        return (
            self.plain(step, number, path)
            if self.returns(step.subflow.name)
            else self.stop(step, number, path)
        )

    def branch(self, step: Any, number: int, path: Keys) -> Loose:
        loose: Loose = [(number, "done", None, True)]
        ends: Loose = []
        for index, case in enumerate(step.branch):
            at = (*path, "branch", index)
            key = "steps" if case.steps else "else"
            first, loose = self.way(case, at, loose)
            ends += self.steps(case.steps or case.else_, (*at, key), first)
        return [*ends, *loose]

    def way(self, case: Any, at: Keys, loose: Loose) -> tuple[Loose, Loose]:
        """Where a way begins, and what is left for those after it."""
        if case.if_ is None:
            return loose, []
        fork, test = self.node(at, loose), (*at, "if")
        return [(fork, "fork", test, True)], [(fork, "fork", test, False)]

    def each(self, step: Any, number: int, path: Keys) -> Loose:
        verb = Family.name_of(step)
        body = getattr(step, verb).steps
        self.join(self.steps(body, (*path, verb, "steps"), [(number, "outcome", None, True)]), number)
        return [(number, "done", None, True)]

    def timed(self, step: Any, number: int, path: Keys) -> Loose:
        verb = Family.name_of(step)
        late = self.steps(
            getattr(step, verb).on_timeout, (*path, verb, "on_timeout"), [(number, "late", None, True)]
        )
        can_be_late = verb == "ask" or step.wait.event is not None
        return [(number, "done", None, True), *(late if can_be_late else [])]

    def approve(self, step: Any, number: int, path: Keys) -> Loose:
        going_on: Loose = []
        for outcome in OUTCOMES:
            steps = getattr(step.approve, outcome)
            ends = self.steps(steps, (*path, "approve", outcome), [(number, "outcome", None, True)])
            if outcome == "approved":
                going_on = ends
            else:
                self.join(ends, END)
        return going_on


_LAYING: Final[dict[str, Callable[[_Laying, Any, int, Keys], Loose]]] = {
    "stop": _Laying.stop,
    "subflow": _Laying.subflow,
    "branch": _Laying.branch,
    "for_each": _Laying.each,
    "repeat": _Laying.each,
    "wait": _Laying.timed,
    "ask": _Laying.timed,
    "approve": _Laying.approve,
}


@once
def flows(architecture: Architecture) -> Mapping[Keys, Flow]:
    """The flow of every workflow, subflow, escalation and deadline, by the path of its steps."""
    found: dict[Keys, Flow] = {}
    returning: dict[str, bool] = {}
    subflows = architecture.section("subflows")

    def returns(name: str) -> bool:
        if name not in subflows:
            return True
        if name not in returning:
            returning[name] = True  # while it is being laid out: who calls itself is another fault
            path = ("subflows", name)
            flow = found[(*path, "steps")] = _flow(
                path, (*path, "steps"), subflows[name].steps, None, returns
            )
            falling_off = [edge for edge in flow.into[END] if flow.nodes[edge.source].verb != "stop"]
            reached = flow.reached()
            returning[name] = any(edge.source in reached for edge in falling_off)
        return returning[name]

    for name in subflows:
        returns(name)
    for name, one in architecture.section("workflows").items():
        path = ("workflows", name)
        found[(*path, "steps")] = _flow(path, (*path, "steps"), one.steps, one.on_failure, returns)
    for owner, at, steps in _besides(architecture):
        found[at] = _flow(owner, at, steps, None, returns)
    return found


def _besides(architecture: Architecture) -> Iterator[tuple[Keys, Keys, Sequence[Step]]]:
    """Steps that stand neither in a workflow nor in a subflow."""
    for name, sla in architecture.section("slas").items():
        for key in ("on_warning", "on_breach"):
            yield ("slas", name), ("slas", name, key), getattr(sla, key)
    for name, pipeline in architecture.section("pipelines").items():
        for called, escalation in pipeline.escalations.items():
            path = ("pipelines", name, "escalations", called)
            yield path, (*path, "steps"), escalation.steps


def _flow(
    path: Keys, at: Keys, steps: Sequence[Step], failure: OnFailure | None, returns: Callable[[str], bool]
) -> Flow:
    flow = Flow(path, [Node(path), Node(path)])
    laying = _Laying(flow, failure, returns)
    laying.join(laying.steps(steps, at, [(START, "done", None, True)]), END)
    laying.failures()
    return flow
