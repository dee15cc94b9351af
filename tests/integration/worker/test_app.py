"""The composition root of the worker."""

import os

from fork_server import ForkedProgram
from waiting import TIMEOUT_S

# In another process: the module reads the environment when it is loaded.
PRINT_INTERVAL = "import worker.app; print(worker.app.job_runner()._context.snapshot_interval_s)"


def test_snapshot_interval_follows_from_the_model_store(tmp_path):
    environ = {
        "MLPFORGE_BROKER_URL": "redis://127.0.0.1:1/0",
        "MLPFORGE_DATA_DIR": str(tmp_path),
        "MLPFORGE_MODELS": "s3://bucket/p",
        "AWS_ENDPOINT_URL": "http://127.0.0.1:1",  # unavailable S3 is no error
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    script, log = tmp_path / "script.py", tmp_path / "log"
    script.write_text(PRINT_INTERVAL)
    program = ForkedProgram([str(script)], os.environ | environ, log)
    assert program.wait(TIMEOUT_S) == 0, log.read_text()
    assert float(log.read_text().splitlines()[-1]) == 5
