"""The stand-in for a card: vLLM's own platform class for CUDA, which is told name, memory and compute capability of one."""

import sys
import types
from dataclasses import dataclass

from .missing import anything


@dataclass
class Card:
    name: str
    memory: int
    capability: tuple[int, int]


CARD = Card("NVIDIA H100 80GB HBM3", 85_017_493_504, (9, 0))


class _Current:
    """What `vllm.platforms.current_platform` is; a bare platform until vLLM's own class can be imported."""

    target: object = None

    def __getattr__(self, name):
        return getattr(_Current.target, name)


def install(source: str) -> None:
    """Makes the card vLLM's platform before anything of vLLM asks for it; `source` is the folder that holds `vllm`."""
    bare = types.ModuleType("vllm")
    bare.__path__ = [f"{source}/vllm"]
    sys.modules["vllm"] = bare
    import vllm.platforms as platforms
    from vllm.platforms.interface import Platform, PlatformEnum

    _Current.target = type("Bare", (Platform,), {"_enum": PlatformEnum.CUDA, "device_type": "cuda", "device_name": "cuda", "dispatch_key": "CUDA"})()
    platforms._current_platform = _Current()
    from vllm.platforms import cuda

    _Current.target = _card(cuda.NonNvmlCudaPlatform)()
    del sys.modules["vllm"]


def _card(own: type) -> type:
    """vLLM's class with the answers that a driver would give."""
    from vllm.platforms.interface import DeviceCapability

    answers = {
        "get_device_capability": lambda: DeviceCapability(*CARD.capability),
        "has_device_capability": None,
        "get_device_name": lambda: CARD.name,
        "get_device_total_memory": lambda: CARD.memory,
        "get_device_uuid": lambda: "0",
        "is_fully_connected": lambda: True,
        "log_warnings": lambda: None,
        "check_if_supports_dtype": lambda: None,
        "is_async_output_supported": lambda: True,
        "device_count": lambda: 8,
    }
    given = {name: classmethod(lambda cls, *_, _answer=answer, **__: _answer()) for name, answer in answers.items() if answer}
    return type("StandInCard", (own,), given)


def provide_driver() -> None:
    """What torch itself is asked of the card."""
    import torch

    properties = types.SimpleNamespace(total_memory=CARD.memory, name=CARD.name, major=CARD.capability[0], minor=CARD.capability[1], multi_processor_count=132)
    torch.cuda.device_count = lambda: 8
    torch.cuda.get_device_capability = lambda *_: CARD.capability
    torch.cuda.get_device_properties = lambda *_: properties
    torch.cuda.get_device_name = lambda *_: CARD.name
    torch.cuda.graph_pool_handle = lambda: (0, 0)
    torch.cuda.Stream, torch.cuda.Event = anything("Stream"), anything("Event")
    torch.cuda.current_stream = lambda *_: None


def no_card():
    """A context in which a tensor that is asked for on a card has no memory, as all that is built here."""
    import torch
    from torch.overrides import TorchFunctionMode

    class Without(TorchFunctionMode):
        def __torch_function__(self, function, types_, args=(), kwargs=None):
            named = dict(kwargs or {})
            if str(named.get("device")).startswith("cuda"):
                named["device"] = torch.device("meta")
            return function(*args, **named)

    return Without()
