"""Runs inside the environment that has `transformers` and `torch`: what a model class counts of a config."""
