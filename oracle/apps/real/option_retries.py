from ray import serve


@serve.deployment(max_constructor_retry_count=3)
class Model:
    pass


app = Model.bind()
