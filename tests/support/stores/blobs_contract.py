"""Contract tests of Blobs; each implementation has a class of tests that inherits them."""

import hashlib
import io
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from stores.blobs.blobs import CHECK_BYTES

RACERS = 8
SECONDS_OF_A_TEST = 60


class RefusedError(Exception):
    pass


def refuse(_content):
    raise RefusedError


def accept(_content):
    pass


def race(act, count=RACERS):
    """Call act(0), act(1), … concurrently; return their results or their RefusedErrors."""

    def attempt(number):
        try:
            return act(number)
        except RefusedError as refused:
            return refused

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(attempt, range(count)))


def sha256_of(content):
    return hashlib.sha256(content).hexdigest()


class BlobsContract:
    def test_missing_blob_is_none(self, blobs):
        assert blobs.read("models/a/head.json") is None
        assert blobs.read("models/a/head.json", 10) is None
        assert blobs.open("models/a/head.json") is None
        assert blobs.open("models/a/head.json", sha256_of(b"it")) is None

    @pytest.mark.parametrize("content", [b"", b"{}", bytes(range(256)) * 3000])
    def test_written_blob_is_read_as_it_was(self, blobs, content):
        blobs.write("models/a/head.json", content)
        assert blobs.read("models/a/head.json") == content
        with blobs.open("models/a/head.json") as file:
            assert file.read() == content

    def test_written_file_is_read_as_it_was(self, blobs):
        class Pipe(io.BytesIO):
            def seekable(self):
                return False

        content = bytes(range(256)) * 20_000
        for source in (Pipe(content), io.BytesIO(content)):
            blobs.write_file("uploads/a", source)
            with blobs.open("uploads/a") as file:
                assert file.read() == content

    def test_start_of_a_blob_is_read(self, blobs):
        blobs.write("a", b"0123456789")
        assert blobs.read("a", 4) == b"0123"
        assert blobs.read("a", 10) == b"0123456789"
        assert blobs.read("a", 99) == b"0123456789"

    def test_start_of_an_empty_blob_is_empty(self, blobs):
        blobs.write("a", b"")
        assert blobs.read("a", 4) == b""

    def test_blob_is_overwritten(self, blobs):
        blobs.write("a", b"a long content")
        blobs.write("a", b"short")
        assert blobs.read("a") == b"short"

    def test_opened_blob_stays_when_it_is_replaced_or_removed(self, blobs):
        blobs.write("jobs/1/snapshot", b"old")
        blobs.write("jobs/2/snapshot", b"old")
        with blobs.open("jobs/1/snapshot") as replaced, blobs.open("jobs/2/snapshot") as removed:
            blobs.write("jobs/1/snapshot", b"new")
            blobs.remove("jobs/2/")
            assert (replaced.read(), removed.read()) == (b"old", b"old")

    def test_opened_blob_can_be_read_again_from_any_place(self, blobs):
        blobs.write("a", b"one\ntwo\n")
        with blobs.open("a") as file:
            assert file.readline() == b"one\n"
            assert file.tell() == 4
            assert file.seek(0) == 0
            assert file.read() == b"one\ntwo\n"

    def test_immutable_file_is_opened_by_its_sha256(self, blobs):
        content = b"weights" * 1000
        blobs.write_new("models/a/files/1", {"weights.npz": content})
        for _ in range(3):
            with blobs.open("models/a/files/1/weights.npz", sha256_of(content)) as file:
                assert file.read() == content

    def test_new_folder_has_all_its_files(self, blobs):
        files = {"weights.npz": b"w" * 3_000_000, "evaluation.json": b"{}", "golden.npz": b""}
        blobs.write_new("models/a/files/0f", files)
        assert {name: blobs.read(f"models/a/files/0f/{name}") for name in files} == files

    def test_replacing_joins_the_chunks(self, blobs):
        chunks = (b"head\n", b"", b"x" * 2_000_000, b"end")
        blobs.replace("jobs/1/checkpoint", chunks, accept)
        assert blobs.read("jobs/1/checkpoint") == b"".join(chunks)

    def test_replace_checks_the_current_content_first(self, blobs):
        seen = []
        blobs.replace("jobs/1/checkpoint", (b"x" * (CHECK_BYTES + 10),), seen.append)
        blobs.replace("jobs/1/checkpoint", (b"short",), seen.append)
        blobs.replace("jobs/1/checkpoint", (b"",), seen.append)
        assert seen == [None, b"x" * CHECK_BYTES, b"short"]

    def test_error_in_the_check_leaves_the_blob_unchanged(self, blobs):
        with pytest.raises(RefusedError):
            blobs.replace("jobs/1/checkpoint", (b"first",), refuse)
        assert blobs.read("jobs/1/checkpoint") is None
        blobs.write("jobs/1/checkpoint", b"old")
        with pytest.raises(RefusedError):
            blobs.replace("jobs/1/checkpoint", (b"new",), refuse)
        assert blobs.read("jobs/1/checkpoint") == b"old"
        assert [info.key for info in blobs.walk("jobs/")] == ["jobs/1/checkpoint"]

    def test_update_receives_the_current_content(self, blobs):
        seen = []

        def count(content):
            seen.append(content)
            return b"%d" % (int(content or b"0") + 1)

        for _ in range(3):
            blobs.update("models/a/head.json", count)
        assert seen == [None, b"1", b"2"]
        assert blobs.read("models/a/head.json") == b"3"

    def test_update_without_a_change_writes_nothing(self, blobs):
        blobs.update("a", lambda _: None)
        assert blobs.read("a") is None
        blobs.write("a", b"old")
        blobs.update("a", lambda _: None)
        assert blobs.read("a") == b"old"

    def test_error_in_an_update_leaves_the_blob_unchanged(self, blobs):
        blobs.write("a", b"old")
        with pytest.raises(RefusedError):
            blobs.update("a", refuse)
        assert blobs.read("a") == b"old"
        with pytest.raises(RefusedError):
            blobs.update("b", refuse)
        assert blobs.read("b") is None

    def test_update_to_the_same_bytes_succeeds(self, blobs):
        blobs.write("a", b"same")
        blobs.update("a", lambda content: content)
        assert blobs.read("a") == b"same"

    def test_update_may_read_and_write_other_blobs(self, blobs):
        def change(_):
            blobs.write("models/a/versions/1.json", b"record")
            return blobs.read("models/a/versions/1.json")

        blobs.update("models/a/head.json", change)
        assert blobs.read("models/a/head.json") == b"record"

    def test_concurrent_updates_lose_none(self, blobs):
        """Many writers write the same bytes: none may take another's put for its own."""

        def count(_number):
            for _ in range(3):
                blobs.update("a", lambda content: b"%d" % (int(content or b"0") + 1))

        race(count)
        assert blobs.read("a") == b"%d" % (3 * RACERS)

    def test_each_generation_has_one_winner(self, blobs):
        def win(number):
            def change(content):
                winners = json.loads(content or b"[]")
                return json.dumps([*winners, number]).encode()

            for _ in range(2):
                blobs.update("models/a/head.json", change)

        race(win)
        winners = json.loads(blobs.read("models/a/head.json"))
        assert sorted(winners) == sorted(list(range(RACERS)) * 2)

    def test_one_of_many_writers_creates_a_missing_blob(self, blobs):
        def make(number):
            def change(content):
                return b"%d" % number if content is None else refuse(content)

            blobs.update("a", change)
            return number

        winners = [number for number in race(make) if not isinstance(number, RefusedError)]
        assert len(winners) == 1
        assert blobs.read("a") == b"%d" % winners[0]

    def test_writers_of_an_earlier_attempt_never_replace_a_later_one(self, blobs):
        def save(attempt):
            def check(content):
                if content is not None and int(content.partition(b"\n")[0]) > attempt:
                    raise RefusedError

            for _ in range(3):
                blobs.replace("jobs/1/checkpoint", (b"%d\n" % attempt, b"." * 1000), check)

        race(save)
        assert blobs.read("jobs/1/checkpoint") == b"%d\n" % (RACERS - 1) + b"." * 1000

    def test_walk_yields_every_blob_below_a_folder(self, blobs):
        for key in ("models/a/head.json", "models/a/versions/1.json", "models/ab/head.json"):
            blobs.write(key, key.encode())
        blobs.update("models/a/by-job/1.json", lambda _: b"1")
        blobs.replace("models/a/x", (b"x",), accept)
        found = {info.key: info for info in blobs.walk("models/a/")}
        assert set(found) == {
            *("models/a/head.json", "models/a/versions/1.json"),
            *("models/a/by-job/1.json", "models/a/x"),
        }
        assert found["models/a/head.json"].size_bytes == len("models/a/head.json")
        assert all(0 <= info.age_s < SECONDS_OF_A_TEST for info in found.values())

    def test_names_are_the_next_parts_of_keys_in_order(self, blobs):
        for key in ("models/b/head.json", "models/a/versions/1.json", "models/a/versions/10.json"):
            blobs.write(key, b"")
        blobs.update("models/a/head.json", lambda _: b"1")
        assert blobs.list_names("models/") == ["a", "b"]
        assert blobs.list_names("models/a/") == ["head.json", "versions"]
        assert blobs.list_names("models/a/versions/") == ["1.json", "10.json"]

    def test_empty_folder_lists_nothing(self, blobs):
        assert list(blobs.walk("models/")) == []
        assert blobs.list_names("models/") == []
        assert list(blobs.list_temporary("models/")) == []

    def test_successful_operations_leave_no_temporary_files(self, blobs):
        blobs.write("a/b", b"1")
        blobs.update("a/b", lambda _: b"2")
        blobs.replace("a/c", (b"1",), accept)
        blobs.write_new("a/d", {"e": b"1"})
        assert list(blobs.list_temporary("a/")) == []

    def test_one_blob_is_removed(self, blobs):
        for key in ("a/b", "a/bc"):
            blobs.write(key, b"1")
        blobs.remove("a/b")
        assert blobs.read("a/b") is None
        assert blobs.read("a/bc") == b"1"

    def test_folder_is_removed_with_its_content(self, blobs):
        blobs.write_new("jobs/1/deep", {"a": b"1", "b": b"2"})
        blobs.update("jobs/1/c", lambda _: b"3")
        blobs.write("jobs/10/a", b"1")
        blobs.remove("jobs/1/")
        assert list(blobs.walk("jobs/1/")) == []
        assert blobs.list_names("jobs/") == ["10"]

    def test_removing_a_missing_blob_is_no_error(self, blobs):
        blobs.remove("a/b")
        blobs.remove("a/")
        blobs.write("a/b", b"1")
        blobs.remove("a/b")
        blobs.remove("a/b")

    def test_removed_blob_can_be_written_again(self, blobs):
        blobs.write("jobs/1/a", b"1")
        blobs.remove("jobs/1/")
        blobs.update("jobs/1/a", lambda content: b"back" if content is None else None)
        assert blobs.read("jobs/1/a") == b"back"

    def test_available_storage_answers_a_ping(self, blobs):
        blobs.ping()
        blobs.write("a/b", b"1")
        blobs.ping()
