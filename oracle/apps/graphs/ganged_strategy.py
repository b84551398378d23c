"""Options that Ray refuses beside gangs, 2.55 on."""

from ray import serve


@serve.deployment(num_replicas=2, gang_scheduling_config={"gang_size": 2}, placement_group_strategy="PACK", placement_group_bundles=[{"CPU": 1}])
class Model:
    def __call__(self):
        return 1


app = Model.bind()
