"""One file for some kinds of applications; each function writes a project and returns what its configs may name."""
