"""Aliases, `latest` and the default under load, while they move and versions come and go."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from digit_networks import IMAGE, make_digit_network
from timeline import LoadClient, LoadTest, RefRequest, Timeline

from stores.models.open import directory_store
from stores.models.transitions import SettingsChange

from serving import Serving

pytestmark = pytest.mark.xdist_group("four workers")
WORKERS = 4
MEMORY = "/dev/shm"  # noqa: S108  a folder of our own is made in it
FLIPS, ROUNDS = 40, 12
PUBLISH_EVERY, IMPORT_EVERY = 4, 3
COMPLAINT = re.compile(r'"level": "(?!info)|Traceback|\[(WARNING|ERROR|CRITICAL)\]')
PIXELS = IMAGE.tolist()
GONE = (404, None)
REFS = ("champion", "latest", "1")


@pytest.fixture(scope="module")
def networks():
    return [make_digit_network(digit) for digit in range(10)]


@pytest.fixture
def folder(tmp_path):
    """A folder in memory if possible, so that a busy disk does not slow the moves."""
    base = MEMORY if os.access(MEMORY, os.W_OK) else tmp_path
    with TemporaryDirectory(dir=base, prefix="mlpforge-test-") as name:
        yield Path(name)


@pytest.fixture
def store(folder):
    (folder / "models").mkdir()
    return directory_store(folder / "models")


@pytest.fixture
def serving(folder, store):
    serving = Serving(folder, WORKERS)
    yield serving
    serving.stop()


@contextmanager
def published_meanwhile(store, result, serving):
    """Yield a concurrent publisher: a worker of this host, or an import."""
    api, numbers, published = serving.connect_api(), count(1), []

    def publish():
        if next(numbers) % IMPORT_EVERY:
            return store.publish(result)
        path, octets = "/models/mnist/versions", "application/octet-stream"
        status, answer = api.ask("POST", path, result.weights, octets)
        assert status == 201, answer
        return answer

    with ThreadPoolExecutor(1) as pool:
        yield lambda: published.append(pool.submit(publish))
    for each in published:
        each.result()


def test_moves_and_defaults_under_load_show_no_stale_answer(serving, store, networks):
    expected = {store.publish(network.result).version: network.answer for network in networks}
    store.move_alias("mnist", "champion", 1)
    store.change_settings(SettingsChange("mnist", default=1))
    champion, default = (RefRequest(ref, Timeline((200, 1))) for ref in ("champion", None))
    api, flips, requests = serving.connect_api(), [], [champion, default] * WORKERS
    clients = [LoadClient(*each) for each in zip(serving.connect_each(2), requests, strict=True)]
    load = LoadTest(clients, PIXELS, expected)

    with load.running(), published_meanwhile(store, networks[0].result, serving) as publish_one:
        for number in range(1, FLIPS + 1):
            version = number % len(networks) + 1
            if number % PUBLISH_EVERY == 0:
                publish_one()
            with champion.timeline.change((200, version)):
                flips.append(api.put_alias("champion", version))
            with default.timeline.change((200, version)):
                api.set_default(version)
            load.wait_for_all()

    assert {found for client in clients for found in client.counts} == {(200, v) for v in expected}
    assert all(client.strict >= FLIPS for client in clients)
    check_history(list_moves(api), flips)
    assert store.get_model("mnist").latest == len(networks) + FLIPS / PUBLISH_EVERY
    assert not COMPLAINT.search(serving.logged())


def check_history(moves, flips):
    """All moves must be in it, in order, after the one that created the alias."""
    generations = [flip["generation"] for flip in flips]
    assert generations == sorted(set(generations))
    assert [move["generation"] for move in moves[1:]] == generations
    assert [move["to_version"] for move in moves[1:]] == [flip["version"] for flip in flips]
    assert [m["from_version"] for m in moves] == [None, *(m["to_version"] for m in moves[:-1])]


def test_deletes_under_load_are_correct_or_404(serving, store, networks):
    base = store.publish(networks[0].result).version
    store.move_alias("mnist", "champion", base)
    expected = {base: networks[0].answer}
    champion, latest, victim = (RefRequest(ref, Timeline((200, base))) for ref in REFS)
    requests = [champion, latest, victim] * WORKERS
    clients = [LoadClient(*each) for each in zip(serving.connect_each(3), requests, strict=True)]
    api, load, victims = serving.connect_api(), LoadTest(clients, PIXELS, expected), clients[2::3]

    lives = [
        lambda _: load.wait_for_all(),
        lambda version: point_there_and_back(api, champion.timeline, version, base),
        lambda _: load.wait_for_any(),  # it is deleted while it is loaded
    ]

    with load.running():
        for number, version in enumerate(versions := range(base + 1, base + 1 + ROUNDS)):
            network = networks[version % len(networks)]
            expected[version] = network.answer
            victim = RefRequest(str(version), Timeline(GONE))
            for client in victims:
                client.request = victim
            with latest.timeline.change((200, version)), victim.timeline.change((200, version)):
                store.publish(network.result)
            lives[number % len(lives)](version)
            with victim.timeline.change(GONE), latest.timeline.change((200, base)):
                assert delete(api, version) == (204, None)
            load.wait_for_all()

    assert not COMPLAINT.search(serving.logged())
    assert all(client.counts[GONE] >= ROUNDS for client in victims)
    answered = {(200, version) for version in versions[:: len(lives)]}
    assert all(answered <= client.counts.keys() for client in victims)


def point_there_and_back(api, timeline, version, base):
    with timeline.change((200, version)):
        api.put_alias("champion", version)
    assert delete(api, version)[0] == 409
    with timeline.change((200, base)):
        api.put_alias("champion", base)


def delete(api, version):
    return api.ask("DELETE", f"/models/mnist/versions/{version}")


def list_moves(api):
    """Return every change of the alias, oldest first."""
    path = "/models/mnist/aliases/champion/history?limit=150"
    status, page = api.ask("GET", path)
    assert status == 200
    moves = page["items"]
    while page["next_cursor"]:
        _, page = api.ask("GET", f"{path}&cursor={page['next_cursor']}")
        moves += page["items"]
    return moves[::-1]
