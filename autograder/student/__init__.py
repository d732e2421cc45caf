"""The tools of a student: `check` in a notebook, `autograder check`, pytest's plugin."""
