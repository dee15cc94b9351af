import pytest

from cli.commands.listing import LONGEST_PAGE, print_list, read_list


class Shelf:
    """Answers like a list of the service."""

    def __init__(self, count):
        self.items = list(range(count))
        self.limits = []

    def get(self, path, *, limit, cursor):
        assert path == "/jobs"
        self.limits.append(limit)
        start = int(cursor or 0)
        end = start + limit
        next_cursor = str(end) if end < len(self.items) else None
        return {"items": self.items[start:end], "next_cursor": next_cursor}


def test_list_longer_than_a_page_is_read_to_its_end():
    shelf = Shelf(2 * LONGEST_PAGE + 7)
    assert read_list(shelf, "/jobs", 5000) == {"items": shelf.items, "next_cursor": None}
    assert max(shelf.limits) == LONGEST_PAGE


@pytest.mark.parametrize("limit", [1, LONGEST_PAGE, LONGEST_PAGE + 1])
def test_list_ends_at_the_limit_and_says_that_there_is_more(limit):
    page = read_list(Shelf(2 * LONGEST_PAGE), "/jobs", limit)
    assert (len(page["items"]), page["next_cursor"]) == (limit, str(limit))


@pytest.mark.parametrize(("next_cursor", "says_so"), [("x", True), (None, False)])
def test_table_says_when_there_is_more(capsys, next_cursor, says_so):
    page = {"items": [{"id": "j"}], "next_cursor": next_cursor}
    print_list(page, ("id",), lambda job: (job["id"],), as_json=False)
    assert ("the newest 1: a higher --limit shows more" in capsys.readouterr().out) is says_so
