"""Claims until no job waits; begins when it is told, and prints the count and both times.

python benchmarks/harness/claimant.py DATABASE_URL
"""

import json
import sys
import time

from stores.jobs.engine import make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.sql import SqlJobStore


def main() -> None:
    """Connect, say so, wait for a line, claim, and print."""
    store = SqlJobStore(make_engine(sys.argv[1]), JobLimits(10_000, lease_s=600, max_attempts=5))
    store.ping()
    print("ready", flush=True)
    sys.stdin.readline()
    claims, began = 0, time.time()
    while store.claim("bench") is not None:
        claims += 1
    print(json.dumps({"claims": claims, "began": began, "ended": time.time()}))


if __name__ == "__main__":
    main()
