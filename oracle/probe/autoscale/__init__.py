"""Asks a release's own autoscaling."""
