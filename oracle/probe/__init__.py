"""Runs inside a release's own environment: reads its models, drives its builder and controller, prints what they say."""
