"""A release's own next target, and its first one."""

from typing import Any
from unittest.mock import MagicMock


def decider(config: Any, ongoing: float, capacity: float | None, gang: int | None):
    """The release's own next target for a target whose replicas all run, as soon as its delays are over."""
    return _of_state(config, ongoing, capacity, gang) if _state_module() else _former(config, ongoing, capacity)


def _state_module() -> Any:
    """The release's `autoscaling_state`; None up to 2.12."""
    import ray.serve  # noqa: F401 - its parts import each other in this order only

    try:
        from ray.serve._private import autoscaling_state
    except ImportError:
        return None
    return autoscaling_state


class Silent:
    """A gauge that measures nothing."""

    def __init__(self, *_: Any, **__: Any):
        pass

    def set(self, *_: Any, **__: Any) -> None:
        pass

    set_default_tags = inc = record = set


def _direction(capacity: float | None):
    from ray.serve._private.common import TargetCapacityDirection

    return None if capacity is None else TargetCapacityDirection.UP


def _former(config: Any, ongoing: float, capacity: float | None):
    """Up to 2.12: a policy object (2.9), or its manager."""
    from ray.serve._private import autoscaling_policy as module

    given = {"target_capacity": capacity, "target_capacity_direction": _direction(capacity)}
    if hasattr(module, "AutoscalingPolicyManager"):
        manager = module.AutoscalingPolicyManager(config)
        return lambda n: manager.get_decision_num_replicas(curr_target_num_replicas=n, total_num_requests=ongoing, num_running_replicas=n, **given)
    policy = module.BasicAutoscalingPolicy(config)
    return lambda n: policy.get_decision_num_replicas(
        curr_target_num_replicas=n,
        current_num_ongoing_requests=[ongoing, *[0] * (n - 1)] if n else [],
        current_handle_queued_queries=ongoing,
        **given,
    )


def _state_of(config: Any, capacity: float | None, gang: int | None) -> tuple[Any, int]:
    """The release's own state of a deployment, and the target that it starts from."""
    from ray.serve._private.common import DeploymentID

    module = _state_module()
    if hasattr(module, "metrics"):
        module.metrics = MagicMock(Gauge=Silent)
    kind = getattr(module, "DeploymentAutoscalingState", None) or module.AutoscalingState
    state = kind(DeploymentID(name="d", app_name="a"))
    deployment = MagicMock(autoscaling_config=config, gang_scheduling_config=gang and MagicMock(gang_size=gang))
    info = MagicMock(deployment_config=deployment, target_capacity=capacity, target_capacity_direction=_direction(capacity))
    return state, state.register(info, 0)


def _of_state(config: Any, ongoing: float, capacity: float | None, gang: int | None):
    from ray.serve._private.common import DeploymentID, ReplicaID

    name = DeploymentID(name="d", app_name="a")
    state, _ = _state_of(config, capacity, gang)
    state.get_total_num_requests = lambda *_: ongoing

    def decide(n: int) -> int:
        state.update_running_replica_ids([ReplicaID(unique_id=str(i), deployment_id=name) for i in range(n)])
        return state.get_decision_num_replicas(n)

    return decide


def at_once(config: Any) -> Any:
    """The same config without its delays: a load that is held still outlasts them all."""
    for name in ("upscale_delay_s", "downscale_delay_s"):
        setattr(config, name, 0.0)
    if hasattr(config, "downscale_to_zero_delay_s"):
        config.downscale_to_zero_delay_s = None
    return config


def first_target(config: Any, capacity: float | None) -> int:
    """The release's own first target: what its state says when the deployment is registered, or, up to 2.12, the
    initial count, or else the lowest, as `target_capacity` leaves them."""
    if _state_module():
        return _state_of(config, capacity, None)[1]
    from ray.serve._private.utils import get_capacity_adjusted_num_replicas as adjusted

    count = config.min_replicas if config.initial_replicas is None else config.initial_replicas
    return adjusted(count, capacity)
