"""How far a request has arrived."""

from enum import Enum


class Stage(Enum):
    """How far a request has arrived."""

    HEAD = "its head is not whole"
    BODY = "its body is not whole"
    WHOLE = "all of it is here"
    ODD = "its end is unknown"
    LONG_HEAD = "its head is longer than what is taken"
    LONG = "its body is longer than what is taken"
    SPLIT = "its body comes in too many chunks"
    FORBIDDEN = "its head alone is refused, whatever its body"
