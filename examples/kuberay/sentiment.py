from ray import serve


@serve.deployment(num_replicas=2, ray_actor_options={"num_cpus": 1})
class Tokenizer:
    def __call__(self, text: str) -> list[str]:
        return text.split()


@serve.deployment(ray_actor_options={"num_cpus": 1, "num_gpus": 0.5})
class Sentiment:
    def __init__(self, tokenizer):
        self.tokenizer = tokenizer

    async def __call__(self, request) -> str:
        words = await self.tokenizer.remote(request.query_params["text"])
        return "good" if "love" in words else "bad"


app = Sentiment.bind(Tokenizer.bind())
