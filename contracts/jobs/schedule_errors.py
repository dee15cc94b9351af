"""The errors about schedules."""

from contracts.errors import ForgeError, NotFoundError


class ScheduleNotFoundError(NotFoundError):
    """No schedule has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"schedule {name!r} does not exist; GET /schedules lists all")


class TooManySchedulesError(ForgeError):
    """There are as many schedules as there may be."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"there are already {limit} schedules: delete one")
