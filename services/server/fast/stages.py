"""How far a request has arrived."""

from enum import Enum


class Stage(Enum):
    """How far a request has arrived."""

    HEAD = "its head is not whole"
    BODY = "its body is not whole"
    COMPLETE = "all of it is here"
    MALFORMED = "its end is unknown"
    LONG_HEAD = "its head is longer than what is taken"
    LONG = "its body is longer than what is taken"
    FRAGMENTED = "its body comes in too many chunks"
    FORBIDDEN = "its head alone is refused, whatever its body"
