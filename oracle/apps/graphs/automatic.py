"""`num_replicas="auto"`, from 2.10 on."""

from ray import serve


@serve.deployment(num_replicas="auto")
class Auto:
    pass


@serve.deployment(num_replicas="auto", autoscaling_config={"min_replicas": 3, "max_replicas": 7, "initial_replicas": 4})
class Bounded:
    pass


@serve.deployment
class Plain:
    pass


auto = Auto.bind()
bounded = Bounded.bind()
made_auto = Plain.options(num_replicas="auto").bind()
made_bounded = Plain.options(num_replicas="auto", autoscaling_config={"min_replicas": 2}).bind()
no_longer = Auto.options(num_replicas=3, autoscaling_config=None).bind()
counted = Auto.options(num_replicas=3).bind()
