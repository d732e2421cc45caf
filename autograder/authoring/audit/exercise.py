"""The audit of one exercise, from its known answers to the mutants of its reference."""

from __future__ import annotations

import time
from dataclasses import dataclass

from autograder.authoring.audit.findings import ExerciseAudit
from autograder.authoring.audit.mutation import Mutation
from autograder.authoring.audit.replay import Replay
from autograder.authoring.audit.seeds import ManySeeds
from autograder.authoring.audit.verdicts import KnownAnswers
from autograder.course import Course
from autograder.lessons.known_answers import ExerciseAnswers


@dataclass(frozen=True)
class Job:
    """One exercise to audit.

    With `seeds`, its right answers and known mistakes alone, with so many seeds each.
    """

    course: Course
    assignment: str
    exercise: str
    answers: ExerciseAnswers
    seeds: int = 0


_stage: Replay | None = None


def audit_exercise(job: Job) -> ExerciseAudit:
    """Audit one exercise. Jobs of a lesson that come in its order share one run of its cells."""
    begun = time.perf_counter()
    stage = _stage_for(job)
    audit = ExerciseAudit(
        job.assignment, job.exercise, checks=len(stage.suite.exercises[job.exercise])
    )
    mistakes, alternatives = job.answers.mistakes, job.answers.alternatives
    known = KnownAnswers(stage, job.exercise, audit)
    if job.seeds:
        many = ManySeeds(stage, job.exercise, audit, job.seeds, known.seconds)
        many.judge_right(alternatives)
        many.judge_mistakes(mistakes)
    elif known.judge_reference():
        known.judge_stub()
        known.judge_nonsense()
        known.judge_mistakes(mistakes)
        right = known.judge_alternatives(alternatives)
        Mutation(stage, job.exercise, audit, right, known.seconds_of_checks).judge()
    audit.seconds = time.perf_counter() - begun
    return audit


def _stage_for(job: Job) -> Replay:
    global _stage
    stage = _stage
    if stage is None or stage.assignment != job.assignment or stage.is_past(job.exercise):
        stage = _stage = Replay(job.course, job.assignment)
    stage.go_to(job.exercise)
    return stage
