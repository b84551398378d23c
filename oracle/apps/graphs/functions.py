"""Functions in graphs."""

from ray import serve


@serve.deployment(num_replicas=2)
class A:
    def __init__(self, *args):
        pass


@serve.deployment
def entry(request):
    return "ok"


def first(args):
    return entry.bind(A.bind())


leaf = A.bind(entry.bind())
alone = entry.options(num_replicas=3).bind()
