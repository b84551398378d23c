"""`python outer.py`: the names of modules that code around Serve imports, as this Python and what is installed beside it have them.

Prints {module: [names]}: modules of Python itself, of Ray outside of Serve, and of the packages that Serve needs. A module that
needs something which is not here is left out. Nothing of the oracle is imported, so any Python can run it.
"""

import importlib
import json
import pkgutil
import sys
import warnings

STANDARD = """abc argparse ast asyncio base64 collections collections.abc concurrent.futures contextlib contextvars copy csv dataclasses
datetime decimal enum fractions functools gc glob hashlib heapq hmac http importlib importlib.metadata importlib.util inspect io
itertools json logging logging.config logging.handlers math mimetypes multiprocessing numbers operator os os.path pathlib pickle
platform pprint queue random re secrets shutil signal sqlite3 statistics string struct subprocess sys tempfile textwrap threading time
traceback types typing urllib urllib.parse urllib.request uuid warnings weakref zipfile zlib""".split()
OF_RAY = """ray ray.actor ray.exceptions ray.job_submission ray.runtime_context ray.runtime_env ray.util ray.util.accelerators
ray.util.actor_pool ray.util.annotations ray.util.metrics ray.util.placement_group ray.util.queue ray.util.scheduling_strategies
ray.util.state""".split()
PACKAGES = """fastapi fastapi.encoders fastapi.exceptions fastapi.middleware fastapi.middleware.cors fastapi.params fastapi.requests
fastapi.responses fastapi.routing fastapi.security fastapi.staticfiles fastapi.websockets starlette starlette.applications
starlette.background starlette.datastructures starlette.exceptions starlette.middleware starlette.middleware.base starlette.requests
starlette.responses starlette.routing starlette.types starlette.websockets pydantic pydantic.fields""".split()


def names_of(module: str) -> list[str] | None:
    try:
        found = importlib.import_module(module)
    except Exception:  # noqa: BLE001 - it needs a package that is not here
        return None
    names = {name for name in (*dir(found), *getattr(found, "__all__", ())) if has(found, name)}
    if hasattr(found, "__path__"):
        names |= {one.name for one in pkgutil.iter_modules(found.__path__)}
    return sorted(name for name in names if not name.startswith("_"))


def has(module: object, name: str) -> bool:
    """Some names are kept only to say where they went."""
    try:
        getattr(module, name)
    except Exception:  # noqa: BLE001 - whatever it says
        return False
    return True


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    asked = STANDARD if "--standard" in sys.argv else (*OF_RAY, *PACKAGES)
    json.dump({module: names for module in asked if (names := names_of(module)) is not None}, sys.stdout)
