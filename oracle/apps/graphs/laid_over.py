"""Deployments that the file changes: what Ray weighs of both sides together."""

from ray import serve


@serve.deployment(num_replicas=4)
class Model:
    def __call__(self):
        return 1


plain = Model.bind()
grouped = Model.options(placement_group_bundles=[{"CPU": 1}, {"CPU": 1}]).bind()
limited = Model.options(max_replicas_per_node=2).bind()
