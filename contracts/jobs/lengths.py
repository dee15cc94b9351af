"""How long a spec trains: its steps, epochs and examples."""

from contracts.jobs.spec import JobSpec


def validation_examples(spec: JobSpec, examples: int) -> int:
    """Return how many of a data set's training examples a spec holds out (rounded)."""
    return round(spec.validation_fraction * examples)


def steps_per_epoch(spec: JobSpec, examples: int) -> int:
    """Return ceil(n_train / batch_size), where the validation set leaves n_train examples."""
    n_train = examples - validation_examples(spec, examples)
    return -(-n_train // spec.batch_size)


def total_steps(spec: JobSpec, examples: int) -> int:
    """Return the maximum number of updates of a spec."""
    if spec.steps is not None:
        return spec.steps
    return (spec.epochs or 0) * steps_per_epoch(spec, examples)


def total_epochs(spec: JobSpec, examples: int) -> int:
    """Return the maximum number of epochs of a spec; the last one may be incomplete."""
    return -(-total_steps(spec, examples) // steps_per_epoch(spec, examples))
