"""Aliases and `latest` while they move and versions come and go, asked by many without a pause."""

import re
from collections import Counter
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from serving import Serving
from telling_networks import IMAGE, make_telling
from timeline import Asker, Crowd, Question, Timeline

from stores.models.open import directory_store

WORKERS = 4
FLIPS, ROUNDS = 200, 40
PUBLISH_EVERY, IMPORT_EVERY = 4, 10
COMPLAINT = re.compile(r'"level": "(?!info)|Traceback|\[(WARNING|ERROR|CRITICAL)\]')
PIXELS = IMAGE.tolist()
GONE = (404, None)
REFS = ("champion", "latest", "1")


@pytest.fixture(scope="module")
def tellings():
    return [make_telling(digit) for digit in range(10)]


@pytest.fixture
def store(tmp_path):
    (tmp_path / "models").mkdir()
    return directory_store(tmp_path / "models")


@pytest.fixture
def serving(tmp_path, store):
    serving = Serving(tmp_path, WORKERS)
    yield serving
    serving.stop()


@contextmanager
def published_meanwhile(store, result, serving):
    """Publish when it is told to, as a worker on this host would, and now and then by an import."""
    wanted, is_over, refused = Event(), Event(), []
    api = serving.connect_api()

    def publish():
        number = 0
        while wanted.wait() and not is_over.is_set():
            wanted.clear()
            number += 1
            if number % IMPORT_EVERY:
                store.publish(result)
                continue
            path, octets = "/models/mnist/versions", "application/octet-stream"
            status, answer = api.ask("POST", path, result.weights, octets)
            if status != 201:
                refused.append(answer)

    publisher = Thread(target=publish)
    publisher.start()
    try:
        yield wanted.set
    finally:
        is_over.set()
        wanted.set()
        publisher.join()
    assert not refused


def test_200_flips_under_load_show_no_error_and_no_stale_answer(serving, store, tellings):
    expected = {store.publish(telling.result).version: telling.answer for telling in tellings}
    store.move_alias("mnist", "champion", 1)
    timeline = Timeline((200, 1))
    question = Question("champion", timeline)
    api, flips = serving.connect_api(), []
    askers = [Asker(each, question) for each in serving.connect_each(1)]
    crowd = Crowd(askers, PIXELS, expected)

    with crowd.asking(), published_meanwhile(store, tellings[0].result, serving) as publish_one:
        for number in range(1, FLIPS + 1):
            version = number % len(tellings) + 1
            if number % PUBLISH_EVERY == 0:
                publish_one()
            with timeline.change((200, version)):
                flips.append(api.put_alias("champion", version))
            crowd.wait_for_all()

    answers = sum((Counter(asker.counts) for asker in askers), Counter())
    moves = list_moves(api)
    generations = [flip["generation"] for flip in flips]
    assert set(answers) == {(200, version) for version in expected}
    assert sum(asker.strict for asker in askers) >= FLIPS
    assert generations == sorted(set(generations))
    assert [move["generation"] for move in moves[1:]] == generations
    assert [move["to_version"] for move in moves[1:]] == [flip["version"] for flip in flips]
    assert [m["from_version"] for m in moves] == [None, *(m["to_version"] for m in moves[:-1])]
    assert store.get_model("mnist").latest > len(tellings) + FLIPS / PUBLISH_EVERY / 2
    assert not COMPLAINT.search(serving.logged())


def test_versions_deleted_while_they_are_asked_for_are_answered_rightly_or_404(
    serving, store, tellings
):
    base = store.publish(tellings[0].result).version
    store.move_alias("mnist", "champion", base)
    expected = {base: tellings[0].answer}
    champion, latest, victim = (Question(ref, Timeline((200, base))) for ref in REFS)
    questions = [champion, latest, victim] * WORKERS
    askers = [Asker(*each) for each in zip(serving.connect_each(3), questions, strict=True)]
    api, crowd, victims = serving.connect_api(), Crowd(askers, PIXELS, expected), askers[2::3]

    with crowd.asking():
        for number, version in enumerate(range(base + 1, base + 1 + ROUNDS)):
            telling = tellings[version % len(tellings)]
            expected[version] = telling.answer
            victim = Question(str(version), Timeline(GONE))
            for asker in victims:
                asker.question = victim
            with latest.timeline.change((200, version)), victim.timeline.change((200, version)):
                store.publish(telling.result)
            if number % 2:
                point_there_and_back(api, champion.timeline, version, base)
            else:
                crowd.wait_for_any()  # so that it is deleted while it is loaded
            with victim.timeline.change(GONE), latest.timeline.change((200, base)):
                assert delete(api, version) == (204, None)
            crowd.wait_for_all()

    assert not COMPLAINT.search(serving.logged())
    assert all(asker.counts[GONE] >= ROUNDS for asker in victims)
    assert len({found for asker in victims for found in asker.counts}) > ROUNDS / 2


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
