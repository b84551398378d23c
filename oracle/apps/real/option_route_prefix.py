from ray import serve


@serve.deployment(route_prefix="/x")
class Model:
    pass


app = Model.bind()
