"""What students write in nbgrader's pages: nothing of it acts on a page, and no text holds a page
up."""

import base64
import html
import io
import itertools
import json
import os
import re
import string
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from entries import entry
from formgrader_names import formgraders_names
from PIL import Image

from autograder.assignments.lesson.judge import notebook_outputs
from autograder.gradebook import Gradebook
from autograder.gradebook.autograded import check_outputs
from autograder.nbgrader.database import open_gradebook
from autograder.nbgrader.pages.filters import (
    MAX_ESCAPES,
    MAX_HTML,
    code_html,
    convert_markdown,
    output_html,
    safe_markup,
)
from autograder.nbgrader.pages.forms import (
    FORMULAS,
    SECONDS,
    UNTRIED,
    WRITTEN_OUT,
    Forms,
    is_form_of,
)
from autograder.nbgrader.pages.pictures import kept_pictures, pixels
from autograder.nbgrader.pages.plain import MAX_CONVERTED, MAX_PLAIN, is_plain
from autograder.nbgrader.pages.sanitizer import CODE_CLASSES, in_box
from autograder.nbgrader.pages.tex import MAX_NESTING, nesting, weight
from autograder.nbgrader.pages.trial import Trial
from autograder.records import CheckRecord, ExerciseRecord, GradeRecord
from autograder.worker.confined.cells import CellResult


def picture(kind: str, width: int, height: int, size: int = 0) -> str:
    """A picture of one colour in base64, as long as `size` bytes and more."""
    data = io.BytesIO()
    Image.new("1" if kind == "png" else "L", (width, height)).save(data, kind)
    return base64.b64encode(data.getvalue().ljust(size, b"\0")).decode()


PNG = picture("png", 1, 1)
WEBP = picture("webp", 3, 5)
DOT = {"dot.png": {"image/png": PNG}}
IN_TIME = datetime(2026, 3, 1, 11, tzinfo=UTC)


def page(markdown: str, attachments: dict | None = None) -> str:
    """What nbgrader's templates put into a page for a text cell."""
    return safe_markup(convert_markdown(markdown, attachments or {}))


def elements(markup: str) -> list:
    """The elements of a page within the box that they may not leave."""
    soup = BeautifulSoup(markup, features="html.parser")
    (box,) = soup.find_all(recursive=False)
    assert box["style"] == "contain: paint; overflow: auto; max-height: 20000px"
    return box.find_all()


@pytest.fixture(scope="module")
def trial():
    with Trial() as trial:
        yield trial


# -- what acts on a page


def test_no_name_that_formgrader_or_bootstrap_goes_by_gets_into_a_page():
    names = sorted(formgraders_names())
    for tag in ("div", "span", "pre", "code", "a", "p", "td", "img", "h1", "ul"):
        markup = safe_markup(
            "".join(
                f'<div><{tag} class="{name}" id="{name}" name="{name}" role="{name}" '
                f'data-toggle="{name}" '
                f'aria-label="{name}" data-link="{name}" tabindex="1" '
                f'contenteditable="true">x</{tag}></div>'
                for name in names
            )
        )
        found = elements(markup)
        assert len(found) >= len(names)
        assert {key for element in found for key in element.attrs} <= {"class"}
        classes = {name for element in found for name in element.get("class", [])}
        assert classes <= (
            {"highlight"} if tag == "div" else CODE_CLASSES if tag == "span" else set()
        )


def test_what_pygments_calls_its_pieces_means_nothing_to_formgraders_scripts_and_style():
    harmless = {"m", "s", "w", "p"}  # letters of minified scripts
    named = {name for name in CODE_CLASSES & formgraders_names() if len(name) > 2} - harmless
    assert not named


@pytest.mark.parametrize(
    "answer",
    [
        '<div class="modal-backdrop fade full-credit"></div>',
        '<DIV CLASS="full-credit">x</DIV>',
        '<div class="highlight full-credit">x</div>',
        '<span class="k full-credit">x</span>',
        '<span class="k&#32;full-credit">x</span>',
        '# a <span id="statusmessage">title</span>',
        '<button class="full-credit">x</button>',
        '<input class="score" id="why_root"><textarea class="comment"></textarea>',
        '<form action="/formgrader/api/grade/1" method="post"><input type="submit"></form>',
        '<div style="position: fixed; inset: 0; z-index: 9999">x</div>',
        '<p style="margin-top: -500px; text-align: center">x</p>',
        '<style>body {display: none}</style><link rel="stylesheet" href="https://x.org/a.css">',
        '<base href="https://x.org/"><meta http-equiv="refresh" content="0">',
        "<svg onload=alert(1)></svg><math><mtext></mtext></math><iframe src=/></iframe>",
        "```mermaid\ngraph TD\nclick A call alert(1)\n```",
        "```full-credit\nx\n```",
        "<script type='math/tex'>\\class{full-credit}{x}</script>",
        "</div></div></div><div class='modal'>out of the box",
    ],
)
def test_an_answer_keeps_no_element_or_attribute_that_acts(answer):
    for element in elements(page(answer)):
        assert element.name not in (
            "button",
            "input",
            "textarea",
            "form",
            "style",
            "script",
            "svg",
            "link",
        )
        assert not set(element.attrs) - {"style", "class"}
        assert (
            element.get("class", ["highlight"]) == ["highlight"]
            or set(element["class"]) <= CODE_CLASSES
        )
        assert "position" not in element.get("style", "")
        assert "margin" not in element.get("style", "")


@pytest.mark.parametrize(
    "address",
    [
        "/formgrader/api/submission/norms/ada/autograde",
        "formgrader/manage_students",
        "../..",
        "#why_root",
        "?index=1",
        "//evil.org/x",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "http://localhost:8888/formgrader/api/assignments",
        "http://127.0.0.1:8888/",
        "http://2130706433/",
        "http://[::1]:8888/",
        "http://a.localhost:8888/formgrader/",
        "http://LOCALHOST.localdomain/",
        "https://a.b.LocalHost?x=http://numpy.org",
        "http://printer.local/#x",
        "http://numpy.org@localhost/",
        "http://numpy.org\\@localhost/",
        "https:numpy.org",
        "https:/formgrader",
    ],
)
def test_a_link_to_the_server_itself_or_to_a_script_is_text(address):
    for answer in (
        f'<a href="{address}">here</a>',
        f"[here](<{address}>)",
        f"<{address}>",
        address,
    ):
        assert not [element for element in elements(page(answer)) if "href" in element.attrs], (
            answer
        )


def test_a_link_elsewhere_tells_nothing_of_the_page_and_gets_no_hand_on_it():
    (link,) = BeautifulSoup(page("[NumPy](https://numpy.org/doc/?a=1#b)"), "html.parser").find_all(
        "a"
    )
    assert link.attrs == {
        "href": "https://numpy.org/doc/?a=1#b",
        "rel": ["noopener", "noreferrer", "nofollow"],
    }
    (link,) = BeautifulSoup(
        page('<a href="https://numpy.org" rel="opener" target="x">x</a>'), "html.parser"
    )("a")
    assert link["rel"] == ["noopener", "noreferrer", "nofollow"]
    assert "target" not in link.attrs


@pytest.mark.parametrize(
    "formula",
    [
        r"$\class{full-credit}{x}$",
        r"$\cssId{statusmessage}{x}$",
        r"$\href{javascript:alert(1)}{x}$",
        r"$\style{position:fixed}{x}$",
        r"$$\mmlToken{mi}[class='full-credit']{x}$$",
        r"\\(\require{HTML}\\)",
        r"\begin{align}\def\x{\x\x}\x\end{align}",
        r"$\let\a\class$",
        r"$\newcommand{\a}{\a\a}\a$",
        r"$\rule{9999em}{9999em}$",
        r"<p>$\cl&#97;ss{full-credit}{x}$</p>",
        r"<p>$&bsol;class{full-credit}{x}$</p>",
        r"<p>$\cl<!-- -->ass{full-credit}{x}$</p>",
        r"<p>$\cl<?x?>ass{full-credit}{x}$</p>",
        r"a \\class{x}",
        r"| $\class{x}{y}$ |" + "\n|---|\n",
    ],
)
def test_a_formulas_command_that_acts_on_the_page_is_unknown_to_mathjax(formula):
    text = BeautifulSoup(page(formula), features="html.parser").get_text()
    assert not re.search(
        r"\\(class|cssId|href|style|mmlToken|require|def|let|newcommand|rule)\b", text
    )
    assert re.search("\\\\\u2060[a-zA-Z]", text)


def test_honest_markdown_looks_as_it_did():
    markup = page(
        "# Why\n\n"
        r"The length is $\lVert x\rVert_2 = \sqrt{x \cdot x}$, and $a < b$ & **so** on: `\class` "
        r"and `\def`."
        "\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n"
        r"$$\begin{aligned} a &= b \\ c &\le d \end{aligned}$$"
        '\n\n- one\n- [x] two\n\n> so\n\n```python\ndef f(x):\n    return "s"\n```\n\n![a '
        "dot](attachment:dot.png)\n",
        DOT,
    )
    text = BeautifulSoup(markup, features="html.parser").get_text()
    assert "<h1>Why</h1>" in markup
    assert r"$\lVert x\rVert_2 = \sqrt{x \cdot x}$, and $a < b$ & so on: \class and \def." in text
    assert r"$$\begin{aligned} a &= b \\ c &\le d \end{aligned}$$" in text
    assert '<td style="text-align:center;">2</td>' in markup
    assert "<li>☑ two</li>" in markup
    assert "<blockquote>" in markup
    assert '<span class="k">def</span>' in markup
    assert f'<img src="data:image/png;base64,{PNG}" alt="a dot">' in markup


def test_a_cell_of_a_table_and_a_picture_have_bounds():
    table = page('<table><tr><td colspan="999" rowspan="2" align="right">x</td></tr></table>')
    assert '<td rowspan="2" align="right">' in table
    picture = page(
        f'<img src="data:image/png;base64,{PNG}" width="99999" height="20" onerror="x" srcset="y">'
    )
    assert f'<img src="data:image/png;base64,{PNG}" height="20">' in picture
    for source in (
        "https://x.org/a.png",
        "/formgrader/api",
        "data:image/svg+xml;base64,AA==",
        "x.png",
    ):
        assert "src" not in page(f'<img src="{source}">')


# -- formulas that a browser cannot show


def nested(before: str, after: str = "", depth: int = 150, inside: str = "x") -> str:
    return f"${before * depth}{inside}{after * depth}$"


@pytest.mark.parametrize(
    "formula",
    [
        nested(r"\frac{1}{", "}"),
        nested("{", "}", 490, r"\sqrt x"),
        nested(r"\sqrt{", "}"),
        nested("x^{", "}"),
        nested("x_{", "}^2"),
        nested(r"\boxed{", "}", 40),
        nested(r"\left(", r"\right)"),
        nested(r"\begin{matrix}", r"\end{matrix}"),
        nested(r"\frac{\begin{matrix}\left(", r"\right)\end{matrix}}{1}", 10),
        nested(r"\text{$", "$}"),
        nested(r"\displaystyle "),
        nested(r"\Large abcdef "),
        nested(r"\over\\\\"),
        nested(r"\raise 1em "),
        r"\\(" + r"\tiny $" * 150 + r"x\\)",
        "$$" + r"\tiny $ " * 150 + "x$$",
        r"\begin{matrix}" * 150 + r"\end{matrix}" * 150,
    ],
)
@pytest.mark.parametrize("spelling", ["typed", "entities", "breaks", "comments"])
def test_a_formula_that_is_nested_too_deeply_is_shown_as_typed(trial, formula, spelling):
    text = {
        "typed": formula,
        "entities": formula.replace("$", "&#36;").replace("{", "&lbrace;").replace("\\", "&bsol;"),
        "breaks": f"<p>{formula.replace('{', '{<br>').replace(' ', '<br> ')}</p>",
        "comments": formula.replace("{", "<!-- x -->{").replace(" ", "<!-- --> "),
    }[spelling]
    soup = BeautifulSoup(page(text), features="html.parser")
    for code in soup.find_all(["code", "pre"]):
        code.clear()  # which MathJax leaves alone
    assert nesting(soup.get_text()) <= MAX_NESTING
    if spelling != "comments":
        assert is_plain(Forms(trial).markdown(text))


@pytest.mark.parametrize(
    "formula", [nested("{%}\n", "}"), nested(r"\left( %\right)" + "\n", r"\right)")]
)
def test_a_comment_of_tex_hides_no_end_of_a_group(formula):
    assert "%" not in page(formula)
    assert "50 % of $x$" in page("50 % of $x$")


def test_a_command_that_writes_its_argument_twice_is_unknown_to_mathjax():
    for command in (r"\sideset{1}{1}{", r"\pmb{"):
        assert command not in page(nested(command, "}", 18))


def test_a_command_that_hides_a_brace_is_unknown_to_mathjax():
    assert "\\verb" not in page(nested(r"\frac{1}{\verb|}|", "}", 30))


def test_many_formulas_side_by_side_are_not_nested(trial):
    fraction = r"$\displaystyle\frac{\sqrt{x^{2}+1}}{\left(1+\frac{1}{x}\right)}$, 50 % of it, "
    assert nesting(fraction * 50) < 10
    assert Forms(trial).markdown(fraction * 5) == fraction * 5
    assert "<code>" not in page(fraction * 50)


@pytest.mark.parametrize(
    "piece", ["$x_1^2$ ", r"$\sqrt{x}$", "&#36;x&#36; ", r"\\(x\\) ", "$" + "x+" * 500 + "$ "]
)
def test_all_formulas_of_a_submission_have_a_bound(trial, piece):
    text = piece * (2000 // len(piece))
    forms = Forms(trial)
    written = [forms.markdown(text) for _ in range(40)]
    assert written[0] == text
    assert (
        sum(weight(html.unescape(source)) for source in written if not is_plain(source)) <= FORMULAS
    )
    assert is_plain(written[-1])
    assert forms.markdown("Because."), "which is no formula"
    markup = page(piece * (20_000 // len(piece)))
    soup = BeautifulSoup(markup, features="html.parser")
    for code in soup.find_all(["code", "pre"]):
        code.clear()
    assert weight(soup.get_text()) <= 20_000


def test_the_lessons_own_texts_are_light(trial):
    for path in Path(__file__).parents[2].glob("assignments/*/*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        texts = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
        assert sum(weight(html.unescape(text)) for text in texts) < FORMULAS / 10
        forms = Forms(trial)
        assert [forms.markdown(text) for text in texts] == texts


# -- pictures


def test_a_picture_that_is_not_there_is_said_in_its_place():
    markup = page("See ![x](attachment:x.png) and ![y][1].\n\n[1]: attachment:y.png")
    assert markup.count("is not in the notebook") == 2
    assert "x.png" in markup


def test_a_picture_is_found_by_its_name_as_a_notebook_writes_it():
    assert "<img" in page("![](attachment:my%20dot.png)", {"my dot.png": {"image/png": PNG}})
    assert "<img" in page("![](attachment:my%20dot.png)", {"my%20dot.png": {"image/png": PNG}})


def test_only_pictures_are_kept_of_what_is_attached():
    attachments = {
        "a.svg": {"image/svg+xml": "PHN2Zz4="},
        "b.html": {"text/html": "<script>alert(1)</script>"},
        "c.js": {"application/javascript": "alert(1)"},
        "d.png": {"image/svg+xml": "PHN2Zz4=", "image/png": PNG},
        "e.png": {"image/png": '"><script>alert(1)</script>'},
        "f.png": {"image/png": ["AA", "=="]},
        "g.png": PNG,
        "h\u202epng": {"image/png": PNG},
        "i" * 1000: {"image/png": PNG},
        "j.webp": {"image/webp": WEBP},
        "k.png": {"image/png": WEBP},
        "l.png": {"image/png": PNG[:16]},
        "m.png": {"image/png": "=" + PNG},
        "n.png": {"image/png": ""},
    }
    assert kept_pictures(attachments) == {
        "d.png": {"image/png": PNG},
        "j.webp": {"image/webp": WEBP},
    }
    assert kept_pictures([attachments]) == {}
    for name in attachments:
        assert "script" not in page(f"![](<attachment:{name}>)", attachments).replace(
            "attachment", ""
        )


def test_a_large_picture_that_is_named_again_and_again_stands_in_the_page_once():
    large = {"dot.png": {"image/png": picture("png", 1, 1, 750_000)}}
    markup = page("![](attachment:dot.png)" * 500, large)
    assert markup.count("<img") == 1
    assert len(markup) < 1_100_000


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "webp"])
def test_a_pictures_size_is_read_from_its_header_alone(kind):
    text = picture(kind, 640, 480)
    assert pixels(f"image/{kind}", text) == 640 * 480
    assert pixels(f"image/{kind}", f"{text[:50]}\n {text[50:]}") == 640 * 480, (
        "as notebooks break the lines"
    )
    for other in {"png", "jpeg", "gif", "webp"} - {kind}:
        assert pixels(f"image/{other}", text) == 0
    start = base64.b64decode(text)
    for length in range(min(len(start), 40)):
        pixels(f"image/{kind}", base64.b64encode(start[:length]).decode())  # which raises nothing
    data = io.BytesIO()
    Image.new("RGB", (20, 10)).save(data, kind, exif=b"Exif\0\0" + bytes(3000), quality=80)
    assert pixels(f"image/{kind}", base64.b64encode(data.getvalue()).decode()) == 200
    if kind in ("webp", "gif"):
        frames = [Image.new("RGB", (30, 10), colour) for colour in ("red", "blue")]
        frames[0].save(data := io.BytesIO(), kind, save_all=True, append_images=frames[1:])
        assert pixels(f"image/{kind}", base64.b64encode(data.getvalue()).decode()) == 300


def test_a_gif_whose_first_frame_is_larger_than_it_says_counts_as_the_frame():
    data = bytearray(base64.b64decode(picture("gif", 3000, 1000)))
    data[6:10] = bytes([1, 0, 1, 0])
    assert pixels("image/gif", base64.b64encode(data).decode()) == 3_000_000


def test_no_picture_is_larger_than_a_browser_has_memory_for(trial):
    bomb, photograph = picture("png", 20_000, 20_000), picture("png", 4000, 3000, 100_000)
    assert len(bomb) < 100_000
    assert kept_pictures({"a.png": {"image/png": bomb}}) == {}
    assert kept_pictures({"a.png": {"image/png": picture("png", 5001, 1)}}) == {}
    assert kept_pictures({"a.png": {"image/png": photograph}}) != {}
    small = picture("png", 4000, 3000)
    for source in (
        f'<img src="data:image/png;base64,{small}">',
        f"![](data:image/png;base64,{small})",
    ):
        assert "src" not in page(source)
    assert "src" not in page(f'<img src="data:image/png;base64,{picture("png", 2001, 2000)}">')
    assert "src" in page(f'<img src="data:image/png;base64,{picture("png", 2000, 2000)}">')
    assert (
        page(f'<img src="data:image/png;base64,{picture("png", 2000, 2000)}">' * 9).count("src")
        == 6
    )
    forms = Forms(trial)
    kept = [forms.pictures({"a.png": {"image/png": photograph}}) for _ in range(10)]
    assert [len(found) for found in kept] == [1] * 4 + [0] * 6
    tag = f'<img src="&#100;ata:image/png;b&#97;se64,{picture("png", 2000, 2000)}">'
    forms = Forms(trial)
    written = [forms.markdown(f"{number} {tag}") for number in range(20)]
    assert sum(map(is_plain, written)) == 8


def test_references_do_not_make_of_a_short_text_a_page_of_gigabytes():
    markup = page(f"[a]: https://x.org/{'y' * 9000}\n\n" + "[a]\n" * 2500)
    assert len(markup) < MAX_HTML


# -- what holds a page up


def typed(written: str) -> str:
    """What somebody reads in a text that is shown as typed, below the line that says so."""
    return html.unescape(re.sub(r"<pre[^>]*>(<em>[^<]*</em>\n)?\n|</pre>$", "", written))


@pytest.mark.parametrize(
    "piece",
    [
        "\\\\[",
        "\\\\(",
        "$$ ",
        "\\begin{a}",
        "[",
        "![",
        "[a](",
        "`a`` ",
        "*a",
        "> ",
        "<div>",
        "<![CDATA[",
        "a|b\n",
    ],
)
def test_a_long_text_is_written_as_it_was_typed_and_costs_a_page_nothing(trial, piece):
    text = piece * (300_000 // len(piece))
    written = Forms(trial).markdown(text)
    assert typed(written) == text
    assert is_form_of(written, text)
    start = time.process_time()
    assert page(written) == in_box(written)
    assert page(text) == in_box(written), "where nbgrader's own autograde wrote it"
    assert time.process_time() - start < 1


def test_a_text_that_takes_the_converters_longer_than_a_second_is_written_as_it_was_typed(trial):
    text = "\\begin{a}" * 60 + "\\\\[" * 6400
    assert len(text) <= MAX_CONVERTED
    start = time.process_time()
    page(text)
    assert time.process_time() - start > 1, "or this is no example any more"
    assert typed(Forms(trial).markdown(text)) == text


def reopened(length: int) -> str:
    """Formatting elements that differ, which a parser opens again in each paragraph."""
    names = [
        *string.ascii_lowercase,
        *map("".join, itertools.product(string.ascii_lowercase, repeat=2)),
    ]
    start = "<p>" + "".join(f"<b {name}>" for name in names[:120])
    return start + "<p>x" * ((length - len(start)) // 4)


def test_elements_that_a_parser_opens_again_and_again_do_not_make_a_page_of_megabytes(trial):
    text = reopened(2000)
    forms = Forms(trial)
    start = time.process_time()
    written = [forms.markdown(f"{number}{text}") for number in range(40)]
    pages = [page(source) for source in written]
    assert time.process_time() - start < 8
    assert all(map(is_plain, written))
    assert max(map(len, pages)) < 4000
    assert len(page(text)) < 60_000, "where it is converted all the same"
    assert Forms(trial).markdown("<b>x</b> <i>y</i> " * 10) == "<b>x</b> <i>y</i> " * 10


def test_no_text_makes_a_filter_raise():
    for text in (
        "[a](\ud800)",
        "\ud800",
        "http://a.b/\udfff",
        "![x](attachment:\ud800)",
        "```\n\ud800\n```",
        "\0",
    ):
        for shown in (
            page(text),
            code_html(text),
            output_html(text),
            output_html(f"\x1b[31m{text}"),
        ):
            shown.encode()


def test_a_normal_text_is_written_as_it_is(trial):
    for text in ("", "Because.", "$x_1$ and **so** on, [here](https://numpy.org).\n" * 300):
        assert Forms(trial).markdown(text) == text


def test_a_text_that_the_converters_fail_on_is_written_as_it_was_typed(trial, monkeypatch):
    assert trial.seconds("no such kind", "x") is None
    assert trial.seconds("markdown", "x") is not None, "and the next is tried all the same"
    monkeypatch.setattr(Trial, "seconds", lambda *_: None)
    text = "x" * 3000
    assert typed(Forms(trial).markdown(text)) == text


def test_a_trial_whose_process_was_ended_begins_a_new_one():
    with Trial() as trial:
        assert trial.seconds("code", "x = 1")
        trial._process.kill()
        trial._process.wait()
        assert trial.seconds("code", "x = 2") is None
        assert trial.seconds("code", "x = 3")


def test_a_whole_submission_has_a_bound_too(trial):
    class Slow:
        limit = 1.0
        asked = 0

        def seconds(self, kind: str, text: str) -> float | None:
            self.asked += 1
            return 0.9

    slow = Slow()
    forms = Forms(slow)
    texts = [str(number) * 750 for number in range(10, 90)]
    written = [forms.markdown(text) for text in texts]
    untried = UNTRIED // 1500
    assert slow.asked == SECONDS // 0.9 + 1
    assert written[: untried + slow.asked] == texts[: untried + slow.asked]
    assert all(map(is_plain, written[untried + slow.asked :]))
    forms = Forms(slow)
    assert sum(forms.code_metadata(f"x = {number}") == {} for number in range(2000)) < 300


def test_only_above_a_million_characters_a_text_is_cut_and_that_is_said(trial):
    text = "a < b\n" * 200_000
    written = Forms(trial).markdown(text)
    assert "the first 1,000,000 of 1,200,000 characters" in written
    assert typed(written) == text[:MAX_PLAIN]
    assert is_form_of(written, text)


def test_long_code_loses_its_colours_and_not_its_text(trial):
    text = "x = '<b>' # & so on\n" * 1500
    metadata = Forms(trial).code_metadata(text)
    assert metadata == {"autograder": {"colours": False}}
    for shown in (code_html(text, None, metadata), code_html(text, None, {})):
        assert BeautifulSoup(shown, features="html.parser").get_text() == text
        assert "<span" not in shown
    assert Forms(trial).code_metadata("x = 1\n" * 500) == {}
    assert '<span class="mi">1</span>' in code_html("x = 1\n" * 500, None, {})


def test_code_of_very_many_lines_does_not_make_the_page_endless():
    for text in ("\n" * 1500, "\r" * 1500, "x = 1\n" * 100_000):
        assert code_html(text).startswith(
            '<div style="contain: paint; overflow: auto; max-height: 20000px">'
        )
    assert "max-height" not in code_html("x = 1\n" * 900)


def test_a_million_letters_that_html_writes_out_get_others(trial):
    forms = Forms(trial)
    assert forms.shown("<" * WRITTEN_OUT) == "<" * WRITTEN_OUT
    assert forms.shown("a < b & 'c'") == "a ‹ b ＆ ’c’"  # noqa: RUF001
    assert forms.shown("abc") == "abc"
    text = "<" * 30_000
    assert forms.code_metadata(text) == {"autograder": {"colours": False, "lookalikes": True}}
    assert "&" not in code_html(text, None, {"autograder": {"colours": False, "lookalikes": True}})
    answer = "&" * 30_000
    assert is_form_of(forms.markdown(answer), answer)


@pytest.mark.parametrize(
    "number", ["38", "48", "1;38", "38;2;1", "38;5", "38;5;999", "9" * 5000, "²"]
)
def test_a_colour_that_is_none_does_not_break_a_page(number):
    assert "hello" in output_html(f"\x1b[{number}mhello")


def test_the_terminals_colours_stay():
    assert output_html("\x1b[31m<red>\x1b[0m") == '<span class="ansi-red-fg">&lt;red&gt;</span>'
    assert "ansi-red-fg" not in formgraders_names()


LOUD = "\x1b[1;4;38;2;255;255;255;48;2;255;255;255m" + "x\x1b[A" * 4960


def test_colours_without_end_do_not_make_of_a_short_output_a_page_of_megabytes(trial):
    assert len(output_html(LOUD)) < 6000
    assert output_html("\x1b[31mx" * MAX_ESCAPES).count("ansi-red-fg") == MAX_ESCAPES
    forms = Forms(trial)
    some = "\x1b[31mx\x1b[0my" * 200
    written = [forms.output(some) for _ in range(50)]
    assert written[:5] == [some] * 5, "a bar that shows how far a loop is, and the like"
    assert written[5:] == ["xy" * 200] * 45


def test_the_empty_lines_of_a_whole_submission_have_a_bound(trial):
    (error,) = notebook_outputs(CellResult("raised", "", ("ValueError", "", "\n" * 9900)))
    assert len(error["traceback"]) == 1, "the page converts it once, not line by line"
    forms = Forms(trial)
    written = [forms.output("\n" * 9900) for _ in range(50)]
    assert written[0] == "\n" * 9900
    assert written[1] == "\n" * 100 + "[9,800 more lines left out here.]"
    assert set(written[2:]) == {"[9,900 more lines left out here.]"}
    for other in ("\r" * 9900, "\t" * 99_000, "x" * 990_000):
        forms = Forms(trial)
        forms.output(other)
        assert "left out" in forms.output(other)
    assert Forms(trial).output("a\r\nb\n\nc") == "a\r\nb\n\nc"


def test_a_message_full_of_empty_lines_takes_a_few_of_a_page():
    check = CheckRecord(
        "test_it", 0, 1, "public", "failed", "ValueError: " + "\n" * 1900 + "x", "Try 3."
    )
    exercise = ExerciseRecord("it", 0.0, 1.0, (check,))
    shown = check_outputs(exercise)[0]["data"]["text/plain"]
    assert "more lines left out" in shown
    assert shown.count("\n") < 60
    assert shown.endswith("    Try 3.")


# -- with nbgrader itself


def hand_in(course, answer: str, *cells: dict, attachments: dict | None = None) -> dict:
    """A student's notebook: the release with an answer, and other cells before it."""
    notebook = json.loads(course.release_notebook("small").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] == "why_root":
            cell["source"] = answer
            cell["attachments"] = attachments or {}
    notebook["cells"][:0] = cells
    return notebook


def enter(course, **notebooks: dict) -> None:
    with Gradebook(course) as gradebook:
        gradebook.enter(
            entry(
                GradeRecord(student, "small", status="graded", awaiting=("why_root",)),
                notebook,
                IN_TIME,
                {0: [{"output_type": "stream", "name": "stdout", "text": "\x1b[38mhello"}]},
            )
            for student, notebook in notebooks.items()
        )


def cell(kind: str, source: str) -> dict:
    more = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "metadata": {}, "source": source, "id": f"more-{kind}", **more}


@pytest.mark.slow
def test_no_students_page_costs_another_students_feedback(assembled_course):
    course = assembled_course
    cover = '<div class="modal-backdrop fade full-credit"></div>'
    enter(
        course,
        a1=hand_in(course, "\\\\[" * 100_000),
        a2=hand_in(course, "\\\\[" * 6_600),
        a3=hand_in(course, "![x](attachment:x.png)", cell("code", "print('\\x1b[38mhello')")),
        a4=hand_in(course, "x" * 2_000_000, cell("raw", cover)),
        a5=hand_in(
            course, "<b>" * 100_000, cell("code", "f(" * 200_000), cell("raw", "<b>" * 100_000)
        ),
        a6=hand_in(course, "![x](attachment:x.png)", attachments={"x.png": {"text/html": "<b>"}}),
        zoe=hand_in(course, "Because $x < 1$."),
    )
    start = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_feedback", "small"],
        cwd=course.root,
        env=os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert time.monotonic() - start < 60
    pages = {
        path.parents[1].name: path.read_text(encoding="utf-8")
        for path in course.root.glob("feedback/*/small/small.html")
    }
    assert set(pages) == {"a1", "a2", "a3", "a4", "a5", "a6", "zoe"}
    assert "\\\\[" * 100_000 in pages["a1"]
    assert "is not in the notebook" in pages["a3"]
    assert "is not in the notebook" in pages["a6"]
    assert "the first 1,000,000 of 2,000,000 characters" in pages["a4"]
    assert cover not in pages["a4"]
    assert html.escape(cover, quote=False) in pages["a4"]
    assert "f(" * 200_000 in pages["a5"]
    assert "Because $x &lt; 1$." in pages["zoe"]


def test_what_was_judged_does_not_ask_for_another_look_where_the_text_is_the_same(assembled_course):
    course = assembled_course
    notebook = hand_in(course, "\\\\[" * 10_000)
    enter(course, ada=notebook)

    def waits() -> bool:
        with open_gradebook(course.gradebook_url) as gradebook:
            grade = gradebook.find_grade("why_root", "small", "small", "ada")
            return bool(grade.needs_manual_grade)

    with open_gradebook(course.gradebook_url) as gradebook:
        grade = gradebook.find_grade("why_root", "small", "small", "ada")
        grade.manual_score, grade.needs_manual_grade = 1.0, False
        gradebook.db.commit()
    enter(course, ada=notebook)
    assert not waits()
    enter(course, ada=hand_in(course, "\\\\[" * 10_001))
    assert waits()
