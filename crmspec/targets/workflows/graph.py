"""Steps, nested as an author writes them, to nodes and edges as a runtime walks them.

Every node has a stable id: its own where the author gave one, else its verb and its place. What comes
after a node, and in its place where its ``if`` does not hold, is ``next``; a node that goes several ways
names each. Subflows are set in where they are used, their nodes' ids behind that of the step that uses
them, so that a run can be traced: such a node leads to its ``first``, and the last one in it to its ``next``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Node = dict[str, Any]
Step = dict[str, Any]

COMMON: Final = ("id", "as", "if", "on_failure", "description", "verb")
OUTCOMES: Final = ("approved", "rejected", "returned", "recalled", "expired")
MAX_DEPTH: Final = 20


@dataclass(slots=True)
class Flow:
    """The nodes of one flow, in the order in which they were written."""

    subflows: Mapping[str, Any]
    nodes: dict[str, Node] = field(default_factory=dict)

    def lay(self, steps: Sequence[Step], prefix: str, after: str | None, depth: int = 0) -> str | None:
        """Lay out steps that lead on to ``after``; the id of the first."""
        ids = [self._new(step, prefix, index) for index, step in enumerate(steps)]
        for index, step in enumerate(steps):
            following = ids[index + 1] if index + 1 < len(steps) else after
            self.nodes[ids[index]].update(self._node(step, ids[index], following, depth))
        return ids[0] if ids else after

    def _new(self, step: Step, prefix: str, index: int) -> str:
        """Make room for a step's node, so that no other is given its id."""
        placed = f"{step['verb']}_{index + 1}"
        wanted = f"{prefix}{step.get('id', placed)}"
        name, number = wanted, 2
        while name in self.nodes:
            name, number = f"{wanted}_{number}", number + 1
        self.nodes[name] = {}
        return name

    def _node(self, step: Step, name: str, following: str | None, depth: int) -> Node:
        verb = step["verb"]
        node: Node = {"do": verb, "with": step[verb], "next": following}
        node |= {key: step[key] for key in ("as", "if", "description") if key in step}
        if "on_failure" in step:
            node["on_failure"] = self.failure(step["on_failure"], f"{name}/failed/", depth)
        special = _SPECIAL.get(verb)
        return special(self, node, name, following, depth) if special else node

    def failure(self, told: Node, prefix: str, depth: int = 0) -> Node:
        """What happens when a step fails; its steps lead nowhere further."""
        steps = told.get("steps", ())
        rest = {key: value for key, value in told.items() if key != "steps"}
        return {**rest, "steps": self.lay(steps, prefix, None, depth)} if steps else rest

    def branch(self, node: Node, name: str, following: str | None, depth: int) -> Node:
        """Go one of several ways; all of them lead on to what follows."""
        cases, otherwise = [], following
        for index, case in enumerate(node["with"]):
            steps = case.get("steps", ()) or case.get("else", ())
            first = self.lay(steps, f"{name}/{index + 1}/", following, depth)
            if "if" in case:
                cases.append({"if": case["if"], "next": first})
            else:
                otherwise = first
        return {**node, "with": {}, "cases": cases, "otherwise": otherwise}

    def for_each(self, node: Node, name: str, following: str | None, depth: int) -> Node:
        """Do something for each, or several times; the last step of the body leads back."""
        rest = {key: value for key, value in node["with"].items() if key != "steps"}
        return {**node, "with": rest, "body": self.lay(node["with"]["steps"], f"{name}/each/", None, depth)}

    def approve(self, node: Node, name: str, following: str | None, depth: int) -> Node:
        """Only an approval leads on; the other outcomes end where their steps end."""
        rest = {key: value for key, value in node["with"].items() if key not in OUTCOMES}
        outcomes = {}
        for outcome in OUTCOMES:
            end = following if outcome == "approved" else None
            outcomes[outcome] = self.lay(node["with"].get(outcome, ()), f"{name}/{outcome}/", end, depth)
        return {**node, "with": rest, "outcomes": outcomes}

    def timed(self, node: Node, name: str, following: str | None, depth: int) -> Node:
        """What waits may run out of time; then its own steps come first."""
        rest = {key: value for key, value in node["with"].items() if key != "on_timeout"}
        steps = node["with"].get("on_timeout", ())
        late = {"on_timeout": self.lay(steps, f"{name}/late/", following, depth)} if steps else {}
        return {**node, "with": rest, **late}

    def subflow(self, node: Node, name: str, following: str | None, depth: int) -> Node:
        """Set the subflow's steps in, with its parameters bound."""
        used = node["with"]["name"]
        steps = self.subflows.get(used, {}).get("steps", ()) if depth < MAX_DEPTH else ()
        first = self.lay(steps, f"{name}/", following, depth + 1)
        bound = {
            "scope": f"{name}/",
            "subflow": used,
            **{k: v for k, v in node["with"].items() if k != "name"},
        }
        return {**node, "do": "enter", "with": bound, "first": first}


_SPECIAL: Final = {
    "branch": Flow.branch,
    "for_each": Flow.for_each,
    "repeat": Flow.for_each,
    "approve": Flow.approve,
    "wait": Flow.timed,
    "ask": Flow.timed,
    "subflow": Flow.subflow,
}
