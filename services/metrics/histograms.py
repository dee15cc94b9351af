"""A histogram's cells: one for each bucket, and one for the sum."""

from bisect import bisect_left

from services.metrics.cells import Cell, Cells, Change
from services.metrics.families import Family


class Histogram:
    """The cells of a histogram for one set of labels."""

    def __init__(self, cells: Cells, family: Family, *labels: str) -> None:
        self._cells = cells
        self._family = family
        self._labels = labels
        self._buckets: list[Cell | None] = [None] * (len(family.bounds) + 1)
        self.total = cells.find(family.sum_name, *labels)

    def bucket(self, value: float) -> Cell:
        """Return the cell that counts a value: of the first bound that is not below it."""
        number = bisect_left(self._family.bounds, value)
        cell = self._buckets[number]
        if cell is None:
            name = self._family.bucket_name
            cell = self._buckets[number] = self._cells.find(name, *self._labels, str(number))
        return cell

    def changes(self, value: float) -> tuple[Change, Change]:
        """Return what observing a value changes."""
        return (self.bucket(value), 1.0), (self.total, value)
