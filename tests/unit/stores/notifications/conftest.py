import pytest
from notified_jobs import NotifiedJobs


@pytest.fixture
def notified():
    return NotifiedJobs()
