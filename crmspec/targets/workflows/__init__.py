"""Workflows as data: every flow a graph of steps that a runtime walks, in one versioned format."""

from crmspec.targets.target import Capability, Target

TARGET = Target(
    "workflows",
    "automation definitions",
    "crmspec.targets.workflows.make:make",
    (
        Capability(
            "protection:captcha",
            "none",
            "no service outside is asked who is a robot; use `proof_of_work`, `honeypot` or `email_confirmation`",
        ),
        Capability("channel:push", "none", "there is no app to push to; use `email`, `sms` or `chat`"),
    ),
)
