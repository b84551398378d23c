"""Parts that several applications use."""

from .models import Embedder, make_ranker

DEFAULT_REPLICAS = 2
