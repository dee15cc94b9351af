"""The store in a bucket passes the contract tests of every store."""

from shared_tests import take_tests

# Those that change one head concurrently or find files in listings. Aliases and withdrawals only
# change the head, BlobsContract covers plain files, test_s3_job_artifacts.py has job artifacts.
MODULES = ("test_versions", "test_pages", "test_deletes", "test_concurrent_changes")

globals().update(take_tests("unit.stores.models.contract", MODULES))
