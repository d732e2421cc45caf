"""nbgrader's settings in a course.

Where its folders and its gradebook are, and what lateness costs.

A course's `nbgrader_config.py` calls `configure`; so nbgrader's commands and formgrader see the
same course as `autograder` does.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from autograder.course import load_course
from autograder.lessons.lesson import STUB


def configure(config: Any, root: Path) -> None:
    """Fill nbgrader's configuration `config` for the course in the folder `root`."""
    course = load_course(root)
    config.CourseDirectory.root = str(course.root)
    config.CourseDirectory.db_url = course.gradebook_url
    config.CourseDirectory.source_directory = str(
        course.source_dir("x").parent.relative_to(course.root)
    )
    config.CourseDirectory.release_directory = str(
        course.release_dir("x").parent.relative_to(course.root)
    )
    config.CourseDirectory.submitted_directory = str(course.submitted_dir.relative_to(course.root))
    config.CourseDirectory.autograded_directory = str(
        course.autograded_dir.relative_to(course.root)
    )
    config.CourseDirectory.ignore = [
        ".ipynb_checkpoints",
        "*.pyc",
        "__pycache__",
        ".pytest_cache",
        "feedback",
    ]
    config.AssignLatePenalties.plugin_class = "autograder.nbgrader.late_plugin.LatePenalty"
    # A student's text must neither act on the pages of formgrader and feedback nor hold them up.
    config.HTMLExporter.sanitize_html = True
    config.HTMLExporter.filters = {
        "markdown2html": "autograder.nbgrader.pages.filters.markdown_html",
        # nbgrader's templates: after each Markdown
        "strip_files_prefix": "autograder.nbgrader.pages.filters.safe_markup",
        "clean_html": "autograder.nbgrader.pages.filters.safe_markup",
        "highlight_code": "autograder.nbgrader.pages.filters.code_html",
        "ansi2html": "autograder.nbgrader.pages.filters.output_html",
    }
    config.HighlightMagicsPreprocessor.enabled = False  # a student's cell would choose its language
    release_settings(config)


def release_settings(config: Any) -> None:
    """Set what a release depends on: `autograder assemble` uses the same."""
    config.ClearSolutions.code_stub = {"python": STUB}
    config.ClearSolutions.text_stub = ""
