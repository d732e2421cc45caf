"""nbgrader's view of this course: its commands and formgrader work on what `autograder` makes.

Everything is taken from course.yml; nothing is to be changed here.
"""

from pathlib import Path

from autograder.nbgrader_settings import configure

configure(get_config(), Path(__file__).parent)  # noqa: F821
