"""Small graphs that the probe asks each release about (`probe/facts/code.py`)."""

from ray import serve


@serve.deployment
class Plain:
    def __init__(self, *args):
        pass


@serve.deployment(autoscaling_config={"min_replicas": 2, "max_replicas": 5})
class Elastic:
    pass


@serve.deployment
def function(*args):
    return "ok"


twins = Plain.options(name="Twin").bind(Plain.options(name="Twin").bind())


def null_bundles(args):
    return Plain.options(placement_group_bundles=None).bind()


def function_first(args):
    return function.bind(Plain.bind())


def function_arguments(args):
    return function.bind(1)


def automatic(args):
    return Plain.options(num_replicas="auto").bind()


def counted(args):
    return Elastic.options(num_replicas=3).bind()
