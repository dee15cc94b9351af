"""What the worker's composition root takes from the settings."""

import os
import subprocess
import sys

import pytest

# In a program of its own: the module reads the environment when it is loaded.
PRINT_INTERVAL = "import worker.app; print(worker.app.job_runner()._context.snapshot_interval_s)"


@pytest.mark.parametrize(("models", "interval_s"), [("{folder}/models", 1), ("s3://bucket/p", 5)])
def test_snapshots_are_as_far_apart_as_the_store_s_kind_wants(tmp_path, models, interval_s):
    environ = {
        "MLPFORGE_BROKER_URL": "redis://127.0.0.1:1/0",
        "MLPFORGE_DATA_DIR": str(tmp_path),
        "MLPFORGE_MODELS": models.format(folder=tmp_path),
        "AWS_ENDPOINT_URL": "http://127.0.0.1:1",  # an S3 that is away may come back
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    program = subprocess.run(
        [sys.executable, "-c", PRINT_INTERVAL],
        env={**os.environ, **environ},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert float(program.stdout.splitlines()[-1]) == interval_s
