import yaml
from ray import serve


def load(path):
    with open(path) as file:
        return yaml.safe_load(file)["service"]


settings = load("scaling.yaml")


@serve.deployment(name=settings["name"], autoscaling_config=settings["autoscaling"])
class Scaled:
    def __call__(self):
        return 1


serve.run(Scaled.bind(), name="service")
