"""What gives its items once, and views of dicts, which change with them."""

from ray import serve

PAIRS = zip([1, 2], [3, 4])
FIRST = list(PAIRS)
LEFT = len(list(PAIRS)) + 1
HALVES = (half for half in (1, 2))
TOTAL = sum(HALVES) + sum(HALVES)
SIZES = {"a": 1, "b": 2}
NAMES = SIZES.keys()
SIZES["c"] = 3


def twice(items):
    return len(list(items)) + len(list(items))


@serve.deployment
class Model:
    def __call__(self):
        return 1


zipped = Model.options(num_replicas=LEFT).bind()
halved = Model.options(num_replicas=TOTAL).bind()
given = Model.options(num_replicas=twice(x for x in (1, 2))).bind()
seen = Model.options(num_replicas=len(NAMES)).bind()
