from ray import serve


@serve.deployment(num_replicas=2)
class Service:
    pass


app = Service.bind()
