"""One submission to one record."""
