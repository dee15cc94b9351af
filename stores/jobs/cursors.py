"""A list's cursor: the sequence number of the last job shown, in a form nobody computes with."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from contracts.errors import CursorError

MAX_SEQ = 2**63 - 1


def encode_cursor(seq: int) -> str:
    """Return the cursor that continues a list below seq."""
    return urlsafe_b64encode(str(seq).encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> int:
    """Return the seq that a cursor stands for, or raise CursorError."""
    try:
        seq = int(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        raise CursorError(cursor) from None
    if not 0 < seq <= MAX_SEQ or encode_cursor(seq) != cursor:
        raise CursorError(cursor)
    return seq
