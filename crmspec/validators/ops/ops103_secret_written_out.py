"""A secret is written out.

## What
A password, key or token stands in the blueprint: in an address (`https://name:password@…`, `?token=…`), in the form
that well-known services give their keys, behind a word such as `password:` in a text, as a default of a field
of the type `secret`, or as a long string of random letters and digits where words are meant to be.

## Why
A blueprint is read by many, is kept in every copy of the repository, and ends up in documentation and in the
bundle. Whoever sees it can use the key, and to take it out again does not help: the key must be replaced.

## Bad
```yaml
environments:
  production:
    addresses: {books: "https://crm:S3asonal-Fox@books.example"}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: basic, user: crm, secret: BOOKS_PASSWORD}
```

## Good
```yaml
environments:
  production:
    addresses: {books: "https://books.example"}
    secrets: {BOOKS_PASSWORD: BOOKS_PASSWORD}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: basic, user: crm, secret: BOOKS_PASSWORD}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.ops._written import values
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

IN_ADDRESS: Final = re.compile(r"://[^\s/:@\"'{}]+:[^\s/@\"'{}]+@")
IN_QUERY: Final = re.compile(
    r"[?&](?:api[_-]?key|access[_-]?key|access[_-]?token|auth[_-]?token|token|secret|client_secret|password|pass"
    r"|pwd|sig|signature|auth|key)=(?![{$<])[^\s&\"'{}]{6,}",
    re.IGNORECASE,
)
OF_A_SERVICE: Final = re.compile(
    r"\b(?:[sr]k_(?:live|test)_\w{8,}|AKIA[0-9A-Z]{12,}|gh[pousr]_\w{20,}|glpat-[\w-]{16,}|xox[abeoprs]-[\w-]{10,}"
    r"|AIza[\w-]{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}|whsec_\w{16,}|key-[0-9a-f]{32}"
    r"|shp(?:at|ss|ca|pa)_[0-9a-f]{16,})|-----BEGIN [A-Z ]*PRIVATE KEY-----"
)
TOLD: Final = re.compile(
    r"\b(?:password|passwd|passphrase|passcode|pwd|api[ _-]?key|access[ _-]?key|secret[ _-]?key|client[ _-]?secret"
    r"|(?:access|auth|bearer|api)[ _-]?token|bearer|basic auth|login|pin|secret|token|credentials?)\b"
    r"(?: is| are)?\s*[:=]?\s*[\"'`(]?(?=\S*\d)(?=\S*[A-Za-z!#$%&*])(?!(?-i:[A-Z][A-Z0-9_]*)\b)[^\s\"'`{}|\[\],;]{6,}",
    re.IGNORECASE,
)
RANDOM: Final = re.compile(r"(?<![\w/.@-])(?=[^\s]*\d)[A-Za-z0-9+/_-]{20,}={0,2}(?![\w@])")
TURNS: Final = re.compile(r"(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
SHORTEST: Final = 16
RUN: Final = re.compile(rf"[A-Za-z0-9+/_-]{{{SHORTEST},}}")
TELLING: Final = (
    *("pass", "pwd", "key", "secret", "token", "bearer", "basic auth", "login"),
    *(" pin", "credential"),
)
BEGINNINGS: Final = tuple(word.strip().removesuffix(" auth") for word in TELLING)
"""As far as one word tells it."""
BEGINNING: Final = "PRIVATE KEY-----"
DIGITS: Final = frozenset("0123456789")
ENOUGH_TURNS: Final = 4
"""How often letters and digits take turns in what nobody made up by hand."""
WAY_OUT: Final = (
    "put it where secrets are kept, name it here (`MAIL_API_KEY`), and replace the one that was written"
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look through every text, and at what fields for secrets begin with."""
    for path, value in values(architecture, _Words().may_tell):
        if isinstance(value, str) and len(value) > 5 and (what := _secret(value)):
            yield Finding(path, f"{what} is written out", WAY_OUT, at_key=False)
    yield from _defaults(architecture)


class _Words:
    """Which files may hold a secret: a look that costs little, since nearly all hold none and say the same words."""

    def __init__(self) -> None:
        self.known: set[str] = set()
        self.random: set[str] = set()
        """Words that nobody made up by hand."""
        self.telling: set[str] = set()
        """Words that a secret may follow."""

    def may_tell(self, text: str) -> bool:
        """Whether a file may hold a secret."""
        if BEGINNING in text or ("://" in text and (IN_ADDRESS.search(text) or IN_QUERY.search(text))):
            return True
        words = set(text.split())
        self.learn(words - self.known)
        if not words.isdisjoint(self.random):
            return True
        if words.isdisjoint(self.telling):
            return False
        small = text.casefold() if text.isascii() else text.lower()
        return any(
            TOLD.search(text, max(at - 20, 0), at + 120) for word in TELLING for at in _places(small, word)
        )

    def learn(self, fresh: set[str]) -> None:
        """Look at words that no file had before."""
        self.known |= fresh
        long = [word for word in fresh if len(word) >= SHORTEST]
        self.random.update(word for word in long if any(_of_a_machine(run) for run in RUN.findall(word)))
        together = " ".join(fresh).casefold()
        for told in BEGINNINGS:
            if told in together:
                self.telling.update(word for word in fresh if told in word.casefold())


def _of_a_machine(word: str) -> bool:
    """Whether nobody made up a word by hand."""
    return not DIGITS.isdisjoint(word) and (_random(word) or bool(OF_A_SERVICE.search(word)))


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _secret(text: str) -> str:
    """What stands in a text, in words; nothing if there is no secret."""
    if IN_ADDRESS.search(text):
        return "the password in this address"
    if IN_QUERY.search(text):
        return "the key in this address"
    if OF_A_SERVICE.search(text):
        return "the key of a service"
    if any(not _named(one.group()) for one in TOLD.finditer(text)):
        return "a password or key"
    if any(_random(one.group()) for one in RANDOM.finditer(text)):
        return "what looks like a key"
    return ""


def _named(told: str) -> bool:
    """Whether the last word of it is the name of a secret, a day, or a number with its unit, not the secret."""
    word = re.split(r"[\s:=\"'`(]+", told)[-1].rstrip(".,)")
    return bool(re.fullmatch(r"[A-Z][A-Z0-9_]*|[\d.:-]+[a-z%]{0,9}|[a-z]+[_-]?\d{0,2}|\d+-[a-z-]+", word))


def _random(word: str) -> bool:
    """Whether letters and digits take turns as in no word and no name."""
    parts = [part for part in re.split("[/_-]", word) if part]
    longest = max(parts, key=len, default="")
    return len(longest) >= 16 and len(TURNS.findall(longest)) >= ENOUGH_TURNS


def _defaults(architecture: Architecture) -> Iterator[Finding]:
    """Find fields for secrets that begin with one."""
    for module, name, field in architecture.fields_that(lambda kind: kind.widget == "password"):
        path: Keys = (*architecture.field_path(module, name), "default")
        if field.default is not None and not architecture.is_shared(path):
            yield Finding(path, f"every new record has this secret in `{name}`", WAY_OUT)


RULE: Final = Rule("OPS103", Severity.ERROR, "file", "secret written out", check)
