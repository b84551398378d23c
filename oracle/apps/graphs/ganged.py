"""The same with gangs, 2.55 on."""

from ray import serve


@serve.deployment(num_replicas=4, gang_scheduling_config={"gang_size": 2})
class Model:
    def __call__(self):
        return 1


app = Model.bind()
grouped = Model.options(placement_group_bundles=[{"CPU": 1}]).bind()
