"""Named streams of random numbers, all from one seed."""

import numpy as np

# The place of a name is its stream: append new names, never move one, and no stream shifts.
STREAMS = ("weights", "batches", "dropout", "augmentation", "validation")


def open_stream(seed: int, name: str, *parts: int) -> np.random.Generator:
    """Return the generator of a named stream, or of a numbered part of it.

    It is the generator of np.random.SeedSequence(seed).spawn(...) at the name's place, spawned
    again for each of parts. So any part can be reached without drawing what comes before it.

    Args:
        seed: The run's seed.
        name: One of STREAMS.
        parts: Such as the number of an epoch.
    """
    key = (STREAMS.index(name), *parts)
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=key))
