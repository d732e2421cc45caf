"""The system calls that students' code may make, in words and as compiled programs."""
