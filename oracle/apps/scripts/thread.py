import sys
import threading

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


def start(one):
    serve.run(Worker.options(num_replicas=one["replicas"]).bind(), name=one["name"], route_prefix="/" + one["name"])


for one in yaml.safe_load(open(sys.argv[1]))["deployments"]:
    thread = threading.Thread(target=start, args=(one,))
    thread.start()
    thread.join()
