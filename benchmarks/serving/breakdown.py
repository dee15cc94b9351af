"""Where the time of one request goes: its parts in one process, and what is left to the floor."""

from harness.contender_process import run_script
from serving.forms import IMAGE_JSON
from serving.model import Model
from serving.ours import OWN_DOOR
from serving.peers import FLOORS, REFERENCE
from serving.report import make_rows
from serving.rounds import Results, run_round

ROUNDS = 3


def show_where(model: Model, seconds: float) -> None:
    """Print the parts of a request, and the processor's time of the servers around them."""
    body = model.folder / "image.json"
    body.write_bytes(IMAGE_JSON.encode(model.images[:1]))
    parts = run_script("serving/request_parts.py", str(model.folder / "data"), str(body))
    print("| in one process, without a server | us |\n|---|---|")
    whole = parts["whole, fast path"]
    rest = whole - sum(us for name, us in parts.items() if not name.startswith("whole"))
    for name, microseconds in {**parts, "fast path: what is left, as to count": rest}.items():
        print(f"| {name} | {microseconds:.1f} |")
    results = Results()
    for _ in range(ROUNDS):
        for contender in (REFERENCE, OWN_DOOR, *FLOORS):
            run_round(contender, model, seconds, results)
    print("\n| CPU us an answer | 1 connection | 32 |\n|---|---|---|")
    for row in make_rows(results):
        print(f"| {row.name} | {row.one.cpu_us:.0f} | {row.many.cpu_us:.0f} |")
