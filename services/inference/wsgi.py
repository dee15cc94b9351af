"""The inference service's composition root: `gunicorn services.inference.wsgi:app`."""

import os

from contracts import tracing
from contracts.logs import configure_logging
from contracts.settings import load_settings
from services.inference.app import create_app
from services.metrics.registry import open_registry
from stores.models.open import open_model_store

configure_logging(json=True)
tracing.start("inference", os.environ)
_settings = load_settings(os.environ)
app = create_app(_settings, open_model_store(_settings), open_registry(os.environ))
