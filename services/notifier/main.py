"""The notifier's composition root; __main__ decides what it may load."""

import os
import signal

import structlog

from contracts import tracing
from contracts.logs import configure_logging
from contracts.settings import load_settings
from services.notifier.addresses import AddressPolicy, HostResolver
from services.notifier.notifier import THREADS, Notifier
from services.notifier.sender import Sender
from services.server.malloc import limit_arenas
from stores.notifications.open import open_deliveries


def main() -> None:
    """Send notifications until SIGTERM or SIGINT."""
    configure_logging(json=True)
    limit_arenas()  # before it starts threads
    tracing.start("notifier", os.environ)
    settings = load_settings(os.environ)
    policy = AddressPolicy(settings.webhook_host_names, HostResolver(THREADS))
    notifier = Notifier(open_deliveries(settings), Sender(policy).send)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: notifier.stop())
    structlog.get_logger(__name__).info("notifier_ready")
    notifier.run()
    tracing.stop()
