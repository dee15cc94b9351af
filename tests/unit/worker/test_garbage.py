import gc
import weakref

from worker.garbage import run_and_collect


class Node:
    """An object that can refer to itself."""


def test_cycles_of_a_job_are_freed_at_its_end():
    left = []

    def run():
        node = Node()
        node.itself = node
        left.append(weakref.ref(node))

    run_and_collect(run)
    run_and_collect(run)
    gc.unfreeze()  # the other tests' objects
    assert [node() for node in left] == [None, None]
