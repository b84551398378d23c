"""Seeded generation of Serve configs that hit both sides of every rule, in the forms people write."""
