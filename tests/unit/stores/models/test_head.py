"""What a head says of numbers, deleted numbers and aliases."""

import pytest

from contracts.base import utc_now
from contracts.errors import ModelNotFoundError, VersionNotFoundError
from stores.models.head import AliasTarget, Head, add_version
from stores.models.manifests import number_draft
from stores.models.refs import resolve


def _head(last=4, deleted=(), **aliases):
    targets = {name: AliasTarget(version=v, generation=9) for name, v in aliases.items()}
    return Head(
        last=last,
        last_job_id=None,
        created_at=utc_now(),
        generation=9,
        deleted=deleted,
        aliases=targets,
    )


def test_deleted_numbers_do_not_exist():
    head = _head(last=4, deleted=(2, 4))
    assert list(head.numbers()) == [3, 1]
    assert [head.has(version) for version in (0, 1, 2, 3, 4, 5)] == [
        *(False, True, False, True, False, False)
    ]


def test_latest_passes_over_deleted_numbers():
    assert resolve("mnist", _head(last=4, deleted=(4, 3)), "latest") == 2


def test_deleted_number_is_not_found():
    with pytest.raises(VersionNotFoundError):
        resolve("mnist", _head(last=4, deleted=(2,)), "2")


def test_model_whose_versions_are_all_deleted_is_not_found():
    head = _head(last=2, deleted=(1, 2))
    with pytest.raises(ModelNotFoundError):
        resolve("mnist", head, "latest")
    with pytest.raises(ModelNotFoundError):
        head.summarize("mnist")


def test_numbers_below_a_bound_are_the_next_page():
    assert list(_head(last=4).numbers(below=3)) == [2, 1]
    assert list(_head(last=4).numbers(below=99)) == [4, 3, 2, 1]


def test_alias_means_its_number():
    head = _head(last=4, champion=2, a=2, b=1)
    assert resolve("mnist", head, "champion") == 2
    assert head.aliases_of(2) == ("a", "champion")
    assert head.summarize("mnist").aliases == {"a": 2, "b": 1, "champion": 2}


def test_unknown_alias_is_not_found():
    with pytest.raises(VersionNotFoundError):
        resolve("mnist", _head(), "champion")


def test_published_version_keeps_aliases_and_deleted_numbers(make_result):
    head = _head(last=4, deleted=(1,), champion=2)
    grown = add_version(head, number_draft(make_result("job-5"), 5))
    assert (grown.last, grown.last_job_id, grown.generation) == (5, "job-5", 10)
    assert (grown.deleted, grown.aliases) == (head.deleted, head.aliases)
    assert grown.created_at == head.created_at
