import random

from contracts.access.secrets import (
    PREFIX,
    SECRET_CHARS,
    has_secret_format,
    hash_secret,
    make_secret,
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
