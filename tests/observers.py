"""Observers of training runs."""


class Silent:
    """An observer that neither records nor stops a run."""

    def should_stop(self):
        return False

    def on_step(self, step, loss):
        pass

    def on_epoch(self, report):
        pass
