"""Names that change hands."""

from ray import serve

COUNT = 1


def raise_count():
    global COUNT
    COUNT = 4


@serve.deployment
class Model:
    pass


First = Model
Model = Model.options(num_replicas=2)
second = Model.bind()
first = First.bind()
raise_count()
third = Model.options(num_replicas=COUNT).bind()


def make(count):
    def inner():
        return First.options(num_replicas=count + COUNT).bind()

    return inner


closed = make(1)()
a, (b, c) = 1, (2, 3)
x = y = b
unpacked = First.options(num_replicas=x + c).bind()
later = lambda count=2: First.options(num_replicas=count).bind()  # noqa: E731
made_by_lambda = later(3)
