"""Where the shapes of published models come from, and what the classes of `transformers` count of them."""
