from ray import serve


@serve.deployment(version="1")
class Model:
    pass


app = Model.bind()
