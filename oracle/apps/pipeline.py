"""A graph: an ingress over a preprocessor and two models, one of them bound twice."""

from ray import serve


@serve.deployment(num_replicas=2)
class Preprocess:
    def __call__(self, text):
        return text


@serve.deployment(ray_actor_options={"num_gpus": 0.5}, num_replicas=2)
class Embedder:
    def __init__(self, name="a"):
        self.name = name


@serve.deployment
class Ingress:
    def __init__(self, *handles):
        self.handles = handles

    async def __call__(self, request):
        return "ok"


preprocess = Preprocess.bind()
app = Ingress.bind(preprocess, Embedder.bind())
twice = Ingress.bind(Embedder.bind("a"), Embedder.bind("b"))
renamed = Ingress.options(name="Gateway").bind(Embedder.options(name="Small", num_replicas=1).bind())
