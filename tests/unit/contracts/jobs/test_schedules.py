"""The times of cron expressions, over the changes to and from summer time."""

from datetime import UTC, datetime
from itertools import islice

import pytest

from contracts.jobs.schedules import check_cron, check_timezone, due_times


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def times(cron, timezone, after, count=3):
    found = islice(due_times(cron, timezone, utc(after)), count)
    return [moment.strftime("%m-%d %H:%M") for moment in found]


# The local times that are repeated or left out, and the first ones in UTC.
@pytest.mark.parametrize(
    ("timezone", "cron", "after", "expected"),
    [
        # Autumn: 02:30 comes twice, in CEST (00:30 UTC) and in CET.
        ("Europe/Berlin", "30 2 * * *", "2026-10-24T12", ["10-25 00:30", "10-26 01:30"]),
        ("America/New_York", "30 1 * * *", "2026-10-31T12", ["11-01 05:30", "11-02 06:30"]),
        # Half an hour, from 02:00 to 01:30.
        ("Australia/Lord_Howe", "45 1 * * *", "2026-04-04T00", ["04-04 14:45", "04-05 15:15"]),
        # A service that starts in the repeated hour has missed the time.
        ("Europe/Berlin", "30 2 * * *", "2026-10-25T01:10", ["10-26 01:30", "10-27 01:30"]),
        ("America/New_York", "30 1 * * *", "2026-11-01T06:10", ["11-02 06:30", "11-03 06:30"]),
        # Spring: 02:30 is left out, and comes at 03:00.
        ("Europe/Berlin", "30 2 * * *", "2026-03-28T12", ["03-29 01:00", "03-30 00:30"]),
        ("America/New_York", "30 2 * * *", "2026-03-07T12", ["03-08 07:00", "03-09 06:30"]),
        ("Australia/Lord_Howe", "15 2 * * *", "2026-10-03T00", ["10-03 15:30", "10-04 15:15"]),
        # Two times of the hour that is left out come as one.
        ("Europe/Berlin", "0,30 2 * * *", "2026-03-28T12", ["03-29 01:00", "03-30 00:00"]),
        # Every hour is every hour.
        ("Europe/Berlin", "30 * * * *", "2026-10-24T23:40", ["10-25 00:30", "10-25 01:30"]),
        ("Australia/Lord_Howe", "*/30 * * * *", "2026-04-04T14:40", ["04-04 15:00", "04-04 15:30"]),
    ],
)
def test_times_over_a_change_of_the_clocks(timezone, cron, after, expected):
    assert times(cron, timezone, after, len(expected)) == expected


def test_next_time_is_after_the_one_before():
    assert times("0 3 * * *", "UTC", "2026-06-01T03:00:00") == [
        "06-02 03:00",
        "06-03 03:00",
        "06-04 03:00",
    ]
    assert times("0 3 * * *", "UTC", "2026-06-01T02:59:59.999", 1) == ["06-01 03:00"]


@pytest.mark.parametrize("cron", ["0 3 * * 1-5", "*/15 8-18 * JAN-MAR MON", "0 0 L * *"])
def test_cron_expressions_are_accepted(cron):
    assert check_cron(cron) == cron


@pytest.mark.parametrize(
    ("cron", "message"),
    [
        ("@hourly", r"did you mean '0 \* \* \* \*'"),
        ("0 3 * *", r"must have 5 fields .* got 4, such as"),
        ("60 3 * * *", "its minute must be 0 to 59, got '60'"),
        ("0 3 32 * *", "its day-of-month must be 1 to 31.* got '32'"),
        ("0 3 * FOO *", "its month must be 1 to 12, or JAN to DEC, got 'FOO'"),
        ("0 3 * * 8", "its day-of-week must be 0 to 7"),
        ("0 0 30 2 *", "in one of its months, got '30'"),
        ("0 0 */20 * 1L", "names no time within 50 years"),
    ],
)
def test_other_cron_expressions_are_explained(cron, message):
    with pytest.raises(ValueError, match=message):
        check_cron(cron)


@pytest.mark.parametrize(
    ("timezone", "nearest"),
    [
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("xyz", "UTC"),
    ],
)
def test_nearest_time_zone_is_suggested(timezone, nearest):
    with pytest.raises(ValueError, match=f"'{nearest}'"):
        check_timezone(timezone)
    assert check_timezone(nearest) == nearest


@pytest.mark.parametrize("timezone", ["localtime", "Factory"])
def test_time_zone_of_no_place_is_refused(timezone):
    with pytest.raises(ValueError, match="must be a name of the tz database"):
        check_timezone(timezone)
