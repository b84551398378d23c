"""What Ray cannot write as JSON."""

from pathlib import Path

from ray import serve


@serve.deployment(user_config={"path": Path("/models")})
class Model:
    def reconfigure(self, config):
        pass


app = Model.bind()
