import dataclasses
import json

import numpy as np
import pytest

from mlp_core import (
    SGD,
    Adam,
    Augmentation,
    Averaging,
    EarlyStopping,
    FormatError,
    Schedule,
    TrainConfig,
    TrainingRun,
    checkpoint_bytes,
    read_checkpoint,
    weights_bytes,
)

PLAIN = TrainConfig(hidden_sizes=(8,), batch_size=16, epochs=3, seed=5)
CONFIGS = {
    "plain": PLAIN,
    "shuffle": dataclasses.replace(PLAIN, sampling="shuffle", optimizer=SGD(0.1, 0.9)),
    "float64": dataclasses.replace(
        PLAIN, dtype="float64", optimizer=Adam(0.01), averaging=Averaging(0.9)
    ),
    "early_stopping": dataclasses.replace(
        PLAIN, optimizer=SGD(30.0), validation_fraction=0.2, early_stopping=EarlyStopping(9)
    ),
    "everything": TrainConfig(
        hidden_sizes=(8, 7),
        optimizer=SGD(0.5, 0.9, nesterov=True),
        schedule=Schedule("cosine", 3),
        weight_decay=0.01,
        dropout=(0.1, 0.2, 0.3),
        max_norm=2.0,
        augmentation=Augmentation("elastic_affine", 3.0, 1.0),
        batch_size=16,
        sampling="shuffle",
        epochs=4,
        validation_fraction=0.2,
        early_stopping=EarlyStopping(2),
        averaging=Averaging(0.9),
    ),
}


class Saver:
    """An observer that stops at a step, where it takes a checkpoint."""

    def __init__(self, inner, save=None, at=None):
        self._inner, self._save, self._at = inner, save, at
        self.checkpoint = None

    def should_stop(self):
        return self.checkpoint is not None

    def on_step(self, step, loss):
        self._inner.on_step(step, loss)
        if step == self._at:
            self.checkpoint = checkpoint_bytes(self._save())

    def on_epoch(self, report):
        self._inner.on_epoch(report)


def undisturbed(config, data, observer):
    run = TrainingRun(config, data)
    assert run.run(observer)
    return run


@pytest.mark.parametrize("blank", [(), (0, 5)], ids=["all_pixels", "blank_pixels"])
@pytest.mark.parametrize("name", CONFIGS)
@pytest.mark.parametrize("stops", [(1,), (4,), (7,), (3, 4, 5), (2, 8, 9)])
def test_run_restored_from_a_checkpoint_has_the_same_bits(make_data, recorder, name, stops, blank):
    config = CONFIGS[name]
    data = make_data(config.dtype, blank=blank)
    expected, seen = recorder(), recorder()
    whole = undisturbed(config, data, expected)
    checkpoint = None
    for stop in (*stops, None):
        run = TrainingRun(config, data)
        if checkpoint is not None:
            run.restore(read_checkpoint(checkpoint))
        saver = Saver(seen, run.state, stop)
        assert run.run(saver) == (stop is None)
        checkpoint = saver.checkpoint
    assert weights_bytes(run.network) == weights_bytes(whole.network)
    assert seen.losses == expected.losses
    forgetful = [dataclasses.replace(report, seconds=0) for report in seen.reports]
    assert forgetful == [dataclasses.replace(report, seconds=0) for report in expected.reports]
    published = dataclasses.replace(run.published_report, seconds=0)
    assert published == dataclasses.replace(whole.published_report, seconds=0)
    assert (run.stop_reason, run.train_loss) == (whole.stop_reason, whole.train_loss)


@pytest.mark.parametrize("name", CONFIGS)
def test_state_of_a_finished_run_has_the_published_weights(make_data, recorder, name):
    config = CONFIGS[name]
    data = make_data(config.dtype, blank=(0, 5))
    whole = undisturbed(config, data, recorder())
    published = weights_bytes(whole.network)
    other = TrainingRun(config, data)
    other.restore(read_checkpoint(checkpoint_bytes(whole.state())))
    assert other.run(recorder())
    assert weights_bytes(other.network) == weights_bytes(whole.network) == published
    assert other.train_loss == whole.train_loss


def test_checkpoint_at_an_epochs_end_is_reported_after_restore(make_data, recorder):
    seen, data = recorder(), make_data()
    first = TrainingRun(PLAIN, data)
    saver = Saver(recorder(), first.state, 4)  # the epoch's report comes after its last step
    assert not first.run(saver)
    second = TrainingRun(PLAIN, data)
    second.restore(read_checkpoint(saver.checkpoint))
    second.run(seen)
    assert [report.epoch for report in seen.reports] == [1, 2, 3]


def test_training_time_accumulates_across_attempts(make_data, recorder):
    first, second = (TrainingRun(PLAIN, make_data()) for _ in range(2))
    first.run(recorder(stop_at=3))
    before = first.seconds
    assert before > 0
    second.restore({**first.state()})
    assert second.seconds == before
    second.run(recorder())
    assert second.seconds > before


def test_time_of_an_interrupted_attempt_counts_for_max_seconds(make_data, recorder):
    config = dataclasses.replace(PLAIN, max_seconds=0.05)
    first, second = (TrainingRun(config, make_data()) for _ in range(2))

    def save_when_time_is_up():
        while first.seconds < config.max_seconds:
            pass
        return first.state()

    saver = Saver(recorder(), save_when_time_is_up, 1)
    first.run(saver)
    second.restore(read_checkpoint(saver.checkpoint))
    assert second.run(recorder())
    assert second.stop_reason == "max_seconds"
    assert second.step <= 2  # 1 if the machine was so slow that the first step took all the time


def test_no_second_is_reported_twice(make_data, recorder):
    config, seen = dataclasses.replace(PLAIN, epochs=30), recorder()
    first, second = (TrainingRun(config, make_data()) for _ in range(2))
    saver = Saver(seen, first.state, 61)
    first.run(saver)
    second.restore(read_checkpoint(saver.checkpoint))
    second.run(seen)
    assert len(seen.reports) == 30
    assert sum(report.seconds for report in seen.reports) < second.seconds


def test_run_out_of_time_stays_so_after_a_restore(make_data, recorder):
    config = dataclasses.replace(PLAIN, max_seconds=1e-9)
    first, second = (TrainingRun(config, make_data()) for _ in range(2))
    saver = Saver(recorder(), first.state, 1)
    first.run(saver)
    second.restore(read_checkpoint(saver.checkpoint))
    assert second.run(recorder())
    assert (second.step, second.stop_reason) == (1, "max_seconds")


def test_restored_run_remembers_recent_losses(make_data, recorder):
    config = dataclasses.replace(
        PLAIN, optimizer=SGD(1e6), activation="relu", epochs=100, dtype="float64"
    )
    ends = []
    for stop in (None, 60):
        run = TrainingRun(config, make_data("float64"))
        if stop is not None:
            run.run(recorder(stop_at=stop))
            state, run = run.state(), TrainingRun(config, make_data("float64"))
            run.restore(state)
        with pytest.raises(Exception, match="diverged at step") as caught:
            run.run(recorder())
        ends.append(str(caught.value))
    assert ends[0] == ends[1]


def break_text(state, **values):
    text = json.loads(str(state["run"])) | values
    return {**state, "run": np.array(json.dumps(text))}


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda _: {}, r"the state of a run needs \['epoch_losses'"),
        (lambda s: {**s, "run": np.array("{")}, "no readable description"),
        (lambda s: {**s, "run": np.array("[]")}, "no readable description"),
        (lambda s: break_text(s, version=99), "has version 99; this build reads 1"),
        (lambda s: break_text(s, identity="x"), "is of another run: x, not TrainConfig"),
        (lambda s: {k: v for k, v in s.items() if k != "slot0_1"}, r"slot0_1 .* got none"),
        (lambda s: {**s, "param_0": s["param_0"][:-1]}, r"param_0 must be \(6, 8\) float32"),
        (
            lambda s: {**s, "recent_losses": np.zeros(3)},
            r"recent_losses must be \(100,\), got \(3,\)",
        ),
        (lambda s: break_text(s, position={}), "no readable description"),
    ],
)
def test_incompatible_state_is_rejected_and_changes_nothing(make_data, recorder, damage, message):
    config = dataclasses.replace(PLAIN, optimizer=SGD(0.1, 0.9))
    donor, run = TrainingRun(config, make_data()), TrainingRun(config, make_data())
    donor.run(recorder(stop_at=5))
    before = weights_bytes(run.network)
    with pytest.raises(FormatError, match=message):
        run.restore(damage(donor.state()))
    assert (weights_bytes(run.network), run.step) == (before, 0)


def test_a_state_of_before_class_accuracy_is_read(make_data, recorder):
    donor, run = TrainingRun(PLAIN, make_data()), TrainingRun(PLAIN, make_data())
    donor.run(recorder(stop_at=5))
    state = donor.state()
    position = json.loads(str(state["run"]))["position"]
    del position["last_report"]["class_accuracy"]
    run.restore(break_text(state, position=position))
    assert run.step == 5
    assert run.published_report == dataclasses.replace(donor.published_report, class_accuracy=())


def test_a_state_of_another_config_is_refused(make_data):
    run = TrainingRun(PLAIN, make_data())
    other = TrainingRun(dataclasses.replace(PLAIN, seed=6), make_data())
    with pytest.raises(FormatError, match="the state is of another run"):
        run.restore(other.state())


@pytest.mark.parametrize("cut", [0, 10, 1000, -1])
def test_a_cut_checkpoint_is_refused(make_data, cut):
    raw = checkpoint_bytes(TrainingRun(PLAIN, make_data()).state())
    with pytest.raises(FormatError, match="the checkpoint"):
        read_checkpoint(raw[:cut])
