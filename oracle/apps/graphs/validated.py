"""Models whose validators change or refuse what is given."""

from pydantic import BaseModel, field_validator, model_validator

from ray import serve


class Base(BaseModel):
    count: int = 1
    extra: int = 0

    @field_validator("count")
    @classmethod
    def at_least_one(cls, value):
        if value < 1:
            raise ValueError("at least one")
        return value * 2

    @model_validator(mode="after")
    def both(self):
        if self.count + self.extra > 10:
            raise ValueError("too many")
        self.count = self.count + self.extra
        return self


class Other(Base):
    @field_validator("count")
    @classmethod
    def at_least_one(cls, value):
        return value + 5


@serve.deployment
class Model:
    def __call__(self):
        return 1


def build(args: Base):
    return Model.options(num_replicas=args.count).bind()


def build_other(args: Other):
    return Model.options(num_replicas=args.count).bind()
