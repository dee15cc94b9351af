"""The store in a bucket keeps what every store promises: the same tests, on another store."""

from taken_tests import take_tests
from unit.stores.conftest import CONTRACT_MODULES, KEPT_MODULES

# Kept files are in test_s3_kept.py; the others are plain files and lists, as in BlobsContract.
ELSEWHERE = (*KEPT_MODULES, "test_alias_history", "test_evaluations")
MODULES = [name for name in CONTRACT_MODULES if name not in ELSEWHERE]

globals().update(take_tests("unit.stores.models", MODULES))
# A hundred moves for a bound that the head alone keeps.
globals().pop("test_aliases_model_has_a_bounded_number_of_aliases")
