"""What the fork server loads."""

import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

from cli.supervisor.processes.fork_server import MODULES

ROOT = Path(__file__).parents[4]


def test_each_installation_has_the_modules():
    locked = re.findall(
        r"^([\w.-]+)==", (ROOT / "requirements/run.lock").read_text("utf-8"), re.MULTILINE
    )
    owners = packages_distributions()
    packages = {name.partition(".")[0] for name in MODULES} - sys.stdlib_module_names
    assert {"celery", "gunicorn"} <= packages
    foreign = [name for name in packages if not (ROOT / name).is_dir()]
    assert not [name for name in foreign if not {*map(str.lower, owners[name])} & {*locked}]
