"""What a student reads: short, said once, no jargon, and readable in both of Jupyter's themes."""

import re

from autograder.outcomes import Outcome
from autograder.records import CheckRecord, exercise_record
from autograder.records.result import CheckResult


def check(name, outcome="passed", message="", hint=""):
    return CheckRecord.ended(name, 1.0, "public", Outcome(outcome), message, hint)


HALF_DONE = exercise_record(
    "l2_norm",
    (
        check("test_three_four"),
        check(
            "test_zero",
            "failed",
            "The zero vector has length 0.\nGot 1.0, expected 0.0.",
            "Look at <zero>.",
        ),
    ),
)
STUB = exercise_record(
    "dot",
    (
        check("test_bill", "error", "A bill.\nNot written yet."),
        check("test_lists", "error", "Of lists.\nNot written yet."),
    ),
)
SENTENCES = {
    "test_three_four": "The vector (3, 4) has length 5.",
    "test_zero": "The zero vector has length 0.",
}


def test_each_check_says_what_it_looks_at_what_was_got_and_where_to_look():
    assert repr(CheckResult((HALF_DONE,), sentences=SENTENCES)) == (
        "✗ l2_norm: 1 of 2 checks pass, 1 of 2 points\n"
        "    ✓ The vector (3, 4) has length 5.\n"
        "    ✗ The zero vector has length 0.\n"
        "        Got 1.0, expected 0.0.\n"
        "        Hint: Look at <zero>."
    )


def test_what_is_not_written_yet_is_said_once_above_what_will_be_checked():
    assert repr(CheckResult((STUB,))) == (
        "✗ dot: 0 of 2 checks pass, 0 of 2 points\n    Not written yet.\n    · A bill.\n    · Of "
        "lists."
    )


def test_of_many_exercises_only_what_is_wrong_is_spelt_out():
    done = exercise_record("angle", (check("test_angle"),))
    assert repr(CheckResult((done, STUB, HALF_DONE))) == (
        "✓ angle: the check passes, 1 of 1 point\n"
        "✗ dot: 0 of 2 checks pass, 0 of 2 points\n"
        "    Not written yet.\n"
        "✗ l2_norm: 1 of 2 checks pass, 1 of 2 points\n"
        "    ✗ The zero vector has length 0.\n"
        "        Got 1.0, expected 0.0.\n"
        "        Hint: Look at <zero>.\n"
        "2 of 5 points so far."
    )
    assert (
        CheckResult((done, STUB, HALF_DONE))
        ._repr_html_()
        .endswith("<div>2 of 5 points so far.</div>")
    )


def test_a_fault_of_the_check_is_not_put_on_the_student():
    broken = exercise_record(
        "dot", (check("test_bill", "internal", "The check itself failed: KeyError: 'x'"),)
    )
    text = repr(CheckResult((broken,), sentences={"test_bill": "A bill."}))
    assert "A bill.\n        This is no fault of yours" in text
    assert "tell your teacher" in text


def test_a_problem_is_a_sentence_on_the_page_and_in_the_console():
    result = CheckResult(problem="There is no <exercise> here.")
    assert repr(result) == "There is no <exercise> here."
    assert "There is no &lt;exercise&gt; here." in result._repr_html_()
    assert not result.passed


def test_what_a_student_computes_is_text_on_the_page_and_no_html():
    script = "<script>alert(1)</script>"
    row = check("test_zero", "failed", f"Zero.\nGot {script!r}.", script)
    page = CheckResult((exercise_record(script, (row,)),))._repr_html_()
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 3


def test_the_colours_are_jupyters_own_so_that_both_themes_can_be_read():
    page = CheckResult((HALF_DONE,), sentences=SENTENCES)._repr_html_()
    colours = re.findall(r"(?:(?<![-\w])color:|solid) (?!inherit)([^;\"]+)", page)
    assert {re.match(r"var\(--jp-(\w+)-color1, #", colour)[1] for colour in colours} == {
        "success",
        "error",
        "warn",
    }
    assert set(re.findall(r"background[-\w]*: ([^;\"]+)", page)) == {"transparent"}


def test_a_terminal_may_colour_it():
    text = CheckResult((HALF_DONE,), sentences=SENTENCES).as_text(
        lambda text, colour: f"[{colour} {text}]"
    )
    assert text.count("[green ✓]") == 1
    assert text.count("[red ✗]") == 2
    assert "[yellow Hint:] Look at <zero>." in text
