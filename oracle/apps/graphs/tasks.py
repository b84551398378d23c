"""Consumers of tasks (2.50 on) are classes of their own names."""

from ray import serve
from ray.serve.schema import CeleryAdapterConfig, TaskProcessorConfig
from ray.serve.task_consumer import task_consumer, task_handler

QUEUE = TaskProcessorConfig(
    queue_name="pages",
    adapter_config=CeleryAdapterConfig(broker_url="redis://broker", backend_url="redis://backend"),
    max_retries=3,
)


@serve.deployment(num_replicas=2, max_ongoing_requests=5)
@task_consumer(task_processor_config=QUEUE)
class Reader:
    @task_handler(name="read")
    def read(self, page):
        return page

    @task_handler
    def skip(self, page):
        return None


@serve.deployment(ray_actor_options={"num_cpus": 0.5})
class Desk:
    def __init__(self, reader, queue):
        self.reader, self.queue = reader, queue


alone = Reader.bind()
desk = Desk.bind(Reader.bind(), QUEUE)
