"""The checks of the cluster test fail when they should."""

import pytest
from cluster.client import Answer, UnexpectedError
from cluster.keys import KeyLoad, list_jobs_request
from cluster.load import Load
from cluster.oracle import (
    LATEST,
    Cancel,
    Key,
    KeyUse,
    Move,
    Prediction,
    Publication,
    broken_cancels,
    broken_jobs,
    different_networks,
    doubled_jobs,
    lost_jobs,
    stale_aliases,
    stale_latest,
    wrong_answers,
    wrongly_accepted,
    wrongly_refused,
)
from cluster.recovery import longest_gap, recovery_time
from cluster.upgrade import release_before

MOVES = [Move(0, version=1, end=1), Move(5, version=2, end=7), Move(9, version=3)]
DONE = {"id": "a", "state": "succeeded", "error": None}
VERSION = {"version": 1, "job_id": "a", "spec": {"seed": 0}, "weights": {"sha256": "x"}}


def answered(version, start=0.0, end=0.1, ref="production", bits=b"1"):
    return Prediction(start, end, ref, version, bits, "gateway-1")


def test_alias_is_stale_once_its_move_was_answered():
    assert stale_aliases([answered(1, 7.1, 7.2)], MOVES) == [answered(1, 7.1, 7.2)]
    assert stale_aliases([answered(2, 2.0, 3.0)], MOVES) == [answered(2, 2.0, 3.0)]


def test_alias_may_have_either_version_during_a_move():
    during = [answered(1, 6.0, 6.1), answered(2, 6.0, 6.1), answered(1, 4.9, 7.5)]
    unanswered = [answered(2, 20.0, 21.0), answered(3, 20.0, 21.0)]
    assert stale_aliases([*during, *unanswered], MOVES) == []


def test_latest_older_than_a_publication_is_stale():
    seen = [Publication(2.0, 2), Publication(1.0, 1), Publication(3.0, 3)]
    old, new = answered(2, 3.1, ref=LATEST), answered(2, 2.9, ref=LATEST)
    assert stale_latest([old, new], seen) == [old]


def test_other_bits_or_another_number_are_wrong():
    expected = {1: b"1", 2: b"2"}
    right = [answered(1, ref=1), answered(2, ref=LATEST, bits=b"2")]
    wrong = [answered(1, bits=b"2"), answered(2, ref=1, bits=b"2"), answered(3)]
    assert wrong_answers([*right, *wrong], expected) == wrong


def test_unknown_or_running_job_is_lost():
    assert lost_jobs(["a", "b", "c"], [DONE, {"id": "b", "state": "running"}]) == ["b", "c"]


def test_doubled_jobs_and_versions_are_found():
    assert doubled_jobs(["a"], [DONE], [VERSION]) == []
    cancelled = {"id": "b", "state": "cancelled"}
    assert len(doubled_jobs(["a"], [DONE, cancelled], [VERSION])) == 1
    assert len(doubled_jobs(["a", "a"], [DONE], [VERSION])) == 1
    assert len(doubled_jobs(["a"], [DONE], [VERSION, VERSION | {"version": 2}])) == 1
    assert len(doubled_jobs(["a"], [DONE], [VERSION | {"version": 2}])) == 1
    assert len(doubled_jobs(["a"], [DONE], [])) == 1


def test_failed_and_unrequested_cancelled_jobs_are_broken():
    jobs = [DONE, {"id": "b", "state": "cancelled"}, {"id": "c", "state": "failed", "error": "?"}]
    assert len(broken_jobs(jobs, set())) == 2
    assert len(broken_jobs(jobs, {"b"})) == 1


def test_cancelled_job_that_publishes_is_broken():
    cancelled = DONE | {"state": "cancelled"}
    accepted = Cancel("a", 202, "running")
    assert broken_cancels([accepted], [cancelled], []) == []
    assert broken_cancels([Cancel("a", 409)], [DONE], [VERSION]) == []
    assert len(broken_cancels([accepted], [DONE], [])) == 1
    assert len(broken_cancels([accepted], [cancelled], [VERSION])) == 1
    assert len(broken_cancels([Cancel("a", 202, "succeeded")], [cancelled], [])) == 1
    assert len(broken_cancels([Cancel("a", 404), Cancel("a", 500)], [cancelled], [])) == 2


class Answering:
    """A client whose requests all get one answer."""

    name = "gateway-1"

    def __init__(self, status, body):
        self._answer = Answer(status, {}, body)

    def ask(self, *_request):
        return self._answer


def test_answers_to_cancels_are_recorded():
    load = Load(jobs=1, seed=0)
    load.cancel(Answering(202, b'{"state": "running"}'), "a")
    load.cancel(Answering(409, b"{}"), "b")
    assert load.record.cancels == [Cancel("a", 202, "running"), Cancel("b", 409)]


def test_one_seed_with_two_networks_is_found():
    other = VERSION | {"weights": {"sha256": "y"}}
    assert different_networks([VERSION, VERSION]) == []
    assert len(different_networks([VERSION, other])) == 1


def test_recovery_waits_for_every_endpoint_and_a_new_job():
    endpoints = ("gateway-1", "gateway-2", "inference-1", "inference-2")
    successes = {
        (kind, endpoint): [(1.0, 1.1), (5.0, 5.1)]
        for kind in ("predict", "predict alias")
        for endpoint in endpoints
    }
    successes |= {("submit", "gateway-2"): [(5, 5.2)], ("move", "gateway-1"): [(5, 6)]}
    assert recovery_time(successes, 2.0) is None
    successes["job", "workers"] = [(1.5, 8.0), (5.0, 9.0)]
    assert recovery_time(successes, 2.0) == 9.0
    del successes["predict", "inference-1"][1]
    assert recovery_time(successes, 2.0) is None


def test_gap_is_measured_over_both_gateways():
    successes = {
        ("predict", "gateway-1"): [(0, 1), (7, 8)],
        ("predict", "gateway-2"): [(2, 3)],
        ("predict", "inference-1"): [(4, 5)],
    }
    assert longest_gap(successes, "predict", 2, 9) == 5
    assert longest_gap(successes, "predict", 2, 4) == 1


KEY = Key("a", "secret", expires=20, delete_start=5, deleted=7)


def used(start, key=KEY, *, is_accepted=True):
    return KeyUse(start, start + 1, key, "inference-1", is_accepted)


def test_use_without_a_key_or_after_its_end_is_wrongly_accepted():
    expiring = Key("b", "secret", expires=20)
    fine = [used(6.9), used(22.9, expiring), used(8, is_accepted=False)]
    wrong = [used(7.1), used(23.1, expiring), used(0, None)]
    assert wrongly_accepted([*fine, *wrong], lambda _endpoint: 3) == wrong


def test_refusal_before_a_keys_end_is_wrong():
    expiring = Key("b", "secret", expires=20)
    wrong = [used(3.9, is_accepted=False), used(15.9, expiring, is_accepted=False)]
    fine = [used(4.1), used(4.1, is_accepted=False), used(0, None, is_accepted=False)]
    late = used(16.1, expiring, is_accepted=False)
    assert wrongly_refused([*wrong, *fine, late], lambda _endpoint: 3) == wrong


def test_only_401_refuses_a_key_and_other_errors_are_unexpected():
    load = KeyLoad(1, 0, {})
    for status in (200, 404, 401):
        load._use(Answering(status, b""), KEY, list_jobs_request())
    assert [use.is_accepted for use in load.record.key_uses] == [True, True, False]
    with pytest.raises(UnexpectedError, match="403"):
        load._use(Answering(403, b""), KEY, list_jobs_request())


def test_previous_release_is_the_last_that_another_commit_set():
    versions = [("2", "later"), ("2", "sets 2"), ("1", "later still"), ("1", "sets 1"), ("0", "")]
    assert release_before("unreleased", versions) == ("2", "sets 2")
    assert release_before("sets 2", versions) == ("1", "sets 1")
