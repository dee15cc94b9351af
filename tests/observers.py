"""Who follows a run and keeps nothing."""


class Silent:
    """An observer that lets a run go on to its end."""

    def should_stop(self):
        return False

    def on_step(self, step, loss):
        pass

    def on_epoch(self, report):
        pass
