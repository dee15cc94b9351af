"""The comparison of two versions, with counts by hand."""

import pytest
from handmade_predictions import make_dataset_info, make_predictions
from published import publish_in
from weights_files import make_network

from services.api.compare.comparing import compare
from stores.models.open import memory_store

#                    both right, only one, only one, only other, both wrong: as one, and as two
LABELS = (0, 1, 2, 3, 4, 5)
FIRST = make_predictions(LABELS, (0, 1, 2, 9, 9, 9), (0.9, 0.5, 0.6, 0.7, 0.9, 0.3))
SECOND = make_predictions(LABELS, (0, 8, 8, 3, 9, 8), (0.9, 0.8, 0.4, 0.7, 0.9, 0.7))


@pytest.fixture
def manifests():
    store = memory_store()
    for seed in range(2):
        publish_in(store, make_network(seed=seed), name="letters")
    return [store.get_manifest("letters", ref) for ref in ("2", "1")]


@pytest.fixture
def compared(manifests):
    def compare_two(first=FIRST, second=SECOND, limit=100):
        return compare(manifests, (first, second), make_dataset_info(len(LABELS)), limit)

    return compare_two


def test_each_example_is_in_one_of_four_counts(compared):
    counted = compared()
    assert counted.examples == 6
    assert (counted.both_right, counted.both_wrong) == (1, 2)
    assert (counted.only_first_right, counted.only_second_right) == (2, 1)


def test_versions_are_described_in_the_order_of_the_request(compared):
    described = compared()
    assert (described.model, described.dataset) == ("letters", "letters")
    assert [(v.version, v.correct, v.accuracy) for v in described.versions] == [
        (2, 3, 3 / 6),
        (1, 2, 2 / 6),
    ]


def test_mcnemar_uses_the_discordant_counts(compared):
    # n = 3, at most 1: 2 (1 + 3) / 2^3 = 1.
    tested = compared().mcnemar
    assert (tested.statistic, tested.p_value, tested.exact) == (1, 1, True)


def test_disagreements_are_sorted_by_confidence(compared):
    found = compared()
    assert found.disagreements == 4  # including those where both are wrong
    # The higher probabilities: 0.8 of the second, then 0.7 twice, the earlier first, then 0.6.
    assert [image.index for image in found.images] == [1, 3, 5, 2]
    surest = found.images[0]
    assert (surest.label, surest.digits, surest.probabilities) == (1, (1, 8), (0.5, 0.8))


@pytest.mark.parametrize("limit", [0, 1, 4])
def test_limit_bounds_the_images_but_not_the_count(compared, limit):
    found = compared(limit=limit)
    assert [image.index for image in found.images] == [1, 3, 5, 2][:limit]
    assert found.disagreements == 4


def test_a_version_agrees_with_itself(compared):
    found = compared(second=FIRST)
    assert (found.disagreements, found.images) == (0, [])
    assert (found.only_first_right, found.only_second_right) == (0, 0)
    assert found.mcnemar.p_value == 1
