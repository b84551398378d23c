"""Graphs: nested, shared, in containers, by keyword."""

from ray import serve


@serve.deployment(num_replicas=2)
class A:
    def __init__(self, *args, **kwargs):
        pass


@serve.deployment(ray_actor_options={"num_cpus": 0.5})
class B:
    def __init__(self, *args, **kwargs):
        pass


@serve.deployment(ray_actor_options={"num_gpus": 1})
class C:
    def __init__(self, *args, **kwargs):
        pass


nested = A.bind(B.bind(C.bind()))
by_keyword = A.bind(second=B.bind(), first=C.bind())
in_list = A.bind([B.bind(), C.bind()])
in_dict = A.bind({"b": B.bind(), "c": [C.bind()]})
in_tuple = A.bind((B.bind(), (C.bind(),)))
shared_leaf = C.bind()
diamond = A.bind(B.bind(shared_leaf), shared_leaf)
shared_twice = A.bind(shared_leaf, shared_leaf)
duplicates = A.bind(A.bind(A.bind()), A.bind())
mixed_order = A.bind(1, C.bind(), name="x", other=B.bind(), last=B.bind())
renamed_duplicates = A.bind(B.options(name="X").bind(), B.options(name="X").bind())
named_and_plain = A.bind(B.options(name="Small").bind(), B.bind())
clashing = A.bind(B.options(name="C").bind(), C.bind())
