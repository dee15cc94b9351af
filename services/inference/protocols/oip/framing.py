"""Where a body's JSON ends and its raw tensors begin: the binary tensor extension's header."""

import re
from dataclasses import dataclass
from typing import Final

from services.inference.protocols.oip.invalid import refuse

HEADER_LENGTH: Final = "Inference-Header-Content-Length"
# Beside raw tensors the JSON has no pixels: names, shapes and parameters are a few hundred bytes.
MAX_HEADER_BYTES: Final = 65_536


@dataclass(frozen=True)
class Frame:
    """A body in its two parts; without JSON the raw part is one tensor alone."""

    json: bytes
    raw: memoryview


def split_body(content: bytes, header_length: str | None) -> Frame:
    """Return the parts of a body.

    Args:
        content: All of it, inflated.
        header_length: The header that says how many bytes are JSON; None: all of them.

    Raises:
        RefusedError: 400, the header is no such number, or leaves JSON that is too long.
    """
    if header_length is None:
        return Frame(content, memoryview(b""))
    length = int(header_length) if re.fullmatch(r"[0-9]{1,18}", header_length) else -1
    if not 0 <= length <= len(content):
        raise refuse(
            f"{HEADER_LENGTH} must be how many of the body's {len(content)} bytes are JSON, "
            f"got {header_length[:60]!r}"
        )
    if MAX_HEADER_BYTES < length < len(content):
        raise refuse(
            f"the JSON before raw tensors must be at most {MAX_HEADER_BYTES} bytes, got {length}"
        )
    return Frame(content[:length], memoryview(content)[length:])
