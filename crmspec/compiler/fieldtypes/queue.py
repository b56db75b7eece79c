"""The field type ``queue``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._staff import Staff


class Queue(Staff):
    """A queue from which people take work: where a ticket goes when it is escalated.

    A record that waits in a queue is owned by it: see the module's `ownership`.
    """

    type: Literal["queue"] = "queue"

    example: ClassVar[str] = "escalates_to: {type: queue}"
    widget: ClassVar[str] = "queue"
    system: ClassVar[str] = "_queue"


MEMBER = Queue
