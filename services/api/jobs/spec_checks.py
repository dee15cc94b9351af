"""Whether a spec and its data set go together: what no field can tell alone."""

from collections.abc import Iterator

from contracts.datasets import DatasetInfo
from contracts.jobs.augmentation import AffineRanges
from contracts.jobs.options import StepSchedule
from contracts.jobs.spec import (
    MAX_EPOCHS,
    JobSpec,
    steps_per_epoch,
    total_epochs,
    total_steps,
    validation_examples,
)
from contracts.messages import format_count
from contracts.problems import FieldProblem
from services.http.errors import field_problem
from services.http.validation import refuse_fields


def check_fit(spec: JobSpec, dataset: DatasetInfo) -> None:
    """Refuse a spec with an option that could not work, or would do nothing, on its data set.

    Raises:
        RefusedError: 422, with each such option.
    """
    # Without a training set there are no steps to judge a schedule by.
    problems = list(_split_problems(spec, dataset)) or [
        *_length_problems(spec, dataset),
        *_schedule_problems(spec, dataset),
        *_augmentation_problems(spec, dataset),
    ]
    if problems:
        raise refuse_fields(problems)


def _split_problems(spec: JobSpec, dataset: DatasetInfo) -> Iterator[FieldProblem]:
    examples, fraction = dataset.train_examples, spec.validation_fraction
    held_out = validation_examples(spec, examples)
    if fraction > 0 and not 0 < held_out < examples:
        yield field_problem(
            ["validation_fraction"],
            f"at least one example must be held out and one must be left to train on, got "
            f"{held_out} held out of the {examples} in {dataset.name}",
            fraction,
        )


def _length_problems(spec: JobSpec, dataset: DatasetInfo) -> Iterator[FieldProblem]:
    epochs = total_epochs(spec, dataset.train_examples)
    if epochs > MAX_EPOCHS:
        an_epoch = steps_per_epoch(spec, dataset.train_examples)
        yield field_problem(
            ["steps"],
            f"a job has at most {MAX_EPOCHS} epochs; {spec.steps} steps are {epochs} epochs of "
            f"{format_count(an_epoch, 'step')} on {dataset.name}: give at most "
            f"{MAX_EPOCHS * an_epoch} steps, or a smaller batch_size",
            spec.steps,
        )


def _schedule_problems(spec: JobSpec, dataset: DatasetInfo) -> Iterator[FieldProblem]:
    schedule, steps = spec.schedule, total_steps(spec, dataset.train_examples)
    left = steps - schedule.warmup_steps
    if left <= 0:
        yield field_problem(
            ["schedule", "warmup_steps"],
            f"the warm-up must end before the job does, and that has {format_count(steps, 'step')}",
            schedule.warmup_steps,
        )
    elif isinstance(schedule, StepSchedule) and schedule.decay_steps >= left:
        yield field_problem(
            ["schedule", "decay_steps"],
            "the learning rate would never decay: after the warm-up this job has "
            f"{format_count(left, 'step')}",
            schedule.decay_steps,
        )


def _augmentation_problems(spec: JobSpec, dataset: DatasetInfo) -> Iterator[FieldProblem]:
    augmentation, shape = spec.augmentation, dataset.image_shape
    if augmentation is None:
        return
    if shape is None:
        yield field_problem(
            ["augmentation"],
            f"only images of (height, width) can be distorted; the examples of {dataset.name} "
            f"have the shape {list(dataset.input_shape)}",
        )
    elif isinstance(augmentation, AffineRanges) and augmentation.translation_px >= min(shape):
        yield field_problem(
            ["augmentation", "translation_px"],
            f"images of {list(shape)} pixels would be shifted out of sight",
            augmentation.translation_px,
        )
