"""Validation of a spec against its data set."""

from collections.abc import Iterator

from contracts.datasets import DatasetInfo
from contracts.jobs.augmentation import AffineRanges
from contracts.jobs.lengths import steps_per_epoch, total_epochs, total_steps, validation_examples
from contracts.jobs.options import StepSchedule
from contracts.jobs.spec import MAX_EPOCHS, JobSpec
from contracts.messages import format_count
from contracts.problems import FieldProblem
from contracts.validation.field_errors import InvalidFieldsError, field_problem


def check_fit(spec: JobSpec, dataset: DatasetInfo) -> None:
    """Refuse a spec with an option that fails, or has no effect, on its data set.

    Raises:
        InvalidFieldsError: with each such option.
    """
    # Without a training set, the number of steps is unknown.
    problems = list(_split_problems(spec, dataset)) or [
        *_class_problems(spec, dataset),
        *_dropout_problems(spec),
        *_length_problems(spec, dataset),
        *_schedule_problems(spec, dataset),
        *_augmentation_problems(spec, dataset),
    ]
    if problems:
        raise InvalidFieldsError(*problems)


def _split_problems(spec: JobSpec, dataset: DatasetInfo) -> Iterator[FieldProblem]:
    examples, fraction = dataset.train_examples, spec.validation_fraction
    if not dataset.test_examples:
        yield field_problem(
            ["dataset"],
            f"the data set must have a test set, and {dataset.name} has none: import it with a "
            "test_fraction above 0",
            dataset.name,
        )
    held_out = validation_examples(spec, examples)
    if fraction > 0 and not 0 < held_out < examples:
        yield field_problem(
            ["validation_fraction"],
            f"it must hold out at least one of the {examples} examples of {dataset.name} and leave "
            f"one to train on, got {held_out} held out",
            fraction,
        )


def _class_problems(spec: JobSpec, dataset: DatasetInfo) -> Iterator[FieldProblem]:
    weights = spec.class_weights
    if isinstance(weights, tuple) and len(weights) != dataset.classes:
        yield field_problem(
            ["class_weights"],
            f"give one number for each of the {dataset.classes} classes of {dataset.name}, "
            f"got {len(weights)}",
            weights,
        )


def _dropout_problems(spec: JobSpec) -> Iterator[FieldProblem]:
    """Yield what the spec alone can't check while start_from decides the hidden layers."""
    dropout, rates = spec.dropout, 1 + len(spec.hidden_sizes)
    if isinstance(dropout, tuple) and len(dropout) != rates:
        yield field_problem(
            ["dropout"],
            f"give {rates} rates, for the input and for each hidden layer, got {len(dropout)}",
            dropout,
        )


def _length_problems(spec: JobSpec, dataset: DatasetInfo) -> Iterator[FieldProblem]:
    epochs = total_epochs(spec, dataset.train_examples)
    if epochs > MAX_EPOCHS:
        an_epoch = steps_per_epoch(spec, dataset.train_examples)
        yield field_problem(
            ["steps"],
            f"a job must have at most {MAX_EPOCHS} epochs, and {spec.steps} steps are {epochs} "
            f"epochs of {format_count(an_epoch, 'step')} on {dataset.name}: give at most "
            f"{MAX_EPOCHS * an_epoch} steps, or a smaller batch_size",
            spec.steps,
        )


def _schedule_problems(spec: JobSpec, dataset: DatasetInfo) -> Iterator[FieldProblem]:
    schedule, steps = spec.schedule, total_steps(spec, dataset.train_examples)
    left = steps - schedule.warmup_steps
    if left <= 0:
        yield field_problem(
            ["schedule", "warmup_steps"],
            f"the warm-up must end before the job, which has {format_count(steps, 'step')}",
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
            f"the examples must be images, but those of {dataset.name} are rows of a table"
            if dataset.kind == "table"
            else f"the examples must be images of (height, width), but those of {dataset.name} "
            f"have the shape {list(dataset.input_shape)}",
        )
    elif isinstance(augmentation, AffineRanges) and augmentation.translation_px >= min(shape):
        yield field_problem(
            ["augmentation", "translation_px"],
            f"it must be smaller than the images, which have {list(shape)} pixels",
            augmentation.translation_px,
        )
