"""Small blueprints in which a lead's budget, which finance may not see, goes somewhere."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from crmspec.access.flows import Answer, who_can
from crmspec.access.telling import in_words
from crmspec.compiler.architecture import Architecture

from ..small import found

BASE = """\
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email}
      budget: {type: money, sensitivity: confidential}
      size: {type: integer}
      status: {type: picklist, options: [open, closed]}
      due_on: {type: date}
  invoice:
    fields:
      number: {type: text}
      lead: {type: lookup, to: lead}
      amount: {type: money}
      note: {type: text}
      paper: {type: file}
      sent_on: {type: date}
roles:
  rep:
    can:
      lead: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}, delete: all}
  finance: {includes: [more]}
channels:
  email: {kind: email, address: {lead: email}, integration: mailer}
integrations:
  mailer:
    kind: email
    direction: in
    system_of_record: crm
    authentication: {kind: bearer, secret: MAIL_KEY}
"""
INVOICES = "invoice: {read: all}"


def architecture(folder: Path, *parts: str, more: str = INVOICES) -> Architecture:
    """A blueprint in which finance may do what ``more`` says, and which is understood."""
    files = {f"part_{number}": dedent(part) for number, part in enumerate(parts)}
    granted = f"permission_sets:\n  more:\n    can:\n      {more}\n"
    outcome = found(folder, BASE, **files, granted=granted).outcome
    understood = ("SYN", "REF", "EXP", "FLD")
    wrong = [
        one for one in outcome.diagnostics if one.severity.name == "ERROR" and one.code.startswith(understood)
    ]
    assert not wrong, [f"{one.code} {one.message} {one.span}" for one in wrong]
    assert outcome.architecture is not None
    return outcome.architecture


def learning(
    folder: Path, *parts: str, more: str = INVOICES, right: str = "read lead.budget"
) -> dict[str, Answer]:
    """Everybody but the reps, by name, who can do something."""
    answers = who_can(architecture(folder, *parts, more=more), right)
    return {one.principal: one for one in answers if one.principal != "rep"}


def told(answer: Answer) -> str:
    """A path, and how it goes."""
    return f"{'copied' if answer.explicit else 'decided'}: {in_words(answer.path)}"
