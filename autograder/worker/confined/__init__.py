"""The student's side: the warm process in the sandbox, and the cells that run in its children."""
