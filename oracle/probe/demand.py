"""What the deployments that a release would start reserve: replica range and the shape of one replica."""

from typing import Any

try:
    from ray.serve._private.utils import get_capacity_adjusted_num_replicas
except ImportError:
    get_capacity_adjusted_num_replicas = None


def deployment(state: Any) -> dict:
    """One deployment's answer: `replicas` {min, initial, max}, `bundles`, `strategy` (null without a group), and what
    else binds its replicas to nodes. Amounts are the numbers Ray holds."""
    target = state._target_state
    info = target.info
    replica = info.replica_config
    config = info.deployment_config
    bundles = replica.placement_group_bundles
    out: dict[str, Any] = {
        "replicas": _range(info, config, _target(target)),
        "bundles": [_clean(b) for b in bundles] if bundles else [_clean(replica.resource_dict or {})],
        "strategy": (_plain(replica.placement_group_strategy) or "PACK") if bundles else None,
    }
    if bundles:
        out["actor"] = _clean(replica.resource_dict or {})
    extras = {
        "max_replicas_per_node": getattr(replica, "max_replicas_per_node", None),
        "bundle_labels": getattr(replica, "placement_group_bundle_label_selector", None),
        "labels": (replica.ray_actor_options or {}).get("label_selector"),
        "gang": _gang(getattr(config, "gang_scheduling_config", None)),
        "actors": [_actor(a) for a in getattr(config, "deployment_actors", None) or []] or None,
    }
    out.update({key: value for key, value in extras.items() if value})
    if getattr(info, "ingress_request_router", False):
        out["router"] = True
        out.update(_on_proxy_nodes(state))
    return out


def _on_proxy_nodes(state: Any) -> dict:
    """{"on_proxy_nodes": {"1": target, "2": target}}: the ingress request router's replicas on so many nodes with a
    proxy, where the release counts them by nodes (2.58 on); else {}. Changes the target: read the rest before."""
    reconcile = getattr(state, "_reconcile_ingress_request_router", None)
    if reconcile is None:
        return {}
    targets = {}
    for count in (1, 2):
        reconcile({f"node{i}" for i in range(count)})
        targets[str(count)] = _target(state._target_state)
    return {"on_proxy_nodes": targets}


def _target(target: Any) -> int:
    return target.target_num_replicas if hasattr(target, "target_num_replicas") else target.num_replicas


def _range(info: Any, config: Any, initial: int) -> dict:
    autoscaling = config.autoscaling_config
    if autoscaling is None or getattr(info, "ingress_request_router", False):
        return {"min": initial, "initial": initial, "max": initial}
    capacity = getattr(info, "target_capacity", None)
    low, high = autoscaling.min_replicas, autoscaling.max_replicas
    if capacity is not None and get_capacity_adjusted_num_replicas:
        low = get_capacity_adjusted_num_replicas(low, capacity)
        high = get_capacity_adjusted_num_replicas(high, capacity)
    return {"min": low, "initial": initial, "max": high}


def _clean(amounts: dict) -> dict:
    return {k: _number(v) for k, v in sorted((str(k), v) for k, v in amounts.items() if v)}


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _plain(value: Any) -> Any:
    return getattr(value, "value", value)


def _gang(gang: Any) -> Any:
    return {"size": gang.gang_size, "strategy": _plain(gang.gang_placement_strategy)} if gang else None


def _actor(actor: Any) -> dict:
    return {"name": actor.name, "options": {str(k): v for k, v in (actor.actor_options or {}).items()}}
