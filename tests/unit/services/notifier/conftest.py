import pytest
from notified_jobs import NotifiedJobs
from webhook_receiver import HOST, Receiver, receiving, status

from services.notifier.addresses import AddressPolicy
from services.notifier.sender import Sender


@pytest.fixture
def notified():
    return NotifiedJobs()


@pytest.fixture
def receiver():
    with receiving(Receiver(status(204))) as receiver:
        yield receiver


@pytest.fixture
def sender():
    return Sender(AddressPolicy(frozenset({HOST}), lambda _host, _timeout_s: ["127.0.0.1"]))


@pytest.fixture
def delivery(notified, receiver):
    """Return a claimed notification to the receiver."""
    receiver.secret = notified.put(url=receiver.url).secret
    notified.fail()
    return notified.deliveries.claim()
