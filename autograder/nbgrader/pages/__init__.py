"""The text that students write, in the pages of formgrader and in feedback.

These pages run with the instructor's rights on the notebook server, and one server shows them all.
So nothing that a student wrote acts on a page (`sanitizer`, `tex`), and no text holds it up
(`plain`, `trial`). `filters` stands in nbconvert's place where nbgrader makes the pages; `forms`
decides how the gradebook writes each cell.
"""
