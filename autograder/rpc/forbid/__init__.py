"""Guards in the place of forbidden functions, and what reads bytecode for operators and loops."""
