"""Numbers."""

CPUS = 1.5
_HIDDEN = 4
GPUS = 2
