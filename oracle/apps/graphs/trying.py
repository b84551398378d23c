"""Imports that may fail, and decorators of one's own."""

import functools

from ray import serve

try:
    import json as fast
except ImportError:
    fast = None

try:
    import no_such_package

    REPLICAS = 5
except ImportError:
    no_such_package = None
    REPLICAS = 2

try:
    COUNT = {"a": 1}["b"]
except KeyError:
    COUNT = 3


def traced(cls):
    cls.traced = True
    return cls


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


@serve.deployment
@traced
class Model:
    pass


@logged
def wrapped(args):
    return Model.options(num_replicas=4).bind()


traced_app = Model.bind()
optional = Model.options(num_replicas=REPLICAS).bind()
caught = Model.options(num_replicas=COUNT).bind()
with_json = Model.options(num_replicas=2 if fast else 1).bind()
