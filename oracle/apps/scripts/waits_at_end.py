from ray import serve


@serve.deployment(ray_actor_options={"num_cpus": 3})
class A:
    def __call__(self):
        return "a"


@serve.deployment(num_replicas=2)
class B:
    def __call__(self):
        return "b"


import time

serve.start(detached=True)
serve.run(A.bind())
while True:
    time.sleep(1)
