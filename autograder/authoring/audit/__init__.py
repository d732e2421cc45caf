"""A proof that an assignment's checks work: what is right passes, and what is wrong does not.

    reference   the lesson's own solution gets everything
    stub        gets nothing, and says "Not written yet."
    nonsense    what is the answer to nothing fails everywhere
    mistakes    each gets just the verdicts and the hint that stand at its head
    alternatives  each gets everything

`audit_course` yields an `ExerciseAudit` for each exercise as it is done, in any order.
"""

from autograder.authoring.audit.findings import ExerciseAudit, Finding, Survivor
from autograder.authoring.audit.run import audit_course

__all__ = ["ExerciseAudit", "Finding", "Survivor", "audit_course"]
