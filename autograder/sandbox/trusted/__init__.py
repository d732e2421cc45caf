"""The grader's side: which isolation this machine gives, and an interpreter started inside it."""
