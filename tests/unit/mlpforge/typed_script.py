"""A user's script, which `make check` checks with `mypy --strict`; no test runs it."""

from typing import assert_type

import numpy as np
from numpy.typing import NDArray

from mlpforge import Client, Dataset, EpochEntry, Job, JobFailedError, Model, Version

x, y = np.zeros((100, 4)), np.arange(100) % 2

with Client("http://127.0.0.1:8000", token=None) as client:
    dataset = client.datasets.upload("points", x, y, test_fraction=0.3, class_names=["no", "yes"])
    assert_type(dataset, Dataset)
    job = client.train(dataset="points", hidden_sizes=[16], epochs=3)
    try:
        assert_type(job.wait(progress=True, timeout_s=60), Job)
    except JobFailedError as error:
        assert_type(error.type, str)
    assert_type(job.history().epochs, list[EpochEntry])
    assert_type(job.version, int | None)
    found = client.predict("points", x, job.version)
    assert_type(found.classes, NDArray[np.int64])
    assert_type(found.probabilities, NDArray[np.float32])
    result = client.batch("points", dataset="points", split="train").wait().result()
    assert_type(result.class_names, NDArray[np.str_] | None)
    assert_type(client.jobs(kind="train")[0].state, str)
    assert_type(client.model("points"), Model)
    assert_type(client.model("points").version("latest"), Version)

    # Wrong types are refused: without the errors, mypy would report these comments.
    client.datasets.upload("points", x, y, test_fraction="0.3")  # type: ignore[arg-type]
    client.batch("points", dataset="points", split="valid")  # type: ignore[arg-type]
    client.predict("points", x, version=1.5)  # type: ignore[arg-type]
