"""The steps that brought the tables to where they are, run by `migrate.py`.

A revision only expands: it adds tables, indexes, and columns that are nullable or have a default,
and lifts constraints.
So the hosts of the previous build continue, and may restart, while hosts are upgraded one by one.
A later revision removes what no supported build uses, and creates the table OLDEST_TABLE
(`upgrade.py`) with one row: the oldest revision that a build must know from then on.
"""
