"""Submissions that something happened to on the way.

What an editor, a mail programme or a student in a hurry makes of them.

Each entry changes a submission whose exercises are all solved, and says what is left of it by the
rules that a notebook is read by (`autograder.notebooks.notebook`):

- what is no notebook of this assignment, or no regular file of a bearable size, is `invalid`;
- locked cells count as they were released, wherever copies of them stand, and missing ones are put
  back;
- the checks of an exercise see the namespace as it stands at its check cell after all cells above
  it have run.
"""

from autograder.authoring.sample_class.broken.entry import Break
from autograder.authoring.sample_class.broken.graded import GRADED
from autograder.authoring.sample_class.broken.invalid import INVALID

BROKEN: tuple[tuple[str, Break], ...] = (*INVALID, *GRADED)

__all__ = ["BROKEN", "Break"]
