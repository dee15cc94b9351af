"""Imports uploaded files as data sets: streamed, in bounded memory, without database or HTTP."""
