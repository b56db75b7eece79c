"""Secrets that stand in a blueprint, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.validators.ops.ops103_secret_written_out import _secret, _Words

from ..small import found

SECRETS = (
    "https://crm:S3asonal-Fox@books.example/api",
    "https://books.example/api?client=7&api_key=9d8f7a6b5c4d3e2f",
    "https://hooks.example/in?token=abcdef",
    "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
    "AKIAIOSFODNN7EXAMPLE",
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "-----BEGIN RSA PRIVATE KEY-----",
    "Log in as crm, password: Winter2026!",
    "The password is Hunter22x",
    "Bearer 8f14e45fceea167a5a36dedd4bea2543",
    "8f14e45fceea167a5a36dedd4bea2543",
    "Use dGhpcyBpcyBub3QgYSBwYXNzd29yZCAx2Yz4k",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.s5c",
    "X-Api-Key: k9Xp2Lm4Qz7",
)
HARMLESS = (
    "https://books.example:8443/api",
    "https://books.example/oauth/token",
    "https://books.example/?key={{ number }}&page=2",
    "https://books.example/?utm_source=newsletter_2027",
    "The password is sent by post.",
    "token: text",
    "secret: BOOKS_TOKEN_2",
    "Login by 2027-01-01, or with single-sign-on.",
    "The token is valid for 30minutes.",
    "Ask for the PIN of 4 digits.",
    "+15085550161",
    "import-{date}-{time}",
    "kitchen_landing_2027_spring_offer_b2b",
    "0192e4a6-7c3b-7def-8123-456789abcdef",
    "STAGING_TEXT_GATEWAY_PASSWORD",
    "https://learn.example.com/courses/2027/q1-first-100-days-of-crm",
    "%d.%m.%Y %H:%M:%S",
    "Case, requirement 12 and workflows 3-4",
)


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_is_seen(text: str) -> None:
    assert _secret(text)
    assert _Words().may_tell(f"modules:\n  lead:\n    description: {text}\n")


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_secret_is_left_alone(text: str) -> None:
    assert not _secret(text)


def test_the_place_is_the_value_and_the_secret_is_not_repeated(tmp_path: Path) -> None:
    said = found(
        tmp_path,
        """
        modules:
          account:
            description: "The sandbox takes the api key 4fQ9zK2mXw8Lp1Rt6Yb3."
            fields:
              name: {type: text}
              door: {type: secret, default: x}
        """,
    )
    assert said.marked("OPS103") == ['"The sandbox takes the api key 4fQ9zK2mXw8Lp1Rt6Yb3."', "default"]
    assert not any("4fQ9" in one.message + one.help for one in said.errors)


def test_a_secret_among_the_names_of_secrets(tmp_path: Path) -> None:
    said = found(
        tmp_path,
        "environments: {live: {secrets: {A_KEY: AKIAIOSFODNN7EXAMPLE, B_KEY: LIVE_B_KEY}}}",
    )
    assert said.marked("OPS103") == ["AKIAIOSFODNN7EXAMPLE"]
