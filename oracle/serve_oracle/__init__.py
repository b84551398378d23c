"""Asks real Ray releases what a Serve config means: facts, golden answers, and their verification."""
