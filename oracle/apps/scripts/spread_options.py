from pathlib import Path
import sys

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


for one in yaml.safe_load(Path(sys.argv[1]).read_text())["apps"]:
    serve.run(Worker.options(**one["options"]).bind(), name=one["name"], route_prefix="/" + one["name"])
