"""`publish: if_better`: the comparison is part of the publication."""

import numpy as np
import pytest
from blob_faults import ConflictingBlobs
from judged_versions import EXAMPLES, JudgedVersions, make_judged_result

from contracts.errors import StoreUnavailableError
from contracts.models.gates import (
    NotBetterError,
)
from contracts.models.versions import DatasetDigest
from stores.blobs.memory import MemoryBlobs
from stores.models.gates import publish_better
from stores.models.store import ModelStore


@pytest.fixture
def blobs():
    return ConflictingBlobs(MemoryBlobs())


@pytest.fixture
def versions(blobs):
    return JudgedVersions(ModelStore(blobs))


def publish_if_better(versions, wrong):
    """Publish a result that has these examples wrong; return its number and its comparisons."""
    right = np.ones(EXAMPLES, np.bool_)
    right[list(wrong)] = False
    noted = []
    manifest = publish_better(versions.judge, make_judged_result(right), noted.append)
    versions.right[manifest.version] = right
    return manifest.version, noted


def test_only_a_higher_accuracy_is_published(versions):
    assert publish_if_better(versions, {1, 2}) == (1, [])
    with pytest.raises(NotBetterError) as refused:
        publish_if_better(versions, {3, 4})
    figures = refused.value.improvement
    assert (figures.accuracy, figures.default_accuracy) == (0.98, 0.98)
    version, (noted,) = publish_if_better(versions, {3})
    assert (version, noted.is_better, noted.default_version) == (2, True, 1)
    assert versions.compared == []  # the stored evaluations are of this test set


def test_racing_publications_are_compared_with_the_winner(versions, blobs):
    publish_if_better(versions, {1, 2, 3})
    other = JudgedVersions(ModelStore(blobs.blobs))
    blobs.meanwhile = lambda: publish_if_better(other, set())
    with pytest.raises(NotBetterError) as refused:
        publish_if_better(versions, {1})
    assert refused.value.improvement.default_version == 2
    assert versions.store.get_model("mnist").latest == 2


def test_default_of_another_test_set_is_predicted_again(versions):
    other = DatasetDigest(name="synthetic", sha256="0" * 64)
    versions.publish({1, 2}, dataset=other)
    version, (noted,) = publish_if_better(versions, {3})
    assert (version, noted.default_accuracy, versions.compared) == (2, 0.98, [1])


def test_result_that_can_not_be_compared_is_not_better(versions):
    versions.publish(set(), layer_sizes=(9, 5, 3), dataset=None)
    with pytest.raises(NotBetterError) as refused:
        publish_if_better(versions, set())
    assert refused.value.improvement.default_accuracy is None


def test_publication_that_others_always_beat_is_retried_later(versions, blobs):
    publish_if_better(versions, set(range(90)))
    other = JudgedVersions(ModelStore(blobs.blobs))
    right = np.ones(EXAMPLES, np.bool_)
    with pytest.raises(StoreUnavailableError, match="changes all the time"):
        publish_better(
            versions.judge,
            make_judged_result(right),
            lambda _improvement: other.publish(set(range(90))),
        )
