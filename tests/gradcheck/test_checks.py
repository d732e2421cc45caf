"""The gradient checker within checks: one line a check, the report's words for students, the
diagnosis as a hint."""

import textwrap

import numpy as np
import pytest

from autograder.checks import collect_checks
from autograder.gradcheck import GradientReport
from autograder.gradcheck.diagnosis.sentences import ADVICE
from autograder.rpc.in_process import link_in_process

HEAD = """\
import numpy as np
import pytest
from autograder import check_gradient

AT = {"W": np.array([[1.0, -2.0], [0.5, 3.0], [2.0, 0.1]]), "b": np.array([1.0, -1.5])}


def loss(p):
    return np.sum(p["W"] ** 2) + np.sum(p["b"] ** 2)

"""
ONE_LINE = "assert check_gradient(loss, student.gradient, at=AT)"
WITH_HINT = """\
report = check_gradient(loss, student.gradient, at=AT)
hint(report.advice)
assert report
"""
RIGHT = "def gradient(p): return {key: 2 * value for key, value in p.items()}"


def run(tmp_path, body, source, hidden=False):
    """The record of one check of this body against a student's cell of this source."""
    public, secret = tmp_path / "test_a.py", tmp_path / "test_a_hidden.py"
    text = (
        f'{HEAD}\n@pytest.mark.exercise("gradient", points=1)\ndef test_NAME(student, hint):\n'
        f'    """The gradient of the sum of squares."""\n{textwrap.indent(body, "    ")}\n'
    )
    public.write_text(text.replace("NAME", "open"), encoding="utf-8")
    secret.write_text(text.replace("NAME", "secret"), encoding="utf-8")
    suite = collect_checks(public, secret)
    names = {"np": np}
    exec(source, names)
    (check,) = [one for one in suite.checks if (one.visibility == "hidden") == hidden]
    return suite.run(check, link_in_process(names))


@pytest.mark.parametrize("body", [ONE_LINE, WITH_HINT])
@pytest.mark.parametrize("hidden", [False, True])
def test_a_right_gradient_passes(tmp_path, body, hidden):
    assert run(tmp_path, body, RIGHT, hidden).outcome == "passed"


@pytest.mark.parametrize("body", [ONE_LINE, WITH_HINT])
def test_a_public_check_says_the_diagnosis_and_the_worst_entry(tmp_path, body):
    record = run(tmp_path, body, RIGHT.replace("2 *", "-2 *"))
    assert record.outcome == "failed"
    sentence, diagnosis, figures = record.message.split("\n")
    assert sentence == "The gradient of the sum of squares."
    assert "wrong sign" in diagnosis
    assert figures.startswith("gradient['W'][1, 1]: yours -6, measured 6 ± ")


def test_a_hidden_check_says_the_diagnosis_as_its_hint_alone(tmp_path):
    record = run(tmp_path, WITH_HINT, RIGHT.replace("2 *", "-2 *"), hidden=True)
    assert record.message == "The gradient of the sum of squares."
    assert record.hint == "The gradient has the wrong sign: it is minus the derivative."
    assert run(tmp_path, ONE_LINE, RIGHT.replace("2 *", "-2 *"), hidden=True).hint == ""


def test_a_hidden_check_does_not_say_a_reports_own_sentence(tmp_path):
    """Factors, shapes and texts of exceptions are made of what the check has handed over."""
    body = WITH_HINT.replace("report.advice", "report.message")
    assert run(tmp_path, body, RIGHT.replace("2 *", "8 *"), hidden=True).outcome == "error"


@pytest.mark.parametrize("code", sorted(ADVICE))
def test_an_advice_holds_no_figure_of_the_report(code):
    report = GradientReport("disagree", code, "gradient['W'] is 8 times the derivative.")
    assert report.advice == ADVICE[code]
    assert "8" not in report.advice
    assert "'W'" not in report.advice


@pytest.mark.parametrize(
    ("source", "outcome", "says"),
    [
        ("def gradient(p): raise NotImplementedError()", "error", "Not written yet."),
        ("def gradient(p):\n    return p['V']", "error", "Your code raises KeyError: 'V'"),
        ("def gradient(p): return None", "failed", "is a `return` missing?"),
        (
            "def gradient(p): return {'W': 2 * p['W'].T, 'b': 2 * p['b']}",
            "failed",
            "It looks transposed.",
        ),
        ("class A: pass\ndef gradient(p): return {'W': A(), 'b': A()}", "failed", "gradient['W']"),
        ("", "missing", "`gradient` is not defined yet."),
    ],
)
def test_what_is_no_gradient_ends_as_it_would_without_the_checker(tmp_path, source, outcome, says):
    record = run(tmp_path, ONE_LINE, source)
    assert record.outcome == outcome
    assert says in record.message


def test_a_function_of_the_students_may_be_the_one_that_is_differentiated(tmp_path):
    body = (
        "assert check_gradient(student.loss, lambda p: {'W': 2 * p['W'], 'b': 2 * p['b']}, at=AT)"
    )
    loss = "def loss(p): return (p['W'] ** 2).sum() + (p['b'] ** 2).sum()"
    assert run(tmp_path, body, loss).outcome == "passed"
    assert run(tmp_path, body, loss.replace("return", "return 2 *")).outcome == "failed"
    record = run(tmp_path, body, "def loss(p): raise NotImplementedError()")
    assert (record.outcome, record.message.split("\n")[1:]) == ("error", ["Not written yet."])


def test_what_the_checks_own_lambda_makes_of_a_wrong_answer_is_the_answers_fault(tmp_path):
    body = "assert check_gradient(lambda p: student.layer(p)['loss'], RIGHT, at=AT)".replace(
        "RIGHT", "{}"
    )
    assert run(tmp_path, body, "def layer(p): return {'cost': 1.0}").outcome == "failed"
    assert run(tmp_path, body.replace("student.layer", "layre"), "").outcome == "internal"


def test_another_report_that_is_at_hand_does_not_speak_for_a_failed_comparison(tmp_path):
    body = "report = check_gradient(loss, student.gradient, at=AT)\nassert student.answer == 3"
    record = run(tmp_path, body, RIGHT.replace("2 *", "-2 *") + "\nanswer = 4")
    assert record.message.endswith("Got 4, expected 3.")


def test_of_two_reports_the_one_that_failed_speaks(tmp_path):
    body = (
        "assert check_gradient(loss, student.gradient, at=AT) and check_gradient(loss, AT, at=AT)"
    )
    assert "1/2 times the derivative" in run(tmp_path, body, RIGHT).message


def test_a_remark_of_the_check_does_not_hide_the_report(tmp_path):
    record = run(tmp_path, f"{ONE_LINE}, 'At the start.'", RIGHT.replace("2 *", "-2 *"))
    assert "At the start.\nThe gradient has the wrong sign" in record.message
