"""Named streams of random numbers, all from one seed."""

import numpy as np

# A stream's number is the index of its name: append new names, and never move one.
STREAMS = ("weights", "batches", "dropout", "augmentation", "validation")


def open_stream(seed: int, name: str, *parts: int) -> np.random.Generator:
    """Return the generator of a named stream, or of a numbered part of it.

    It is the generator of np.random.SeedSequence(seed).spawn(...) at the name's index, spawned
    again for each of parts. So any part is available without drawing the parts before it.

    Args:
        seed: The run's seed.
        name: One of STREAMS.
        parts: For example the number of an epoch.
    """
    key = (STREAMS.index(name), *parts)
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=key))
