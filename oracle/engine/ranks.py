"""The stand-ins for process groups: one process says of each group how large it is and which of its ranks it is."""

from types import SimpleNamespace


class Group:
    """As much of `GroupCoordinator` as building a model asks for."""

    def __init__(self, size: int, rank: int = 0):
        self.world_size, self.rank, self.rank_in_group, self.local_rank = size, rank, rank, rank
        self.ranks = list(range(size))
        self.is_first_rank, self.is_last_rank = rank == 0, rank == size - 1
        self.first_rank, self.last_rank = 0, size - 1
        self.unique_name = "stand-in"
        self.device_group = self.cpu_group = SimpleNamespace(size=lambda: size, rank=lambda: rank)
        self.device_communicator = self.mq_broadcaster = None
        self.use_device_communicator = self.use_custom_op_call = False


def become(parallel, stage: int) -> None:
    """This process is the first tensor-parallel rank of a pipeline stage."""
    import vllm.distributed.parallel_state as state

    tensor, data = parallel.tensor_parallel_size, getattr(parallel, "data_parallel_size", 1)
    groups = {
        "_TP": Group(tensor),
        "_PP": Group(parallel.pipeline_parallel_size, stage),
        "_DP": Group(data),
        "_EP": Group(tensor * data),
        "_WORLD": Group(1),
        "_DCP": Group(getattr(parallel, "decode_context_parallel_size", 1)),
        "_PCP": Group(1),
        "_EPLB": Group(1),
    }
    for name, group in groups.items():
        setattr(state, name, group)
    parallel.rank = stage * tensor
