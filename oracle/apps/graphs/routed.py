"""Route prefixes in code, which releases up to 2.32 took. Each stands in a function, so that none keeps the others from being built."""

from ray import serve


class Front:
    def __init__(self, *models):
        self.models = models


@serve.deployment
class Model:
    pass


def _front(**options):
    return serve.deployment(Front, name="Front", **options).bind(Model.bind())


def root(args):
    return _front(route_prefix="/")


def longer(args):
    return _front(route_prefix="/front/model")


def nowhere(args):
    return _front(route_prefix=None)


def bare(args):
    return _front(route_prefix="front")


def slashed(args):
    return _front(route_prefix="/front/")


def held(args):
    return _front(route_prefix="/{front}")


def counted(args):
    return _front(route_prefix=1)


def inner(args):
    return serve.deployment(Front).bind(Model.options(route_prefix="/inner").bind())


def own(args):
    return serve.deployment(Front).bind(Model.options(route_prefix="/Model").bind())
