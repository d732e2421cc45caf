"""The grader's side: starts the sandboxed process, and asks it for what cells and calls come to."""
