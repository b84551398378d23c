from ray import serve


@serve.deployment(ray_actor_options={"num_cpus": 3})
class A:
    def __call__(self):
        return "a"


@serve.deployment(num_replicas=2)
class B:
    def __call__(self):
        return "b"


import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--replicas", type=int, default=2)
parser.add_argument("--cpus", type=float, default=0.5)
parser.add_argument("--gpu", action="store_true")
args = parser.parse_args()
serve.run(B.options(num_replicas=args.replicas, ray_actor_options={"num_cpus": args.cpus, "num_gpus": int(args.gpu)}).bind())
