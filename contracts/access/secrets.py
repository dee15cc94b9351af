"""The secrets of keys: random, recognizable, and with a checksum for scanners of source code."""

import hashlib
import re
import secrets
import string
import zlib
from typing import Final
from urllib.parse import quote, unquote

PREFIX: Final = "mlpforge_"
SECRET_BITS: Final = 256
_DIGITS: Final = string.digits + string.ascii_letters
_RANDOM_CHARS: Final = 43  # 62 ** 43 > 2 ** 256
_CHECKSUM_CHARS: Final = 6  # 62 ** 6 > 2 ** 32
SECRET_CHARS: Final = len(PREFIX) + _RANDOM_CHARS + _CHECKSUM_CHARS
MASK: Final = "********"
MIN_MASKED_CHARS: Final = 16
# Also one that was cut, or copied with a typing error.
SECRET_START: Final = rf"{PREFIX}[0-9A-Za-z]{{{MIN_MASKED_CHARS},}}"
_SECRET_START: Final = re.compile(SECRET_START)
# A word that is still encoded then is hidden: no client encodes a path so often.
_MAX_DECODINGS: Final = 5
_WORD: Final = re.compile(r"[^\s\"'\\]+")  # also in JSON
_SECRET: Final = re.compile(rf"{PREFIX}[0-9A-Za-z]{{{_RANDOM_CHARS + _CHECKSUM_CHARS}}}")


def make_secret() -> str:
    """Return a new secret: the prefix, 256 random bits, and their CRC-32, in base 62."""
    random = _encode(secrets.randbits(SECRET_BITS), _RANDOM_CHARS)
    return f"{PREFIX}{random}{_checksum(random)}"


def has_secret_format(text: str) -> bool:
    """Whether a text may be the secret of a key: not a typing error, and not another token."""
    if _SECRET.fullmatch(text) is None:
        return False
    random = text[len(PREFIX) : -_CHECKSUM_CHARS]
    return text[-_CHECKSUM_CHARS:] == _checksum(random)


def mask_secrets(text: str, token: str | None) -> str:
    """Hide the token, and what looks like the secret of a key, in a text that clients can affect.

    Both are also hidden where they are percent-encoded, even repeatedly; a token with spaces,
    quotes or backslashes only if these are encoded too, or nothing is (mask_path hides others). A
    short token stays, since it may be a word of the text.
    """
    if "%" in text:
        text = _WORD.sub(lambda word: _mask_encoded(word[0], token), text)
    return _mask_plain(text, token)


def mask_path(path: str, token: str | None) -> str:
    """Hide secrets as mask_secrets does, also partly encoded tokens with spaces or quotes."""
    return _mask_plain(_mask_encoded(path, token), token)


def _mask_encoded(word: str, token: str | None) -> str:
    """Return a word as it is, or decoded as far as needed to hide what it contains."""
    shown = decoded = word
    for _ in range(_MAX_DECODINGS + 1):
        encoded, decoded = decoded, unquote(decoded)
        if decoded == encoded:
            return shown
        masked = _mask_plain(decoded, token)
        if masked != decoded:
            shown = quote(masked, safe="/*")
    return MASK


def _mask_plain(text: str, token: str | None) -> str:
    masked = _SECRET_START.sub(MASK, text)
    is_long = token is not None and len(token) >= MIN_MASKED_CHARS
    return masked.replace(token, MASK) if token and is_long else masked


def hash_secret(secret: str) -> str:
    """Return what is stored of a secret: its SHA-256, as hexadecimal digits.

    A slow hash would gain nothing: nobody can try 2 ** 256 secrets.
    """
    return hashlib.sha256(secret.encode()).hexdigest()


def _checksum(random: str) -> str:
    return _encode(zlib.crc32(random.encode()), _CHECKSUM_CHARS)


def _encode(number: int, chars: int) -> str:
    digits = ""
    for _ in range(chars):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
