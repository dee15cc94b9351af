"""Job ids: UUIDv7 text, which sorts by the time it was made. Names of workers: random text."""

import secrets
import socket

import uuid_utils

JOB_ID_PATTERN = r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"

JOB_ID_PART_PATTERN = r"^[0-9a-f-]{8,36}$"


def make_node_name() -> str:
    """Return a name that no other worker on any machine has: this host's, and random digits."""
    return f"{socket.gethostname()}-{secrets.token_hex(8)}"


def make_job_id() -> str:
    """Return a new id; one made later in this process sorts after it."""
    return str(uuid_utils.uuid7())
