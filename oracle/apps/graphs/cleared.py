"""Bundles that are taken away again."""

from ray import serve


@serve.deployment(
    placement_group_bundles=[{"CPU": 1, "GPU": 1}, {"CPU": 2}],
    placement_group_strategy="SPREAD",
)
class Grouped:
    pass


ungrouped = Grouped.options(placement_group_bundles=None, placement_group_strategy=None).bind()
