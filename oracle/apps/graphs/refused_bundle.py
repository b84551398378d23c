"""An actor that outgrows its first bundle."""

from ray import serve


@serve.deployment(ray_actor_options={"num_gpus": 1}, placement_group_bundles=[{"CPU": 1}, {"GPU": 1}])
class Big:
    pass


app = Big.bind()
