from serve_oracle import engine

SOURCE = """
class EngineArgs:
    model: str = "x"
    known: ClassVar[int] = 1
    tensor_parallel_size: int = 1

class AsyncEngineArgs(EngineArgs):
    enable_log_requests: bool = False
"""


def test_arguments_are_the_annotated_names_of_a_class_and_its_bases():
    classes = engine._classes(SOURCE)
    assert engine._fields("AsyncEngineArgs", classes) == ["model", "tensor_parallel_size", "enable_log_requests"]


def test_a_worker_asks_what_the_variable_is_without_a_value():
    source = """
VLLM_RAY_PER_WORKER_GPUS: float = 1.0
environment_variables = {
    "VLLM_RAY_PER_WORKER_GPUS": lambda: float(os.getenv("VLLM_RAY_PER_WORKER_GPUS", "0.5")),
    "OTHER": lambda: os.getenv("OTHER", "2"),
}
"""
    assert engine._worker(source) == 0.5
    assert engine._worker("x = os.getenv('OTHER', '1')") is None


def test_a_switch_is_as_its_default_says_whatever_its_annotation():
    source = """
    VLLM_A: bool = False
    "VLLM_A": lambda: bool(int(os.getenv("VLLM_A", "1"))),
    "VLLM_B":
    lambda: bool(int(os.getenv(
        "VLLM_B", "0"))),
    """
    assert engine._switches(source) == {"VLLM_A": True, "VLLM_B": False}
