"""A whole class: many submissions graded side by side, their records kept, their progress shown."""
