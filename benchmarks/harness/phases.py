"""Which part of a job a thread's time goes to, by asking the clocks at every call into a store."""

import contextlib
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from harness.contender_process import Seconds


class Phases:
    """Time of the thread that made it, by phase; an inner phase is not counted in the outer.

    Attributes:
        wall_s: Seconds by the clock, by the phase's name.
        cpu_s: The same of the processor.
    """

    def __init__(self) -> None:
        self.wall_s: defaultdict[str, float] = defaultdict(float)
        self.cpu_s: defaultdict[str, float] = defaultdict(float)
        self._thread = threading.current_thread()
        self._open: list[str] = []
        self._since = Seconds(0.0, 0.0)

    @contextlib.contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count the block's time as this phase's; other threads' blocks are not counted."""
        if threading.current_thread() is not self._thread:
            yield
            return
        self._start_phase()
        self._open.append(name)
        try:
            yield
        finally:
            self._start_phase()
            self._open.pop()

    def _start_phase(self) -> None:
        now = Seconds(time.perf_counter(), time.thread_time())
        if self._open:
            self.wall_s[self._open[-1]] += now.wall_s - self._since.wall_s
            self.cpu_s[self._open[-1]] += now.cpu_s - self._since.cpu_s
        self._since = now


class Timed:
    """Stands before an object: some of its methods count as a phase, the rest pass.

    Args:
        inner: The object.
        phases: Where the time is counted.
        names: The phase of a method by the method's name; the phase under "*" is all others'.
        wrapped: For a method's name, which phases the methods of what it returns have.
    """

    def __init__(
        self,
        inner: object,
        phases: Phases,
        names: Mapping[str, str],
        wrapped: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self._inner = inner
        self._phases = phases
        self._names = names
        self._wrapped = wrapped or {}

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._inner, name)
        phase = self._names.get(name, self._names.get("*"))
        if phase is None or not callable(value):
            return value

        def timed(*args: Any, **options: Any) -> Any:
            with self._phases.phase(phase):
                answer = value(*args, **options)
            inner_names = self._wrapped.get(name)
            return answer if inner_names is None else Timed(answer, self._phases, inner_names)

        return timed
