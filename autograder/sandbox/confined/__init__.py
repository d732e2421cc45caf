"""The side inside: a warm process that closes its sandbox and forks children that only compute."""
