from ray import serve


@serve.deployment(ray_actor_options={"num_cpus": 0.5})
class Part:
    def __call__(self):
        return 1


def build(one):
    return Part.options(num_replicas=one["replicas"]).bind()
