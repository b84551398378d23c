"""Names from other modules, absolute, relative and with a star."""

import graphs.shared.sizes
import graphs.shared.models as models
from graphs.shared import DEFAULT_REPLICAS, Embedder
from graphs.shared.sizes import *  # noqa: F403

from . import shared
from .shared.models import make_ranker as ranker

absolute = Embedder.options(num_replicas=DEFAULT_REPLICAS).bind()
aliased = models.Ranker.bind()
relative = shared.Embedder.bind()
called = ranker(3, gpus=1)
defaulted = shared.make_ranker()
dotted = Embedder.options(ray_actor_options={"num_cpus": graphs.shared.sizes.CPUS}).bind()
starred = Embedder.options(ray_actor_options={"num_gpus": GPUS}).bind()  # noqa: F405
