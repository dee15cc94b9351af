"""Splits a body into JSON and raw tensors (the binary tensor data extension)."""

import re
from dataclasses import dataclass
from typing import Final

from services.inference.protocols.oip.parameters import refuse

HEADER_LENGTH: Final = "Inference-Header-Content-Length"
# Before raw tensors the JSON has no pixels: names, shapes and parameters are a few hundred bytes.
MAX_HEADER_BYTES: Final = 65_536


@dataclass(frozen=True)
class Frame:
    """The two parts of a body; without JSON the raw part is a single tensor."""

    json: bytes
    raw: memoryview


def split_body(content: bytes, header_length: str | None) -> Frame:
    """Return the parts of a body.

    Args:
        content: The decompressed body.
        header_length: The header with the size of the JSON; None: all of the body.

    Raises:
        RefusedError: 400, the header is not a valid size, or the JSON is too long.
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
