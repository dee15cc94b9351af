"""Memory is reused only after the last array that refers to it."""

import ctypes
import gc
import mmap
import threading

import numpy as np
import pytest
from waiting import TIMEOUT_S

from services.networks.memory_pool import MemoryPool, allocate

SIZE = 3 * 4096
FILL = 7


def fill(pool, size=SIZE):
    memory = pool.allocate(size)
    memory[:] = FILL
    return memory


def is_reused(memory):
    """Whether it has old content; new memory is zeros."""
    return memory[:4096].tolist() == [FILL] * 4096


def test_memory_without_references_is_reused():
    pool = MemoryPool(SIZE, 0)
    for _ in range(3):
        fill(pool)
        assert is_reused(pool.allocate(SIZE))


VIEWS = {
    "itself": lambda memory: memory,
    "slice": lambda memory: memory[5:9],
    "view of a view": lambda memory: memory[64:].view(np.float32).reshape(2, -1).T[1:],
    "read-only view": lambda memory: np.broadcast_to(memory[:4], (3, 4)),
    "memoryview": lambda memory: memory.data[3:].toreadonly(),
    "array of a buffer": lambda memory: np.frombuffer(memory, np.uint16, offset=8)[2:],
    "array over a memoryview": lambda memory: np.ndarray((4,), np.float64, memory.data[64:]),
    "iterator": lambda memory: memory[8:].flat,
    "ctypes": (ctypes.c_char * 16).from_buffer,
}


@pytest.mark.parametrize("name", VIEWS)
def test_memory_is_not_reused_while_a_view_lives(name):
    pool = MemoryPool(4 * SIZE, 0)
    memory = fill(pool)
    view = VIEWS[name](memory)
    before = bytes(view[:] if name == "iterator" else view)
    del memory
    others = [pool.allocate(SIZE) for _ in range(3)]
    assert not any(map(is_reused, others))
    for other in others:
        other[:] = 1
    assert bytes(view[:] if name == "iterator" else view) == before
    del view
    gc.collect()  # a ctypes array refers to itself
    assert is_reused(pool.allocate(SIZE))


@pytest.mark.parametrize("size", [4096, SIZE - 1, SIZE + 1, 5 * SIZE])
def test_memory_of_another_size_is_resized(size):
    pool = MemoryPool(SIZE, 0)
    fill(pool)
    memory = pool.allocate(size)
    assert is_reused(memory)
    assert len(memory) == size
    memory[:] = FILL  # all of it can be written


def test_memory_of_the_closest_size_is_reused():
    pool = MemoryPool(9 * SIZE, 0)
    held = [fill(pool, SIZE), fill(pool, 4 * SIZE)]
    held[0][:] = 1
    held.clear()
    assert is_reused(pool.allocate(3 * SIZE))


def test_unused_memory_is_bounded():
    pool = MemoryPool(2 * SIZE, 0)
    held = [fill(pool) for _ in range(3)]
    held.clear()
    held = [pool.allocate(SIZE) for _ in range(3)]
    assert list(map(is_reused, held)) == [True, True, False]


def test_memory_of_small_files_is_freed():
    pool = MemoryPool(SIZE, SIZE)
    fill(pool, SIZE - 1)
    assert not is_reused(pool.allocate(SIZE))


def test_threads_never_share_memory():
    pool = MemoryPool(3 * SIZE, 0)
    shared = []

    def use(number):
        rng, views = np.random.default_rng(number), []
        for _ in range(300):
            memory = pool.allocate(SIZE + 4096 * rng.integers(2))
            memory[:] = number
            views.append(memory[rng.integers(SIZE) :].view())
            del memory
            while len(views) > rng.integers(4):
                view = views.pop(rng.integers(len(views)))
                shared.extend(set(view.tolist()) - {number})

    threads = [threading.Thread(target=use, args=(number,)) for number in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=TIMEOUT_S)
    assert shared == []


def test_empty_file_has_memory():
    assert len(allocate(0)) == 0


@pytest.mark.skipif(not hasattr(mmap, "MADV_HUGEPAGE"), reason="Linux only")
def test_memory_needs_no_huge_pages(monkeypatch):
    monkeypatch.setattr(mmap, "MADV_HUGEPAGE", -1)  # the kernel refuses it, as one without them
    assert not allocate(SIZE).any()


def test_memory_that_is_still_exported_is_not_resized():
    pool = MemoryPool(4 * SIZE, 0)
    with mmap.mmap(-1, SIZE) as memory, memoryview(memory):
        pool._put(memory)

        assert pool.allocate(2 * SIZE).size == 2 * SIZE
