"""Supervises shell scripts: `supervise.py '[[{"name": ..., "script": ...}, ...], ...]'`."""

import json
import os
import sys

from cli.supervisor.programs import Program
from cli.supervisor.supervisor import Supervisor
from contracts.logs import configure_logging

configure_logging(json=False)  # to stderr
supervisor = Supervisor()
supervisor.catch_signals()
for group in json.loads(sys.argv[1]):
    supervisor.start(
        *(
            Program(
                given["name"],
                given.get("argv") or ["/bin/sh", "-c", given["script"]],
                os.environ,
                grace_s=given.get("grace_s", 5),
                nice=given.get("nice", 0),
            )
            for given in group
        )
    )
print("started", flush=True)  # noqa: T201  the test waits for it
supervisor.run(until=lambda: False)
supervisor.stop()
