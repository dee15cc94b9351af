import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mlp_core.data.batches import BLOCK_EXAMPLES, BatchOrder, OrderConfig
from mlp_core.training.random_streams import STREAMS, open_stream

SIZES = st.integers(1, 60)


@given(train_examples=SIZES, batch_size=SIZES, seed=st.integers(0, 2**32 - 1))
def test_shuffled_every_epoch_has_every_example_once(train_examples, batch_size, seed):
    order = BatchOrder(OrderConfig(train_examples, batch_size, "shuffle", seed))
    steps = -(-train_examples // batch_size)
    for epoch in range(3):
        batches = [order.batch(epoch * steps + step) for step in range(steps)]
        assert all(len(batch) == batch_size for batch in batches[:-1])
        assert sorted(np.concatenate(batches)) == list(range(train_examples))


@given(train_examples=SIZES, batch_size=SIZES, seed=st.integers(0, 2**32 - 1))
def test_with_replacement_every_batch_is_full_and_in_range(train_examples, batch_size, seed):
    order = BatchOrder(OrderConfig(train_examples, batch_size, "with_replacement", seed))
    for step in range(5):
        batch = order.batch(step)
        assert len(batch) == batch_size
        assert 0 <= batch.min() <= batch.max() < train_examples


def test_with_replacement_draws_examples_uniformly():
    order = BatchOrder(OrderConfig(10, 1000, "with_replacement", 0))
    counts = np.bincount(np.concatenate([order.batch(step) for step in range(100)]))
    # 100,000 draws of 10: each about 10,000 times, standard deviation 95.
    assert np.all(np.abs(counts - 10_000) < 500)


def test_epochs_are_shuffled_differently():
    order = BatchOrder(OrderConfig(100, 100, "shuffle", 0))
    assert list(order.batch(0)) != list(order.batch(1))


def test_batch_of_a_step_does_not_depend_on_earlier_calls():
    for sampling in ("with_replacement", "shuffle"):
        config = OrderConfig(50, 20_000, sampling, 3)  # five steps a block with replacement
        in_order, jumping = BatchOrder(config), BatchOrder(config)
        expected = [in_order.batch(step).copy() for step in range(12)]
        for step in (11, 3, 7, 0):
            np.testing.assert_array_equal(jumping.batch(step), expected[step])


def test_a_batch_larger_than_a_block_is_drawn_whole():
    order = BatchOrder(OrderConfig(5, BLOCK_EXAMPLES + 1, "with_replacement", 0))
    assert len(order.batch(2)) == BLOCK_EXAMPLES + 1


def test_seeds_decide_the_order():
    first, again, other = (
        BatchOrder(OrderConfig(1000, 50, "with_replacement", seed)).batch(0) for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, again)
    assert list(first) != list(other)


def test_streams_are_the_spawned_children_of_the_seed():
    for place, name in enumerate(STREAMS):
        child = np.random.SeedSequence(5).spawn(len(STREAMS))[place]
        expected = np.random.default_rng(child).random(3)
        np.testing.assert_array_equal(open_stream(5, name).random(3), expected)


def test_streams_of_one_seed_differ():
    draws = {open_stream(0, name).random() for name in STREAMS}
    draws |= {open_stream(0, "batches", part).random() for part in range(3)}
    assert len(draws) == len(STREAMS) + 3
