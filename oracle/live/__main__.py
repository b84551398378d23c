"""`python -m live < scenarios.jsonl`: deploys each {"id", "text", "nodes", "quiet", "deadline"} and prints {"id", "answer"}.

Scenarios that follow one another on the same nodes share a cluster if the one before left it whole.
"""

import json
import sys
import time
import traceback

from . import deploy, processes
from .nodes import Nodes


def main(out) -> None:
    running: Nodes | None = None
    try:
        for line in sys.stdin:
            scenario = json.loads(line)
            if running and running.nodes != scenario["nodes"]:
                running.stop()
                running = None
            began = time.monotonic()
            running = running or Nodes(scenario["nodes"])
            started = round(time.monotonic() - began, 1)
            try:
                answer = {**deploy.run(running, scenario["text"], scenario["quiet"], scenario["deadline"]), "start_seconds": started}
            except Exception as error:  # noqa: BLE001 - told to the caller; the cluster is not used again
                traceback.print_exc()
                answer = {"fault": f"{type(error).__name__}: {error}"}
            print(json.dumps({"id": scenario["id"], "answer": answer}), file=out, flush=True)
            if "fault" in answer or not deploy.clean(running, scenario["deadline"]):
                running.stop()
                running = None
    finally:
        if running:
            running.stop()


if __name__ == "__main__":
    processes.run(main)
