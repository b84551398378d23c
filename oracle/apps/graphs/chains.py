"""Chains of `.options`: what stays, what goes, what Ray refuses."""

from ray import serve


@serve.deployment(
    num_replicas=2,
    ray_actor_options={"num_cpus": 2, "num_gpus": 1},
)
class Base:
    pass


@serve.deployment(autoscaling_config={"min_replicas": 2, "max_replicas": 5})
class Elastic:
    pass


@serve.deployment(
    placement_group_bundles=[{"CPU": 1, "GPU": 1}, {"CPU": 2}],
    placement_group_strategy="SPREAD",
)
class Grouped:
    pass


more = Base.options(num_replicas=5).bind()
replaced = Base.options(ray_actor_options={"num_gpus": 2}).bind()
reset = Base.options(ray_actor_options=None).bind()
kept_null = Base.options(num_replicas=None).bind()
twice = Base.options(num_replicas=3).options(name="Renamed").options(num_replicas=4).bind()
counted_elastic = Elastic.options(num_replicas=3).bind()
plain_again = Elastic.options(autoscaling_config=None).bind()
plain_counted = Elastic.options(autoscaling_config=None, num_replicas=6).bind()
rebounded = Elastic.options(autoscaling_config={"max_replicas": 3}).bind()
restrategized = Grouped.options(placement_group_strategy="STRICT_PACK").bind()
regrouped = Grouped.options(placement_group_bundles=[{"CPU": 4}]).bind()
limited = Base.options(max_replicas_per_node=2).bind()
