"""Real heads with a dashboard, asked as the product asks them."""

RELEASES = ["2.9.3", "2.44.1", "2.47.1", "2.52.1", "2.60.0"]
