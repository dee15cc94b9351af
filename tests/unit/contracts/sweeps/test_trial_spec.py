"""The parameters of a trial, in the sweep's spec."""

from contracts.jobs.spec import JobSpec
from contracts.sweeps.trial_spec import compose


def test_field_in_a_chosen_object_leaves_the_choice_as_it_is():
    choice = {"kind": "adam", "learning_rate": 0.01}

    spec = compose(JobSpec(), {"optimizer.learning_rate": 0.5, "optimizer": choice})

    assert spec["optimizer"] == {"kind": "adam", "learning_rate": 0.5}
    assert choice["learning_rate"] == 0.01
