"""Everything that can go wrong and has a sentence for the person who can mend it.

    AutograderError         the sentence: what is wrong, where, what to do
    ├── UsageError          a name or option on the command line that cannot be right
    ├── CourseError         course.yml, or a folder of the course
    ├── LessonError         a lesson in solutions/
    ├── CheckFileError      a file of checks
    ├── AttackError         a file in tests/attacks, from which sample classes are made
    ├── SubmissionError     one submission; the run goes on and records it as `invalid`
    ├── SandboxError        the isolation that was asked for cannot be had on this machine
    ├── ClusterError        the cluster cannot be reached, does not fit, or has gone away
    └── GradebookError      the gradebook refuses, is locked or cannot be written

The command line prints the sentence on stderr and exits with status 2. Anything that is not in this
tree is a defect of the grader and shows its traceback.
"""


class AutograderError(Exception):
    """A sentence for a person: what is wrong, where, and what to do."""


class UsageError(AutograderError):
    """A name or an option on the command line that cannot be right."""


class CourseError(AutograderError):
    """`course.yml` or a folder of the course is not as it must be."""


class LessonError(AutograderError):
    """A lesson in `solutions/` cannot be read or assembled."""


class CheckFileError(AutograderError):
    """A file of checks holds something that cannot work."""


class AttackError(AutograderError):
    """A file in `tests/attacks` does not say what it must."""


class SubmissionError(AutograderError):
    """One submission cannot be graded; its record becomes `invalid` with this sentence."""


class SandboxError(AutograderError):
    """The isolation that was asked for cannot be had on this machine."""


class ClusterError(AutograderError):
    """The cluster that should do the work cannot be reached, does not fit, or has gone away."""


class GradebookError(AutograderError):
    """The gradebook refuses, is locked or cannot be written; nothing was changed."""
