"""The keys of `runtime_env`, what they exclude, and the archives that they take, asked of `RuntimeEnv` itself."""

from typing import Any

from ray.runtime_env import RuntimeEnv

SOUND: dict[str, Any] = {
    "conda": "env", "config": {"setup_timeout_seconds": 1}, "container": {"image": "x"}, "env_vars": {"A": "1"}, "excludes": ["a"],
    "image_uri": "x", "java_jars": ["s3://b/a.jar"], "mpi": {"args": []}, "pip": ["a"], "py_executable": "python",
    "py_modules": ["s3://b/a.zip"], "uv": ["a"], "worker_process_setup_hook": "a.b", "working_dir": "s3://b/a.zip",
}  # fmt: skip
INSTALLERS = ("pip", "conda", "uv")
ENDINGS = (".zip", ".whl", ".tar.gz", ".tgz", ".tar.xz", ".tar.bz2", ".tar", ".jar", ".egg", ".7z", ".py")


def read() -> dict[str, Any]:
    """{"keys", "beside_container", "beside_image", "installers", "endings": {"working_dir", "py_modules"}}."""
    keys = {key for key in RuntimeEnv.known_fields if not key.startswith("_")}
    sound = {key: value for key, value in SOUND.items() if key in keys and _takes({key: value})}
    return {
        "keys": sorted(keys),
        "beside_container": _beside("container", sound),
        "beside_image": _beside("image_uri", sound) if "image_uri" in keys else None,
        "installers": _exclusive(sound),
        "endings": {
            "working_dir": [end for end in ENDINGS if _takes({"working_dir": f"https://host/a{end}"})],
            "py_modules": [end for end in ENDINGS if _takes({"py_modules": [f"https://host/a{end}"]})],
        },
    }


def _takes(values: dict[str, Any]) -> bool:
    try:
        RuntimeEnv(**values)
    except Exception:  # noqa: BLE001 - TypeError and ValueError alike
        return False
    return True


def _beside(key: str, sound: dict[str, Any]) -> list[str]:
    return [other for other in sorted(sound) if other != key and _takes({key: SOUND[key], other: sound[other]})]


def _exclusive(sound: dict[str, Any]) -> list[str]:
    """Of the keys that install packages, those that cannot stand with the others."""
    there = [key for key in INSTALLERS if key in sound]
    return [a for a in there if any(b != a and not _takes({a: sound[a], b: sound[b]}) for b in there)]
