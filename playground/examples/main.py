from ray import serve


@serve.deployment(num_replicas=3, ray_actor_options={"num_cpus": 0.5})
class Tokenizer:
    def __call__(self, text: str) -> list[str]:
        return text.split()


@serve.deployment(ray_actor_options={"num_cpus": 1, "num_gpus": 0.5})
class Translator:
    def __init__(self, tokenizer):
        self.tokenizer = tokenizer

    async def __call__(self, request) -> str:
        words = await self.tokenizer.remote(request.query_params["text"])
        return " ".join(reversed(words))


@serve.deployment
class Front:
    def __init__(self, translator):
        self.translator = translator


def app(args: dict):
    front = Front.options(num_replicas=int(args.get("copies", 1)))
    return front.bind(Translator.bind(Tokenizer.bind()))
