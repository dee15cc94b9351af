import re

import pytest

from contracts.ids import JOB_ID_PATTERN, make_job_id


def is_job_id(text):
    return re.fullmatch(JOB_ID_PATTERN, text) is not None


def test_new_ids_are_valid_and_ascending():
    ids = [make_job_id() for _ in range(100)]

    assert all(is_job_id(text) for text in ids)
    assert ids == sorted(set(ids))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "019bd9a1-7c3e-4d52-8f0e-0d7c3f1a2b4c",  # version 4
        "019BD9A1-7C3E-7D52-8F0E-0D7C3F1A2B4C",
        "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c\n",
        "019bd9a17c3e7d528f0e0d7c3f1a2b4c",
    ],
)
def test_other_text_is_not_a_job_id(text):
    assert not is_job_id(text)
