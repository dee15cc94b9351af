"""Event ids, as clients return them in `Last-Event-ID`."""

import json
import re

import pytest

from contracts.jobs.events import JobEvent
from services.api.events.ids import OneJobIds, SeveralJobsIds
from services.api.events.routes import LAST_EVENT_IDS, LAST_EVENT_NUMBER
from services.http.errors import RefusedError

POSITIONS = {"a": 3, "b": 0, "c": 12}
HIGHEST = 10**18 - 1  # the maximum of the database


def test_one_job_s_id_is_the_event_s_number():
    ids = OneJobIds("a")

    assert ids.write({"a": 7}) == "7"
    assert ids.read("7") == {"a": 7}
    assert ids.read("") == ids.read(None) == {"a": 0}


def test_several_jobs_id_has_every_job_s_number():
    ids = SeveralJobsIds(list(POSITIONS))

    assert ids.read(ids.write(POSITIONS)) == POSITIONS
    assert ids.read("") == ids.read(None) == dict.fromkeys(POSITIONS, 0)


def test_several_jobs_id_ignores_the_order_of_jobs():
    written = SeveralJobsIds(["c", "a", "b"]).write(POSITIONS)

    assert SeveralJobsIds(["b", "c", "a"]).read(written) == POSITIONS


def test_an_id_of_as_many_other_jobs_is_refused():
    written = SeveralJobsIds(["a", "b"]).write({"a": 1, "b": 2})

    with pytest.raises(RefusedError) as refused:
        SeveralJobsIds(["a", "c"]).read(written)

    assert refused.value.status == 422


@pytest.mark.parametrize("others", [["a"], ["a", "b", "c"]])
def test_an_id_of_fewer_or_more_jobs_is_refused(others):
    written = SeveralJobsIds(others).write(dict.fromkeys(others, 1))

    with pytest.raises(RefusedError):
        SeveralJobsIds(["a", "b"]).read(written)


def test_an_id_with_one_character_changed_is_refused():
    ids = SeveralJobsIds(["a", "b"])
    written = ids.write({"a": 1, "b": 2})

    for place, character in enumerate(written):
        changed = written[:place] + ("A" if character != "A" else "B") + written[place + 1 :]
        with pytest.raises(RefusedError):
            ids.read(changed)


@pytest.mark.parametrize("given", ["x", "7", "A" * 600, "____", "-"])
def test_malformed_id_is_refused(given):
    with pytest.raises(RefusedError):
        SeveralJobsIds(["a", "b"]).read(given)


def test_longest_ids_match_the_header_pattern():
    job_ids = [f"019bd9a1-7c3e-7d52-8f0e-{n:012}" for n in range(20)]
    several = SeveralJobsIds(job_ids).write(dict.fromkeys(job_ids, HIGHEST))

    assert re.fullmatch(LAST_EVENT_IDS.pattern, several)
    assert re.fullmatch(LAST_EVENT_NUMBER.pattern, OneJobIds("a").write({"a": HIGHEST}))


def test_event_of_several_jobs_has_the_job_id():
    event = JobEvent(number=1, kind="epoch", data='{"epoch":1}')

    assert json.loads(OneJobIds("a").datum("a", event)) == {"epoch": 1}
    assert json.loads(SeveralJobsIds(["a"]).datum("a", event)) == {"job_id": "a", "epoch": 1}
