"""The targets of our own figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from harness.timing import judge
from serving.ours import BEHIND_NGINX, DIRECT, GATEWAY, KEYED
from serving.peers import PEERS, REFERENCE
from serving.report import Row

Rows = dict[tuple[str, str], Row]
DIRECT_PEERS = {contender.name for contender in (REFERENCE, *PEERS)}
NGINX_PEERS = {contender.name for contender in BEHIND_NGINX}


@dataclass(frozen=True)
class Goal:
    """A bound for a figure of one of our rows."""

    contender: str
    form: str
    what: str
    bound: float
    read: Callable[[Row], float]
    is_least: bool = True

    def judge(self, rows: Rows) -> bool:
        """Print the figure; return whether it is met, or the contender was not measured."""
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


# 50 us where the reference takes 279: a ratio, since both depend on the processor.
CPU_SHARE = 50 / 279
OURS, OURS_NGINX = DIRECT.name, GATEWAY.name
KEY_SHARE = 0.97  # of the speed without keys
GOALS = (
    Goal(OURS, "JSON", "R with 1 connection", 3.0, _one),
    Goal(OURS, "JSON", "R with 32", 4.5, _many),
    Goal(OURS, "raw", "R with 1 connection", 3.5, _one),
    Goal(OURS, "raw", "R with 32", 5.5, _many),
    Goal(OURS_NGINX, "JSON", "R with 1 connection", 1.7, _one),
    Goal(OURS_NGINX, "JSON", "R with 32", 3.0, _many),
    Goal(OURS, "JSON", "CPU us a response", 50, lambda row: row.many.cpu_us, is_least=False),
    Goal(OURS, "JSON", "PSS MB", 120, lambda row: row.pss_mb, is_least=False),
    Goal(OURS, "JSON", "start s", 0.6, lambda row: row.start_s, is_least=False),
)


def judge_rows(found: Sequence[Row]) -> bool:
    """Print every goal's figure; return whether all are met."""
    rows = {(row.contender, row.form): row for row in found}
    are_met = [goal.judge(rows) for goal in GOALS]
    are_met.append(_judge_cpu(rows))
    are_met += [_judge_key(rows, form) for form in ("JSON", "raw")]
    are_met.append(_judge_p99(rows, OURS, DIRECT_PEERS))
    are_met.append(_judge_p99(rows, OURS_NGINX, NGINX_PEERS))
    return all(are_met)


def _judge_cpu(rows: Rows) -> bool:
    ours, reference = rows.get((OURS, "JSON")), rows.get((REFERENCE.name, "JSON"))
    if ours is None or reference is None:
        return True
    share = ours.many.cpu_us / reference.many.cpu_us
    sentence = f"{OURS}: CPU {ours.many.cpu_us:.0f} us a response, {share:.3f} of the reference's "
    sentence += f"{reference.many.cpu_us:.0f} (at most {CPU_SHARE:.3f})"
    return judge(sentence, is_met=share <= CPU_SHARE)


def _judge_key(rows: Rows, form: str) -> bool:
    keyed, without = rows.get((KEYED.name, form)), rows.get((OURS, form))
    if keyed is None or without is None:
        return True
    shares = [_one(keyed) / _one(without), _many(keyed) / _many(without)]
    sentence = f"{keyed.name}: {shares[0]:.3f} of the speed without keys with 1 connection, "
    sentence += f"{shares[1]:.3f} with 32 (at least {KEY_SHARE})"
    return judge(sentence, is_met=min(shares) >= KEY_SHARE)


def _judge_p99(rows: Rows, contender: str, others: set[str]) -> bool:
    ours = rows.get((contender, "JSON"))
    theirs = [row for row in rows.values() if row.contender in others and row.form == "JSON"]
    if ours is None or not theirs:
        return True
    best = min(theirs, key=lambda row: row.many.p99_ms)
    sentence = f"{contender}: p99 with 32 {ours.many.p99_ms:.2f} ms"
    sentence += f" (below the best peer's, {best.name}: {best.many.p99_ms:.2f})"
    return judge(sentence, is_met=ours.many.p99_ms < best.many.p99_ms)
