"""One view of a model's fields over pydantic's two generations."""

import inspect
from dataclasses import dataclass
from typing import Any

try:
    from pydantic.v1 import BaseModel as OldModel
except ImportError:
    from pydantic import BaseModel as OldModel
from pydantic import BaseModel


@dataclass(frozen=True)
class Field:
    """A field: `default` is what an absent key means, `annotation` its declared type, `alias` its name in a file."""

    annotation: Any
    required: bool
    default: Any
    alias: str | None


def is_model(value: Any) -> bool:
    """Whether `value` is a pydantic model class of either generation."""
    return inspect.isclass(value) and issubclass(value, (BaseModel, OldModel))


def fields_of(cls: type) -> dict[str, Field]:
    """The fields by name, in the order of the class."""
    if issubclass(cls, OldModel) and not hasattr(cls, "model_fields"):
        return {
            name: Field(_outer(field), bool(field.required), field.default, field.alias if field.alias != name else None)
            for name, field in cls.__fields__.items()
        }
    return {
        name: Field(field.annotation, field.is_required(), _default(field), field.alias if field.alias != name else None)
        for name, field in cls.model_fields.items()
    }


def _outer(field: Any) -> Any:
    return getattr(field, "annotation", None) or field.outer_type_


def _default(field: Any) -> Any:
    if field.is_required():
        return None
    try:
        return field.get_default(call_default_factory=True)
    except Exception:  # noqa: BLE001 - a factory may need a cluster
        return "(computed)"
