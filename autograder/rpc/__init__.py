"""Values across the boundary: the grader's end, the student's end, and how a value crosses between
them."""
