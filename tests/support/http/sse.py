"""Reads server-sent events as a browser does (WHATWG HTML, section 9.2.6)."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Event:
    id: str
    kind: str
    data: dict[str, Any]


def read_lines(chunks: Iterable[bytes]) -> Iterator[str]:
    """Yield complete lines, independent of the chunks' boundaries."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        yield from (line.decode() for line in lines)


def read_events(chunks: Iterable[bytes]) -> Iterator[Event]:
    """Yield the events, without comments and `retry`."""
    fields: dict[str, str] = {}
    for line in read_lines(chunks):
        if line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif "data" in fields:
            yield Event(fields["id"], fields["event"], json.loads(fields["data"]))
            fields = {}
