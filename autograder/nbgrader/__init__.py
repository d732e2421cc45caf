"""nbgrader's own formats and database, as this grader reads and writes them."""
