"""Functions that build an application from `args`, right and wrong ones."""

from ray import serve


@serve.deployment
class Worker:
    def __init__(self, size="small"):
        self.size = size


def build(args):
    return Worker.options(num_replicas=int(args.get("replicas", 1))).bind(args.get("size", "small"))


def no_parameter():
    return Worker.bind()


def two_parameters(args, more):
    return Worker.bind()


def raises(args):
    raise ValueError("this builder never works")


not_an_application = 7
unbound = Worker
