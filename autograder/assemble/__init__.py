"""Lessons to a release: what students get, made by nbgrader, proved to hold no answer, and known to the gradebook."""

from autograder.assemble.register import Cells, GradeCell, SourceCell, register_cells
from autograder.assemble.release import Built, build
from autograder.assemble.swap import Assembled, assemble

__all__ = ["Assembled", "Built", "Cells", "GradeCell", "SourceCell", "assemble", "build", "register_cells"]
