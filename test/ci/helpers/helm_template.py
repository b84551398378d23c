"""Prints what `helm template NAME CHART` prints, by Helm's own code (the library of `helm-python-sdk`): without a cluster."""

import sys

from helm_python import Chart, Config


def main(name: str, chart: str) -> None:
    with Config() as config:
        manifest = config.install(chart, name=name, namespace="default", dry_run="client")["manifest"].strip("\n")
    with Chart.load(chart) as loaded:
        rendered = loaded.render(name=name, namespace="default")
    print(manifest)
    # Helm's command line writes hooks behind all others (`cmd/template.go`).
    for path, text in rendered.items():
        if "helm.sh/hook" in text:
            print(f"---\n# Source: {path}\n{text}")


if __name__ == "__main__":
    main(*sys.argv[1:])
