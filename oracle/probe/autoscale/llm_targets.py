"""What the builder of `ray.serve.llm` sets of scaling where a file leaves it open."""

from typing import Any

MODEL = """
applications:
- name: l
  import_path: ray.serve.llm:build_openai_app
  args: {llm_configs: [{model_loading_config: {model_id: m}, deployment_config: %s}]}
"""


def llm_targets() -> dict[str, Any]:
    """What the builder of `ray.serve.llm` sets `target_ongoing_requests` to: `model_target` beside bounds of the file's,
    `unasked_target` where the file says nothing of scaling, `front_target` for the router or ingress; and what it sets
    `max_ongoing_requests` to: `model_limit` and `front_limit`."""
    from ..__main__ import in_child

    asked = in_child(_targets, MODEL % "{autoscaling_config: {min_replicas: 1, max_replicas: 9}}")
    silent = in_child(_targets, MODEL % "{}")
    if "fault" in asked or not asked:
        return dict.fromkeys(["model_target", "unasked_target", "front_target", "model_limit", "front_limit"])
    front, front_limit = next((found for name, found in asked.items() if _is_front(name)), (None, None))
    model, model_limit = next(found for name, found in asked.items() if not _is_front(name))
    unasked, _ = next(found for name, found in silent.items() if not _is_front(name))
    return {"model_target": model, "unasked_target": unasked, "front_target": front, "model_limit": model_limit, "front_limit": front_limit}


def _is_front(name: str) -> bool:
    return "Router" in name or "Ingress" in name


def _targets(text: str) -> dict[str, list]:
    """By name: target, and requests at once."""
    from ..answer import states_of

    configs = {name: state._target_state.info.deployment_config for (_, name), state in states_of(text).items()}
    return {
        name: [config.autoscaling_config and config.autoscaling_config.get_target_ongoing_requests(), config.max_ongoing_requests]
        for name, config in configs.items()
    }
