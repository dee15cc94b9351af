from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from contracts.access.keys import KeyGrant, KeyRequest, matches

NOON = datetime(2027, 1, 31, 12, tzinfo=UTC)


def request(**fields):
    return KeyRequest.model_validate({"name": "app", "scopes": ["predict"], **fields})


def grant(**fields):
    wide = {"scopes": ["admin"], "models": ["*"], "datasets": ["*"]}
    return KeyGrant.model_validate({"id": "1", "name": "x", "created_at": NOON} | wide | fields)


@pytest.mark.parametrize(
    ("rules", "name", "expected"),
    [
        (["*"], "mnist", True),
        (["mnist"], "mnist", True),
        (["mnist"], "mnist2", False),
        (["mn*"], "mnist", True),
        (["mnist*"], "mnist", True),
        (["mnist*"], "mnis", False),
        (["a", "b*"], "bc", True),
        ([], "mnist", False),
        (["mnist"], "*", False),
    ],
)
def test_rules_match_names(rules, name, expected):
    assert matches(rules, name) is expected


@pytest.mark.parametrize(
    "fields",
    [
        {"scopes": []},
        {"scopes": ["predict", "predict"]},
        {"scopes": ["write"]},
        {"models": ["*x"]},
        {"models": ["a*b"]},
        {"models": ["A"]},
        {"models": ["a"] * 2},
        {"models": [f"m{n}" for n in range(33)]},
        {"models": ["x" * 64]},
        {"datasets": "mnist"},
        {"name": ""},
        {"name": "x" * 101},
        {"name": "a\x1b[0m"},
        {"expires_at": "2027-01-31T12:00:00"},
        {"expires_at": 1800000000},
        {"expires_at": "soon"},
        {"expires_at": "9999-12-31T23:59:59-23:59"},
        {"requests_per_minute": 0},
        {"requests_per_minute": 1.5},
        {"secret": "mine"},
    ],
)
def test_invalid_key_is_refused(fields):
    with pytest.raises(ValidationError):
        request(**fields)


def test_expiry_is_read_with_its_offset():
    assert request(expires_at="2027-01-31T13:00:00+01:00").expires_at == NOON


def test_key_has_expired_at_its_end_and_not_before():
    key, end_s = grant(expires_at=NOON), NOON.timestamp()

    assert [key.is_expired(at_s) for at_s in (end_s - 0.001, end_s, end_s + 1)] == [0, 1, 1]
    assert not grant().is_expired(end_s)


@pytest.mark.parametrize(
    ("creator", "fields", "excess"),
    [
        ({}, {"scopes": ["admin"]}, []),
        ({"scopes": ["predict"]}, {"scopes": ["read"]}, ["scopes"]),
        ({"models": ["a*"]}, {}, ["models"]),
        ({"models": ["a*"]}, {"models": ["a", "ab*"]}, []),
        ({"models": ["a"]}, {"models": ["a*"]}, ["models"]),
        ({"models": ["a"]}, {"models": ["ab"]}, ["models"]),
        ({"models": ["a"]}, {"models": []}, []),
        ({"datasets": ["a"]}, {}, ["datasets"]),
        ({"expires_at": NOON}, {}, ["expires_at"]),
        ({"expires_at": NOON}, {"expires_at": "2027-01-31T12:00:00.001Z"}, ["expires_at"]),
        ({"expires_at": NOON}, {"expires_at": "2027-01-31T12:00:00Z"}, []),
        ({"requests_per_minute": 5}, {}, ["requests_per_minute"]),
        ({"requests_per_minute": 5}, {"requests_per_minute": 6}, ["requests_per_minute"]),
        ({"requests_per_minute": 5}, {"requests_per_minute": 5}, []),
    ],
)
def test_wider_fields_of_another_key_are_found(creator, fields, excess):
    assert grant(**creator).find_excess(request(**fields)) == excess
