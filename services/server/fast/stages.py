"""The stages of a request that is arriving."""

from enum import Enum


class Stage(Enum):
    """How far a request has arrived."""

    HEAD = "the head is incomplete"
    BODY = "the body is incomplete"
    COMPLETE = "it is complete"
    MALFORMED = "its end is unknown"
    LONG_HEAD = "the head is too long"
    LONG = "the body is too long"
    FRAGMENTED = "the body has too many chunks"
    FORBIDDEN = "it is rejected by its head"
