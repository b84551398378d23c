"""Applications that were written after the reader, to see how it does on what it was not made for."""
