"""The store in a bucket passes the contract tests of every store."""

from shared_tests import take_tests

# Job artifacts are in test_s3_job_artifacts.py. The alias history and evaluations are plain files
# and lists, which BlobsContract covers.
MODULES = (
    "test_versions",
    "test_pages",
    "test_deletes",
    "test_aliases",
    "test_concurrent_changes",
    "test_withdrawals",
)

globals().update(take_tests("unit.stores.models.contract", MODULES))
# A hundred changes, for a limit that only concerns the head.
globals().pop("test_aliases_model_has_a_bounded_number_of_aliases")
