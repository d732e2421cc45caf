"""Values across the boundary.

The grader's end, the student's end, and how a value crosses between them.
"""
