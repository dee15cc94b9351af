"""What the bits of a result depend on is written down with it."""

import platform

import numpy as np

from stores.models.evaluation import describe_environment


def test_an_environment_names_what_computes():
    environment = describe_environment(threads=3)
    assert (environment.python, environment.numpy) == (platform.python_version(), np.__version__)
    assert environment.threads == 3
    assert environment.blas != "unknown"
    assert environment.kernel != "unknown"
