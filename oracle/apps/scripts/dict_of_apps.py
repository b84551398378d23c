from ray import serve


@serve.deployment(ray_actor_options={"num_cpus": 3})
class A:
    def __call__(self):
        return "a"


@serve.deployment(num_replicas=2)
class B:
    def __call__(self):
        return "b"


APPS = {"a": A.bind(), "b": B.bind()}
for name, app in APPS.items():
    serve.run(app, name=name, route_prefix="/" + name)
