"""The decorator on classes and functions, with and without options, and the call form."""

from ray import serve
from ray.serve import deployment


@serve.deployment
class Bare:
    pass


@serve.deployment()
class Called:
    pass


@serve.deployment(name="Other", num_replicas=2)
class Named:
    pass


@deployment(num_replicas=3, ray_actor_options={"num_cpus": 0.5, "num_gpus": 0.25})
class Imported:
    pass


@serve.deployment(num_replicas=2, ray_actor_options={"num_cpus": 0})
def function(request):
    return "ok"


class Later:
    def __init__(self, size: int = 1):
        self.size = size


Made = serve.deployment(Later)
Optioned = serve.deployment(num_replicas=4)(Later)
Kept = serve.deployment(Later, name="Kept", ray_actor_options={"resources": {"widget": 2}})

bare = Bare.bind()
called = Called.bind()
named = Named.bind()
imported = Imported.bind()
function_app = function.bind()
made = Made.bind(3)
optioned = Optioned.bind(size=2)
kept = Kept.bind()


@serve.deployment(ray_actor_options={"memory": 1000000000, "num_cpus": 2.5, "accelerator_type": "L4", "num_gpus": 1})
class Rich:
    pass


rich = Rich.bind()
not_bound = Bare
nothing = None
text = "app"
