"""Runs inside the environment of a vLLM version, which has torch for the CPU and `transformers`: lets that version's own code say what an
engine keeps on a card. Nothing is computed here that vLLM computes; what is missing for want of a card stands in `missing.py`, `card.py`,
`ranks.py` and `worker.py`."""
