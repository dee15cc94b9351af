import pytest

from cli.output import percent, print_list


def test_percent_has_two_decimals():
    assert percent(0.97124) == "97.12 %"
    assert percent(None) is None


@pytest.mark.parametrize(("next_cursor", "says_so"), [("x", True), (None, False)])
def test_truncated_table_says_so(capsys, next_cursor, says_so):
    page = {"items": [{"id": "j"}], "next_cursor": next_cursor}
    print_list(page, ("id",), lambda job: (job["id"],), as_json=False)
    assert ("the newest 1: a higher --limit shows more" in capsys.readouterr().out) is says_so
