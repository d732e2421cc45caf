"""The process that the student's cells run in, and the one that conducts it."""
