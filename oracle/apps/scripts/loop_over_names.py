from ray import serve


@serve.deployment(ray_actor_options={"num_cpus": 3})
class A:
    def __call__(self):
        return "a"


@serve.deployment(num_replicas=2)
class B:
    def __call__(self):
        return "b"


for index, name in enumerate(["x", "y", "z"]):
    serve.run(B.options(num_replicas=index + 1).bind(), name=name, route_prefix=f"/{name}")
