"""Ids of jobs and notifications (UUIDv7, which sort by time), and names of workers."""

import secrets
import socket

import uuid_utils

JOB_ID_PATTERN = r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"

JOB_ID_PART_PATTERN = r"^[0-9a-f-]{8,36}$"


def make_node_name() -> str:
    """Return a unique name for a worker: the host's name and random digits."""
    return f"{socket.gethostname()}-{secrets.token_hex(8)}"


def make_message_id() -> str:
    """Return a new id of a notification."""
    return f"msg_{uuid_utils.uuid7()}"


def make_job_id() -> str:
    """Return a new id, which sorts after the earlier ones of this process."""
    return str(uuid_utils.uuid7())
