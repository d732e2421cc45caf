"""The page on the gradient checker is true: its examples run, its tables have every verdict,
diagnosis and sentence."""

import re
from pathlib import Path
from typing import get_args

import numpy as np

from autograder.checks import collect_checks
from autograder.gradcheck import GradientReport
from autograder.gradcheck.diagnosis.sentences import WHAT
from autograder.gradcheck.report import Verdict
from autograder.rpc.in_process import link_in_process

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "gradcheck.md").read_text(encoding="utf-8")


def blocks(page, language):
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def rows(first):
    """The rows of the table with this first heading, each as its cells."""
    body = PAGE.split(f"| {first} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in body]


def test_the_example_prints_what_stands_below_it(capsys):
    exec(blocks(PAGE, "python")[0], {})
    printed, page = (
        re.sub(r"± \de", "± #e", text)
        for text in (capsys.readouterr().out, blocks(PAGE, "text")[0])
    )  # the digit of the bound is round-off, and another machine's is another one
    assert printed == page


def test_the_example_of_the_numerical_gradient_holds():
    exec(blocks(PAGE, "python")[1], {})


def test_every_verdict_stands_in_the_table():
    assert [row[0].strip("` ") for row in rows("verdict")] == list(get_args(Verdict))


def test_every_diagnosis_stands_in_the_table_with_its_sentence():
    table = {row[0].strip("` "): row[1] for row in rows("diagnosis")}
    assert set(table) == {*WHAT, "factor", "entry", "block", "shape"}
    for code, sentence in WHAT.items():
        assert sentence in table[code].replace(" (sigmoid)", "", 1), code


def test_every_part_of_the_report_stands_in_the_table():
    named = set(re.findall(r"`report\.(\w+)", "".join(row[0] for row in rows("of the report"))))
    fields = {field for field in GradientReport.__dataclass_fields__ if field != "curve"}
    assert named == fields | {"picture", "advice"}


def test_the_checks_of_the_page_for_authors_tell_right_from_wrong(tmp_path):
    page = (DOCS / "authoring.md").read_text(encoding="utf-8")
    (text,) = [block for block in blocks(page, "python") if "check_gradient" in block]
    path = tmp_path / "test_example.py"
    path.write_text(text, encoding="utf-8")
    suite = collect_checks(path)

    def outcomes(source):
        names = {"np": np}
        exec(source, names)
        return [suite.run(check, link_in_process(names)) for check in suite.checks]

    assert {
        record.outcome for record in outcomes("def backward(p): return {'W': p['W'], 'b': 3.0}")
    } == {"passed"}
    wrong = outcomes("def backward(p): return {'W': 2 * p['W'], 'b': 3.0}")
    assert {record.outcome for record in wrong} == {"failed"}
    assert "2 times the derivative" in wrong[0].message
    assert "a multiple of the derivative" in wrong[1].hint
    stub = outcomes("def backward(p): raise NotImplementedError()")
    assert {record.message.split("\n")[1] for record in stub} == {"Not written yet."}
