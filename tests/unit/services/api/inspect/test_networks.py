import pytest

from contracts.errors import JobNotFoundError
from contracts.inspections import JobChoice
from services.api.inspect.networks import find_choice


@pytest.mark.parametrize("job_id", ["", "\0", "7", "019bd9a1-7c3e-4d52-8f0e-0d7c3f1a2b4c"])
def test_no_store_is_asked_for_what_can_t_be_an_id(job_id):
    with pytest.raises(JobNotFoundError):
        find_choice(JobChoice(job_id=job_id), looked=None, datasets=None)
