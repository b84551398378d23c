"""Runs inside a release's environment: starts real Ray nodes, deploys configs on them, and tells what ran and what waits."""
