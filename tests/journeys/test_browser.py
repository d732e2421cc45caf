"""In a real browser: a student solves an exercise in JupyterLab, and formgrader shows a teacher the
gradebook's scores.

Real JupyterLab and its kernels, as somebody meets them who starts them for the first time in the
assignment's or the course's folder; everything stays on this machine. The tests print where their
pictures are.
"""

import contextlib
import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from entries import entry
from formgrader_names import formgraders_names
from playwright.sync_api import Page, Route, expect, sync_playwright

from autograder.gradebook import Gradebook
from autograder.records import GradeRecord

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TOKEN = "a-token-of-the-test"
PATIENCE = 90.0  # seconds

pytestmark = pytest.mark.browser


@contextlib.contextmanager
def jupyter_lab(folder: Path, home: Path) -> Iterator[str]:
    """Run `jupyter lab` in `folder` for somebody who has no settings yet; give its address."""
    home.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("JUPYTER", "IPYTHON", "XDG"))
    }
    arguments = [
        "--no-browser",
        "--allow-root",
        "--ip=127.0.0.1",
        f"--port={port}",
        f"--IdentityProvider.token={TOKEN}",
    ]
    with (home / "log").open("w", encoding="utf-8") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *arguments, "--LabApp.news_url="],
            cwd=folder,
            env=own | {"HOME": str(home)},
            stdout=log,
            stderr=log,
        )
    try:
        address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + PATIENCE
        while not answers(f"{address}/api?token={TOKEN}"):
            assert server.poll() is None, (home / "log").read_text(encoding="utf-8")
            assert time.monotonic() < deadline, "JupyterLab does not answer"
            time.sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.wait(30)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5):
            return True
    except (urllib.error.URLError, TimeoutError):
        return False


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(PATIENCE * 1000)
        expect.set_options(timeout=PATIENCE * 1000)
        yield page
        browser.close()


@pytest.fixture(scope="session")
def pictures() -> Path:
    """A folder for pictures that outlives the test."""
    return Path(tempfile.mkdtemp(prefix="autograder-pictures-"))


# -- a student


def test_a_student_solves_an_exercise_in_jupyterlab(page, pictures, tmp_path):
    folder = shutil.copytree(ROOT / "assignments/norms", tmp_path / "norms")
    with jupyter_lab(folder, tmp_path / "home") as address:
        page.goto(f"{address}/lab/tree/norms.ipynb?token={TOKEN}")
        # Where the server is slow to answer, JupyterLab asks for the kernel, or says so.
        page.add_locator_handler(
            page.locator("dialog.jp-Dialog"),
            lambda dialog: dialog.locator("button.jp-mod-accept").first.click(),
        )
        with contextlib.suppress(TimeoutError):
            page.get_by_role("button", name="No", exact=True).click(timeout=15_000)  # to news
        exercise = page.locator(".jp-CodeCell", has_text="def l2_norm(x):").first
        check = page.locator(".jp-CodeCell", has_text='check("l2_norm")').first
        bring_into_view(page, exercise)
        exercise.locator(".cm-content").click()
        run_from_menu(page, "Run All Above Selected Cell")

        shown = write_and_check(
            page, exercise, check, "def l2_norm(x):\n    return np.sum(np.abs(x))"
        )
        expect(shown).to_contain_text(re.compile(r"l2_norm: \d of \d checks pass"))
        expect(shown).to_contain_text("The vector (3, 4) has length 5.")
        expect(shown).to_contain_text("Got 7.0, expected 5.0.")
        take_picture(page, check, pictures / "failed-light.png")

        shown = write_and_check(
            page, exercise, check, "def l2_norm(x):\n    return np.sqrt(np.sum(np.square(x)))"
        )
        expect(shown).to_contain_text(
            re.compile(r"l2_norm: all checks pass, ([\d.]+) of \1 points")
        )
        assert shown.get_by_title("passed").count() == shown.locator("tr").count() > 1
        take_picture(page, check, pictures / "passed-light.png")
        assert "np.square" in (folder / "norms.ipynb").read_text(encoding="utf-8"), (
            "what was typed is saved"
        )
        light = contrasts(shown)

        settings = f"{address}/lab/api/settings/@jupyterlab/apputils-extension:themes?token={TOKEN}"
        page.request.put(
            settings, data={"raw": '{"theme": "JupyterLab Dark"}'}, headers=page_cookie(page)
        )
        page.reload()
        page.wait_for_function("document.body.dataset.jpThemeLight === 'false'")
        expect(shown).to_contain_text("all checks pass")
        take_picture(page, check, pictures / "passed-dark.png")
        dark = contrasts(shown)
    for theme in (light, dark):
        assert theme["text"] >= 4.5, "WCAG's minimum for text"
        assert theme["mark"] >= 3.0, "and for signs"


def page_cookie(page: Page) -> dict[str, str]:
    """Return the header by which Jupyter knows that a request comes from its own page."""
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    return {"X-XSRFToken": cookies["_xsrf"]}


def contrasts(shown) -> dict[str, float]:
    """Return the contrast with the background, as WCAG defines it, of a result's text and of its
    ticks."""
    return shown.evaluate(
        """shown => {
            const numbers = colour => colour.match(/[0-9.]+/g).map(Number)
            const luminance = ([r, g, b]) => [[r, 0.2126], [g, 0.7152], [b, 0.0722]].reduce((sum, [part, weight]) => {
                part /= 255
                return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            }, 0)
            const behind = node => {
                const [r, g, b, alpha = 1] = numbers(getComputedStyle(node).backgroundColor)
                return alpha > 0 ? [r, g, b] : behind(node.parentElement)
            }
            const contrast = node => {
                const pair = [luminance(numbers(getComputedStyle(node).color)), luminance(behind(node))]
                return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
            }
            return {text: contrast(shown.querySelector("strong")), mark: contrast(shown.querySelector("span[title]"))}
        }"""
    )


def bring_into_view(page: Page, cell) -> None:
    page.locator(".jp-Notebook").wait_for()
    cell.scroll_into_view_if_needed()


def run_from_menu(page: Page, command: str) -> None:
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name=re.compile(f"^{command}")).click()


def write_and_check(page: Page, exercise, check, source: str):
    """Replace what the exercise's cell holds, run it and its check cell, and return what the check
    cell shows."""
    exercise.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(
        source
    )  # typed letter by letter it would wait for the editor to indent
    page.keyboard.press("Shift+Enter")
    before = check.locator(".jp-InputArea-prompt").inner_text()
    check.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    expect(check.locator(".jp-InputArea-prompt")).not_to_have_text(before)
    expect(check.locator(".jp-InputArea-prompt")).not_to_contain_text("*")
    page.keyboard.press("ControlOrMeta+s")
    return check.locator(".jp-OutputArea-output").last


def take_picture(page: Page, what, path: Path) -> None:
    """Take a picture of the page with `what` in it, once nothing moves any more."""
    place = None
    while place != (place := what.bounding_box()):
        what.scroll_into_view_if_needed()
        page.wait_for_timeout(500)
    page.screenshot(path=path)
    print(f"picture: {path}")


# -- a teacher


@pytest.fixture
def graded_course(tmp_path) -> Path:
    """A copy of the course, in which eight submissions have been graded."""
    course = tmp_path / "course"
    course.mkdir()
    for name in ("course.yml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, course)
    shutil.copytree(ROOT / "solutions", course / "solutions")
    for command in (
        ["assemble"],
        ["sample-class", "norms", "--students", "8", "--only", "right,stub,mistake,mutant"],
        ["grade", "norms", "--sandbox", "best"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "autograder", *command],
            cwd=course,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
    return course


def test_formgrader_shows_the_scores_of_the_gradebook(page, pictures, graded_course, tmp_path):
    scores, cells = read_gradebook(graded_course / "gradebook.db")
    assert len(scores) == 8
    assert len(set(scores.values())) > 2, "scores that differ"
    with jupyter_lab(graded_course, tmp_path / "home") as address:
        page.goto(f"{address}/lab?token={TOKEN}")
        page.get_by_role("menuitem", name="Nbgrader").click()
        expect(page.get_by_role("menuitem", name="Formgrader")).to_be_visible()

        page.goto(f"{address}/formgrader/manage_submissions/norms")
        expect(page.locator("tbody tr")).to_have_count(8)
        shown = {
            row.locator(".student-id").inner_text(): row.locator(".score").inner_text()
            for row in page.locator("tbody tr").all()
        }
        take_picture(page, page.locator("tbody tr").first, pictures / "formgrader-submissions.png")
        assert shown == {
            student: f"{score:g} / {best:g}" for student, (score, best) in scores.items()
        }

        student = min(scores, key=lambda name: abs(scores[name][0] / scores[name][1] - 0.7))
        page.goto(f"{address}/formgrader/manage_students/{student}/norms")
        page.locator("tbody tr td.name a").click()
        expect(page.locator("input.score")).to_have_count(len(cells[student]))
        for cell, score in cells[student].items():  # the page fetches them after it has been shown
            if score is not None:
                expect(page.locator(f"input.score#{cell}")).to_have_attribute("placeholder", score)
        waiting = page.locator("input.score:not([placeholder])").all()
        assert {field.get_attribute("id") for field in waiting} == {
            cell for cell, score in cells[student].items() if score is None
        }
        take_picture(page, page.locator("input.score").nth(2), pictures / "formgrader-student.png")


def read_gradebook(
    database: Path,
) -> tuple[dict[str, tuple[float, float]], dict[str, dict[str, str | None]]]:
    """Return from nbgrader's tables each student's (score, best score), and the score of each of
    the student's cells."""
    query = """
        select submitted_assignment.student_id, base_cell.name, grade_cells.max_score,
               coalesce(grade.manual_score, grade.auto_score, 0) + coalesce(grade.extra_credit, 0), grade.auto_score
        from grade join submitted_notebook on grade.notebook_id = submitted_notebook.id
        join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
        join base_cell on grade.cell_id = base_cell.id join grade_cells on grade_cells.id = base_cell.id
    """
    scores: dict[str, tuple[float, float]] = {}
    cells: dict[str, dict[str, str | None]] = {}
    with contextlib.closing(sqlite3.connect(database)) as connection:
        for student, cell, best, score, automatic in connection.execute(query):
            reached, most = scores.get(student, (0.0, 0.0))
            scores[student] = reached + score, most + best
            cells.setdefault(student, {})[cell] = None if automatic is None else f"{automatic:g}"
    return scores, cells


# -- what a student wrote, before a teacher


@pytest.fixture
def course_of_covers(assembled_course):
    """The small course with two submissions: one tries to cover formgrader's page in every way, one is
    honest."""
    names = sorted(formgraders_names())
    covers = [
        '<div class="modal-backdrop fade full-credit" style="position: fixed; inset: 0"></div>',
        '<div class="modal fade in full-credit" style="display: block" id="why_root">x</div>',
        *(
            f'<span class="{name}" id="{name}" data-toggle="{name}">x</span>'
            f'<a class="{name} full-credit navbar-fixed-top">y</a>'
            for name in names
        ),
        '<p><a class="full-credit" href="/formgrader/manage_students" target="_top">a link</a></p>',
        r"$\class{modal-backdrop full-credit}{x}$ $\style{position: fixed; top: 0}{y}$",
    ]
    notebook = json.loads(assembled_course.release_notebook("small").read_text(encoding="utf-8"))
    pieces = [" ".join(covers[start : start + 100]) for start in range(0, len(covers), 100)]
    *others, answer = pieces
    for cell in notebook["cells"]:
        cell["source"] = f"{covers[0]}\n\n{answer}" if cell["id"] == "why_root" else cell["source"]
    for number, text in enumerate([*others, *covers[:2]]):
        kind = "raw" if number >= len(others) else "markdown"
        notebook["cells"].append(
            {"cell_type": kind, "metadata": {}, "source": text, "id": f"more-{number}"}
        )
    with Gradebook(assembled_course) as gradebook:
        record = GradeRecord("ada", "small", status="graded", awaiting=("why_root",))
        gradebook.enter([entry(record, notebook)])
    return assembled_course


def test_nothing_that_a_student_wrote_covers_formgrader_or_gives_credit(
    page, pictures, course_of_covers, gradebook_rows, tmp_path
):
    with contextlib.closing(sqlite3.connect(course_of_covers.gradebook_file)) as connection:
        ((submission,),) = connection.execute("select id from submitted_notebook").fetchall()
    with jupyter_lab(course_of_covers.root, tmp_path / "home") as address:
        page.goto(f"{address}/lab?token={TOKEN}")
        page.goto(f"{address}/formgrader/submissions/{submission}/")
        expect(page.locator("input.score")).to_have_count(3)
        page.wait_for_load_state("networkidle")
        rows = gradebook_rows(course_of_covers)
        sent: list[str] = []
        page.on("request", lambda request: sent.append(f"{request.method} {request.url}"))
        take_picture(page, page.locator("input.score").last, pictures / "formgrader-covers.png")
        page.evaluate("window.scrollTo(0, 0)")
        height = page.evaluate("document.documentElement.scrollHeight")
        for top in range(0, height, 900):
            page.evaluate("top => window.scrollTo(0, top)", top)
            out = page.evaluate(
                """() => {
                    const found = []
                    for (let x = 5; x < innerWidth; x += 40) for (let y = 5; y < innerHeight; y += 20) {
                        const element = document.elementFromPoint(x, y)
                        const box = element && element.closest(".rendered_html")
                        if (!box) continue
                        const {left, top, right, bottom} = box.getBoundingClientRect()
                        if (x < left || x > right || y < top || y > bottom) found.push(element.outerHTML)
                    }
                    return found
                }"""
            )
            assert out == []
        page.evaluate("window.scrollTo(0, 0)")
        page.mouse.click(640, 450)
        for piece in page.locator(".rendered_html a, .rendered_html span").all()[:5]:
            piece.click()
        page.wait_for_timeout(1000)
        assert [
            request
            for request in sent
            if not request.startswith("GET ") or "submissions" in request
        ] == []
        assert page.url == f"{address}/formgrader/submissions/{submission}/"
        assert gradebook_rows(course_of_covers) == rows
        button = page.locator(".full-credit").last
        button.click()  # and the page's own button still does what it says
        expect(page.locator("input.score").last).to_have_value("2")
    assert gradebook_rows(course_of_covers) != rows


# -- what a student wrote, before MathJax


MATHJAX = Path(os.environ.get("AUTOGRADER_MATHJAX", "/usr/share/javascript/mathjax"))


def with_mathjax(page: Page) -> None:
    """Let a page have the files of MathJax 2 that it looks for elsewhere from this machine."""

    latest = (
        'document.head.append(Object.assign(document.createElement("script"), '
        '{src: document.currentScript.src.replace("latest.js", "MathJax.js")}))'
    )

    def answer(route: Route) -> None:
        name = route.request.url.split("/mathjax/2.7.7/")[1].split("?")[0]
        if name == "latest.js":
            route.fulfill(body=latest, content_type="text/javascript")
        elif (MATHJAX / name).is_file():
            route.fulfill(path=MATHJAX / name)
        else:
            route.abort()

    page.route("**/mathjax/2.7.7/**", answer)


def nested(before: str, after: str, depth: int, inside: str = "x") -> str:
    return f"${before * depth}{inside}{after * depth}$"


@pytest.mark.skipif(
    not (MATHJAX / "MathJax.js").is_file(),
    reason="needs Debian's libjs-mathjax, or MathJax 2.7 in the folder $AUTOGRADER_MATHJAX",
)
def test_no_formula_crashes_the_page_holds_it_up_or_makes_it_endless(
    page, assembled_course, tmp_path
):
    allowed = 18  # just below the bound
    formulas = [
        "$x_1^2$ and some more",
        nested(r"\frac{1}{", "}", 150),
        nested("{", "}", 490, r"\sqrt x"),
        nested(r"\boxed{", "}", 40),
        nested(r"\displaystyle ", "", 300),
        nested(r"\over\\", "", 200),
        nested(r"\raise 1em ", "", 200),
        nested("{%}\n", "}", 300, r"\sqrt x"),
        "<p>" + nested("&bsol;frac&lbrace;1}&lbrace;<br>", "}", 150) + "</p>",
        nested(r"\sideset{1}{1}{", "}", allowed),
        nested(r"\pmb{", "}", allowed),
        nested(r"\boxed{", "}", allowed),
        nested(r"\over\\", "", allowed),
        nested(r"\frac{1}{", "}", allowed),
        r"$\raise 99999em x$ $\begin{matrix}a\\[99999em]b\end{matrix}$ $a\above 99999em b$",
        *["$x_1^2$ " * 250] * 40,
    ]
    notebook = json.loads(assembled_course.release_notebook("small").read_text(encoding="utf-8"))
    notebook["cells"] += [
        {"cell_type": "markdown", "metadata": {}, "source": text, "id": f"more-{number}"}
        for number, text in enumerate(formulas)
    ]
    with Gradebook(assembled_course) as gradebook:
        gradebook.enter([entry(GradeRecord("ada", "small", status="graded"), notebook)])
    with contextlib.closing(sqlite3.connect(assembled_course.gradebook_file)) as connection:
        ((submission,),) = connection.execute("select id from submitted_notebook").fetchall()
    crashes: list[Page] = []
    page.on("crash", lambda crashed: crashes.append(crashed))
    with_mathjax(page)
    with jupyter_lab(assembled_course.root, tmp_path / "home") as address:
        page.goto(f"{address}/lab?token={TOKEN}", wait_until="domcontentloaded")
        start = time.monotonic()
        page.goto(f"{address}/formgrader/submissions/{submission}/", wait_until="domcontentloaded")
        page.wait_for_function("window.MathJax && MathJax.isReady")
        page.evaluate("new Promise(done => MathJax.Hub.Queue(() => done()))")
        seconds = time.monotonic() - start
        assert page.locator(".mjx-msubsup").count() > 100, "MathJax did its work"
        assert page.evaluate("document.documentElement.scrollHeight") < 200_000
    assert crashes == []
    assert seconds < 30
