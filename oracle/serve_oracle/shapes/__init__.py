"""Seeded generation of Serve applications of the shapes people write: several files, and a config that names them."""
