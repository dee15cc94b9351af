import json
import random

import pytest

from contracts.access.secrets import (
    PREFIX,
    SECRET_CHARS,
    has_secret_format,
    hash_secret,
    make_secret,
    mask_path,
    mask_secrets,
)


def test_secrets_are_recognizable_and_differ():
    secrets = {make_secret() for _ in range(50)}

    assert len(secrets) == 50
    assert all(map(has_secret_format, secrets))
    assert {(s[: len(PREFIX)], len(s)) for s in secrets} == {("mlpforge_", SECRET_CHARS)}


def test_checksum_detects_every_changed_character():
    secret, rng = make_secret(), random.Random(0)  # noqa: S311  chooses what is changed
    for place in range(len(secret)):
        other = rng.choice([c for c in "0123456789abcXYZ" if c != secret[place]])
        assert not has_secret_format(secret[:place] + other + secret[place + 1 :])
    for text in ("", PREFIX, secret[:-1], f"{secret}x", f"{secret}\n", f" {secret}"):
        assert not has_secret_format(text)


def test_digest_is_the_sha256_of_the_text():
    assert hash_secret("abc").startswith("ba7816bf8f01cfea")


def test_secrets_in_a_text_are_masked():
    secret, token = make_secret(), "0123456789abcdef"
    for text in (secret, secret[:-1], secret[:40], token):
        assert mask_secrets(f"no model is named '{text}'", token) == "no model is named '********'"
    word = "forbidden"  # a token that is a word
    assert mask_secrets("urn:mlpforge:problem:forbidden", word)[-9:] == word
    assert mask_secrets("mlpforge_jobs_total", None) == "mlpforge_jobs_total"


def encode(text, times):
    """Percent-encode every character, repeatedly."""
    for _ in range(times):
        text = "".join(f"%{byte:02x}" for byte in text.encode())
    return text


@pytest.mark.parametrize("times", [1, 2, 3])
def test_percent_encoded_secrets_are_masked(times):
    secret, token = make_secret(), 'a "token" of 50% /ä\\'
    for text in (secret, token):
        shown = mask_secrets(f"/models/{encode(text, times)}/versions/%20", token)
        assert shown == "/models/********/versions/%20"
    for char in ("_", secret[25]):
        partly = secret.replace(char, encode(char, times))
        assert mask_secrets(f"/models/{partly}", token) == "/models/********"
    partly = f"/models/{token.replace('k', encode('k', times))}/a b"
    assert mask_path(partly, token) == "/models/********/a%20b"
    document = json.dumps({"detail": f"no '/{encode(token, times)}', but {secret} %22"})
    assert json.loads(mask_secrets(document, token)) == {
        "detail": "no '/********', but ******** %22"
    }


def test_word_that_is_encoded_too_often_is_hidden():
    word = f"/models/{encode('a', 5)}"
    assert mask_secrets(f"{word} b", None) == f"{word} b"
    assert mask_secrets(f"/models/{encode('a', 6)} b", None) == "******** b"


@pytest.mark.parametrize("text", ["/models/a%20b%2fc", "100 %", "/%2525/%zz", "/jobs/ä%C3%A4?a+b"])
def test_text_without_a_secret_stays(text):
    for mask in (mask_secrets, mask_path):
        assert mask(text, "0123456789abcdef") == text
