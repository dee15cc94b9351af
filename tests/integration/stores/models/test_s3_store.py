"""The store in a bucket keeps what every store promises: the same tests, with another store."""

from taken_tests import take_tests
from unit.stores.models.conftest import CONTRACT_MODULES, KEPT_MODULES

MODULES = [name for name in CONTRACT_MODULES if name not in KEPT_MODULES]  # see test_s3_kept.py

globals().update(take_tests("unit.stores.models", MODULES))
