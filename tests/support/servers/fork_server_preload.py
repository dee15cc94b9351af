"""Loads the modules of fork_server.py's programs, except those that read settings."""

import gc

import stores.jobs.migrations.upgrade
import stores.jobs.open
import stores.models.open  # noqa: F401  these are loaded for the first program that needs them
from cli.supervisor.processes.fork_server import load_modules
from stores.datasets.packaged import PackagedDatasets

load_modules()
PackagedDatasets().load("mnist")
gc.freeze()  # a collection in a child would copy the shared memory
