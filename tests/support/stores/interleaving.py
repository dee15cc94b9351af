"""Threads that run one step at a time, in a random order that a seed repeats."""

import threading


class Interleaving:
    """Runs calls in threads; each waits in `step` until the others let it continue.

    Args:
        rng: Chooses the next thread.
    """

    def __init__(self, rng):
        self._rng = rng
        self._changed = threading.Condition()
        self._waiting = {}
        self._current = None

    def run(self, calls):
        """Return the result of each call, or its exception."""
        results = [None] * len(calls)

        def run(index):
            self._own.index = index
            try:
                self.step()
                results[index] = calls[index]()
            except Exception as error:  # noqa: BLE001  the caller looks at it
                results[index] = error
            with self._changed:
                self._running.discard(index)
                self._choose()

        self._own, self._running = threading.local(), set(range(len(calls)))
        threads = [threading.Thread(target=run, args=(index,)) for index in range(len(calls))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return results

    def step(self):
        """Wait to be chosen; return at once outside of run."""
        if not getattr(self, "_running", None):
            return
        index = self._own.index
        with self._changed:
            self._waiting[index] = True
            self._choose()
            self._changed.wait_for(lambda: self._current == index)
            self._current = None
            del self._waiting[index]

    def _choose(self):
        """Choose a thread once all wait; the lock is held."""
        if self._current is None and self._running and set(self._waiting) == self._running:
            self._current = self._rng.choice(sorted(self._waiting))
            self._changed.notify_all()
