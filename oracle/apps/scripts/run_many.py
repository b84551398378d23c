from ray import serve


@serve.deployment(ray_actor_options={"num_cpus": 3})
class A:
    def __call__(self):
        return "a"


@serve.deployment(num_replicas=2)
class B:
    def __call__(self):
        return "b"


serve.run_many(
    [
        serve.RunTarget(A.bind(), name="a", route_prefix="/a"),
        serve.RunTarget(target=B.bind(), name="b", route_prefix="/b"),
    ]
)
