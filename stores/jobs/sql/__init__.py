"""The jobs database: engines, tables, rows and transactions."""
