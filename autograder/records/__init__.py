"""Records of submissions.

Its record, the files that records are kept in, and a student's view of it.
"""

from autograder.records.record import (
    MAX_MESSAGE,
    CheckRecord,
    ExerciseRecord,
    GradeRecord,
    Status,
    Visibility,
    check_from_json,
    exercise_record,
    from_json,
    printable,
)

__all__ = [
    "MAX_MESSAGE",
    "CheckRecord",
    "ExerciseRecord",
    "GradeRecord",
    "Status",
    "Visibility",
    "check_from_json",
    "exercise_record",
    "from_json",
    "printable",
]
