"""Options that Ray refuses beside gangs, 2.55 on."""

from ray import serve


@serve.deployment(gang_scheduling_config={"gang_size": 2}, num_replicas=3)
class Model:
    def __call__(self):
        return 1


app = Model.bind()
