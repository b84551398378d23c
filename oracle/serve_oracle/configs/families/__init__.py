"""One file for each kind of question; each has `make(rng)` yielding configs as nested values."""
