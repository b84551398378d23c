"""What vLLM's own code says of an engine's memory, for each version that a covered Ray release brings."""
