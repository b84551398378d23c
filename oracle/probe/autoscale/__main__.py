"""Where a release's own autoscaling ends while a load is held still: `python -m probe.autoscale cases|paces|texts|facts < lines`.

Lines {"config": fields of AutoscalingConfig, "gang"?: size, "capacity"?: percent, "ongoing": [N, …]} give
[[first target, …, last target] or null where it never settles, …], one for each N. With `paces` the delays of the config
hold, and each target but the first is [target, the round of the controller's loop in which it is decided], from round 0 on.
With `facts` the answer is what `facts.facts()` says.
"""

import json
import os
import sys
import warnings

from .facts import facts
from .settling import answer, pace_of
from .texts import of_text

if __name__ == "__main__":
    os.environ["RAY_ENABLE_AUTO_CONNECT"] = "0"
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    OUT = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    warnings.simplefilter("ignore")
    from .. import standins
    from ..__main__ import in_child

    with open(sys.argv[2]) as file:
        standins.configure(json.load(file))
    if sys.argv[1] == "facts":
        print(json.dumps(facts(), sort_keys=True), file=OUT)
    elif sys.argv[1] == "texts":
        for line in sys.stdin:
            row = json.loads(line)
            print(json.dumps({"id": row["id"], "is": in_child(of_text, row)}), file=OUT, flush=True)
    else:
        work = {"cases": answer, "paces": pace_of}[sys.argv[1]]
        for line in sys.stdin:
            print(json.dumps(work(json.loads(line))), file=OUT, flush=True)
    OUT.flush()
