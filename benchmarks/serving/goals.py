"""What our own figures must reach."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from harness.timing import judge
from serving.ours import BEHIND_NGINX, FRONT_DOOR, OWN_DOOR
from serving.peers import PEERS, REFERENCE
from serving.report import Row

Rows = dict[tuple[str, str], Row]
DIRECT = {contender.name for contender in (REFERENCE, *PEERS)}
BEHIND = {contender.name for contender in BEHIND_NGINX}


@dataclass(frozen=True)
class Goal:
    """A figure of one of our rows, and its bound."""

    contender: str
    form: str
    what: str
    bound: float
    read: Callable[[Row], float]
    is_least: bool = True

    def judge(self, rows: Rows) -> bool:
        """Print the figure, and whether it misses; a contender that was left out misses nothing."""
        row = rows.get((self.contender, self.form))
        if row is None:
            return True
        figure, word = self.read(row), "at least" if self.is_least else "at most"
        is_met = figure >= self.bound if self.is_least else figure <= self.bound
        return judge(f"{row.name}: {self.what} {figure:.2f} ({word} {self.bound})", is_met=is_met)


def _one(row: Row) -> float:
    return row.one.ratio


def _many(row: Row) -> float:
    return row.many.ratio


# 50 us, where the reference takes 279: beside it, for a processor of half the speed doubles both.
CPU_SHARE = 50 / 279
OWN, FRONT = OWN_DOOR.name, FRONT_DOOR.name
GOALS = (
    Goal(OWN, "JSON", "R with 1 connection", 3.0, _one),
    Goal(OWN, "JSON", "R with 32", 4.5, _many),
    Goal(OWN, "raw", "R with 1 connection", 3.5, _one),
    Goal(OWN, "raw", "R with 32", 5.5, _many),
    Goal(FRONT, "JSON", "R with 1 connection", 1.7, _one),
    Goal(FRONT, "JSON", "R with 32", 3.0, _many),
    Goal(OWN, "JSON", "CPU us an answer", 50, lambda row: row.many.cpu_us, is_least=False),
    Goal(OWN, "JSON", "PSS MB", 120, lambda row: row.pss_mb, is_least=False),
    Goal(OWN, "JSON", "start s", 0.6, lambda row: row.start_s, is_least=False),
)


def judge_rows(found: Sequence[Row]) -> bool:
    """Print every goal's figure; return whether all are met."""
    rows = {(row.contender, row.form): row for row in found}
    are_met = [goal.judge(rows) for goal in GOALS]
    are_met.append(_judge_cpu(rows))
    are_met.append(_judge_p99(rows, OWN, DIRECT))
    are_met.append(_judge_p99(rows, FRONT, BEHIND))
    return all(are_met)


def _judge_cpu(rows: Rows) -> bool:
    ours, reference = rows.get((OWN, "JSON")), rows.get((REFERENCE.name, "JSON"))
    if ours is None or reference is None:
        return True
    share = ours.many.cpu_us / reference.many.cpu_us
    sentence = f"{OWN}: CPU {ours.many.cpu_us:.0f} us an answer, {share:.3f} of the reference's "
    sentence += f"{reference.many.cpu_us:.0f} (at most {CPU_SHARE:.3f})"
    return judge(sentence, is_met=share <= CPU_SHARE)


def _judge_p99(rows: Rows, contender: str, others: set[str]) -> bool:
    ours = rows.get((contender, "JSON"))
    theirs = [row for row in rows.values() if row.contender in others and row.form == "JSON"]
    if ours is None or not theirs:
        return True
    best = min(theirs, key=lambda row: row.many.p99_ms)
    sentence = f"{contender}: p99 with 32 {ours.many.p99_ms:.2f} ms"
    sentence += f" (below the best peer's, {best.name}: {best.many.p99_ms:.2f})"
    return judge(sentence, is_met=ours.many.p99_ms < best.many.p99_ms)
