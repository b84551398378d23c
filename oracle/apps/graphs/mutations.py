"""Dicts that change after they were given."""

from ray import serve

OPTIONS = {"num_cpus": 1}


@serve.deployment(ray_actor_options=OPTIONS)
class Early:
    pass


OPTIONS["num_cpus"] = 3


@serve.deployment(ray_actor_options=OPTIONS)
class Late:
    pass


early = Early.bind()
late = Late.bind()
handles = []
collecting = Late.bind(handles)
handles.append(Early.bind())
