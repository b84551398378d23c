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
