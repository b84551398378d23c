from ray import serve


@serve.deployment(num_replicas=3)
class Service:
    pass


app = Service.bind()
