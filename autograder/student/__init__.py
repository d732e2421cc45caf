"""What runs on a student's machine: `check` in a notebook, `autograder check`, pytest's plugin."""
