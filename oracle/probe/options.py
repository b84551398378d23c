"""Whether a release takes options that stand in code, up to `.bind()`: at `@serve.deployment(…)` and at `.options(…)`."""

from typing import Any


class Asked:
    """What is deployed."""


def marks(written: str) -> str:
    """`..`: taken at the decorator and at `.options`; `x` in either place: refused there."""
    return _mark(_decorated, written) + _mark(_optioned, written)


def _mark(work: Any, written: str) -> str:
    try:
        work(eval(f"dict({written})"))  # noqa: S307 - options that the generator wrote
    except Exception:  # noqa: BLE001 - whatever the release raises is a refusal
        return "x"
    return "."


def _decorated(options: dict[str, Any]) -> Any:
    from ray import serve

    return serve.deployment(**options)(Asked).bind()


def _optioned(options: dict[str, Any]) -> Any:
    from ray import serve

    return serve.deployment(Asked).options(**options).bind()
