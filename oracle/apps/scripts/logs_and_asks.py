import logging
import sys
import time

import ray
import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)


def load(path):
    logger.info("reading %s", path)
    try:
        with open(path) as file:
            return yaml.safe_load(file)
    except FileNotFoundError:
        logger.error("no such file: %s", path)
        sys.exit(1)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(f"usage: {sys.argv[0]} CONFIG")
        sys.exit(2)
    config = load(sys.argv[1])
    ray.init(address="auto", ignore_reinit_error=True)
    serve.start(http_options={"host": "0.0.0.0", "port": 8000})
    handles = {}
    for one in config["deployments"]:
        app = Worker.options(num_replicas=one["replicas"], ray_actor_options={"num_gpus": one.get("gpus", 0)}).bind()
        handles[one["name"]] = serve.run(app, name=one["name"], route_prefix="/" + one["name"])
        logger.info("started %s", one["name"])
    print("all up, press Ctrl-C to stop")
    try:
        while True:
            time.sleep(60)
    except KeyboardInterrupt:
        print("bye")
        serve.shutdown()
        ray.shutdown()
