"""Statements that a parser of Python may stumble over."""

from ray import serve

print = print
match = type = 1
TABLE = {"register": lambda cls: cls}


@TABLE["register"]
def kept(value):
    return value


def generator():
    got = yield
    yield got
    yield from ()


@serve.deployment(num_replicas=(n := 2) + 1)
class Model:
    def read(self):
        with (
            open("a") as first,
            open("b") as (second),
        ):
            return first, second

    def typed(self, *args, scale=1.):
        match args:
            case [1, *rest] if rest:
                return rest
            case {"a": a, **others} | (a, others):
                return f"{a!r:>{n}} {others}"
            case _:
                return scale


def by_match(args):
    match args.get("kind", "small"):
        case "large" | "huge":
            count = 4
        case None:
            count = 3
        case str() as kind:
            count = len(kind)
    return Model.options(num_replicas=count).bind()


def by_constant(args):
    match args.get("kind"):
        case "large":
            return Model.options(num_replicas=5).bind()
        case _:
            return Model.bind()


NAMES = ["a", "b", "c", "d"]
sliced = Model.options(num_replicas=len(NAMES[1:]), name="-".join(NAMES[::-2])).bind()
walrus = Model.options(num_replicas=n).bind()
