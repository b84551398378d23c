"""Loops, comprehensions, helper functions and branches."""

from ray import serve


@serve.deployment
class Worker:
    pass


@serve.deployment(ray_actor_options={"num_cpus": 0.5})
class Ingress:
    def __init__(self, workers, *more, **named):
        self.workers = workers


def worker(name, replicas=1):
    if replicas > 2:
        return Worker.options(name=name, num_replicas=replicas, ray_actor_options={"num_gpus": 1}).bind()
    return Worker.options(name=name, num_replicas=replicas).bind()


workers = []
for index in range(3):
    workers.append(worker(f"worker-{index}", index + 1))

looped = Ingress.bind(workers)
listed = Ingress.bind([worker(name) for name in ("a", "b")])
mapped = Ingress.bind({name: worker(name, count) for name, count in {"x": 1, "y": 3}.items()})
spread = Ingress.bind(None, *[worker(f"s{i}") for i in range(2)])
by_name = Ingress.bind(None, **{f"k{i}": worker(f"n{i}") for i in range(2)})

total = 0
while total < 4:
    total += 1
counted = Worker.options(num_replicas=total).bind()

for count in [1, 2, 3, 4]:
    if count == 1:
        continue
    if count == 3:
        break
    chosen = Worker.options(num_replicas=count).bind()

if __name__ == "__main__":
    looped = None

pairs = Ingress.bind([worker(n, c) for n, c in zip(["p", "q"], [1, 2]) if c > 1])


def recursive(depth):
    if depth == 0:
        return Worker.bind()
    return Ingress.bind(recursive(depth - 1))


deep = recursive(3)
