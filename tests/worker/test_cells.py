"""Cells run as Jupyter runs them, show what it shows, and keep their lines."""

import io
import linecache
import pickle
import subprocess
import sys
import textwrap

import matplotlib as mpl
import numpy as np
import pytest

from autograder.rpc.student_end import source_of
from autograder.worker.confined import magics
from autograder.worker.confined.cells import MAX_OUTPUT, CellRunner, CellTimeout, Output
from autograder.worker.confined.magics import read_cell

mpl.use("Agg")


@pytest.fixture
def runner():
    runner = CellRunner()
    with runner.as_main():
        yield runner


@pytest.fixture(params=["with IPython", "without IPython"])
def anywhere(request, monkeypatch):
    """With IPython, and where it is not installed."""
    if request.param == "without IPython":
        monkeypatch.setitem(sys.modules, "IPython.core.inputtransformer2", None)
    return request.param


def shown(runner, source, label="a"):
    result = runner.run(label, textwrap.dedent(source))
    assert result.status == "ran", result
    return result.output


# -- what is shown


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("1 + 1", "2\n"),
        ("1 + 1;", ""),
        ("x = 1", ""),
        ("None", ""),
        ("print('a')\n'b'", "a\n'b'\n"),
        ("1\n2", "2\n"),
        ("x = 3\nx", "3\n"),
        ("import sys\nprint('err', file=sys.stderr)", "err\n"),
        ("display(1, 'a')", "1\n'a'\n"),
        ("from IPython.display import display\ndisplay(3)", "3\n"),
        ("for k in range(2): k", ""),
        ("if __name__ == '__main__':\n    print('main')", "main\n"),
        ("# nothing", ""),
        ("", ""),
        ("\n\n  \n3", "3\n"),
        ("    3", "3\n"),
        (">>> 1 + 2", "3\n"),
        ("import asyncio\nawait asyncio.sleep(0, 'late')", "'late'\n"),
        ("import asyncio\nx = await asyncio.sleep(0, 4)\nx", "4\n"),
        ("async def f():\n    return 5\nawait f()", "5\n"),
    ],
)
def test_a_cell_shows_what_jupyter_shows(runner, source, output):
    assert shown(runner, source) == output


def test_what_is_printed_is_kept_up_to_a_limit(runner):
    output = shown(runner, "for k in range(100000): print('x' * 99)")
    assert output.startswith("x" * 99 + "\n")
    assert (
        output[MAX_OUTPUT:]
        == f"\n… {10**7 - MAX_OUTPUT:,} more characters were printed and left out.\n"
    )


def test_output_behaves_as_a_file_for_text():
    output = Output(5)
    assert output.writable()
    assert output.write("abc") == 3
    assert output.write("defg") == 4
    print("x", file=output, flush=True)
    assert not output.isatty()
    assert output.text() == "abcde\n… 4 more characters were printed and left out.\n"
    with pytest.raises(TypeError):
        output.write(3)


def test_a_picture_is_drawn_and_closed(runner):
    import matplotlib.pyplot as plt

    shown(runner, "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('so')\nNone")
    assert plt.get_fignums() == []
    assert runner.run("b", "plt.plot([1])\n1 / 0").status == "raised"
    assert plt.get_fignums() == []


@pytest.mark.filterwarnings("ignore:FigureCanvasAgg is non-interactive")
def test_a_picture_that_is_shown_stops_nothing(runner):
    assert (
        runner.run("a", "import matplotlib.pyplot as plt\nplt.plot([1])\nplt.show()").status
        == "ran"
    )


# -- how a cell ends


@pytest.mark.parametrize(
    ("source", "name", "text"),
    [
        ("1 / 0", "ZeroDivisionError", "division by zero"),
        ("raise NotImplementedError", "NotImplementedError", ""),
        ("raise SystemExit(3)", "SystemExit", "3"),
        ("exit()", "SystemExit", "None"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt", ""),
        ("def f(:", "SyntaxError", "invalid syntax (<cell a>, line 1)"),
        ("x = '", "SyntaxError", "unterminated string literal (detected at line 1) (<cell a>, "
                                 "line 1)"),
        ("return 1", "SyntaxError", "'return' outside function (<cell a>, line 1)"),
        ("x = 1\n y = 2", "IndentationError", "unexpected indent (<cell a>, line 2)"),
        ("%matplotlib inline\ndef f(:", "SyntaxError", "invalid syntax (<cell a>, line 2)"),
        ("x = 1\x00", "ValueError", None),
        ("input('name? ')", "EOFError", "EOF when reading a line"),
        ("class E(Exception):\n    def __str__(self): raise SystemExit\nraise E", "E", "(its text cannot be shown: SystemExit)"),
        ("class E(Exception):\n    def __getattribute__(self, name): raise SystemExit\nraise "
         "E", "E", "(its text cannot be shown: SystemExit)"),
        ("class R:\n    def __repr__(self): raise ValueError('no')\nR()", "ValueError", "no"),
        ("undefined", "NameError", "name 'undefined' is not defined"),
        ("raise Exception('x' * 10**6)", "Exception", "x" * 2000),
    ],
)  # fmt: skip
def test_what_a_cell_raises_is_its_result(runner, source, name, text):
    result = runner.run("a", source)
    assert result.status == "raised"
    assert result.error[0] in (name, "SyntaxError")
    if text is not None:
        assert result.error[1] == text
    assert shown(runner, "1") == "1\n"  # and the next cell runs


def test_a_traceback_shows_the_students_lines_and_nothing_of_the_grader(runner):
    runner.run("one", "def f(x):\n    return 1 / x")
    result = runner.run("two", "y = 0\nf(y)  # here")
    trace = result.error[2]
    assert 'File "<cell two>", line 2' in trace
    assert "f(y)  # here" in trace
    assert 'File "<cell one>", line 2, in f' in trace
    assert "return 1 / x" in trace
    assert "autograder" not in trace
    assert result.output == ""


def test_memory_and_time_have_outcomes_of_their_own(runner):
    assert runner.run("a", "print('so far')\nraise MemoryError").status == "memory"
    runner.namespace["CellTimeout"] = CellTimeout
    result = runner.run("a", "print('so far')\nraise CellTimeout")
    assert (result.status, result.output) == ("timeout", "so far\n")


def test_output_and_input_are_given_back(runner, capsys):
    stdin = sys.stdin
    for source in ("print(1)", "1 / 0"):
        runner.run("a", source)
        assert sys.stdin is stdin
    print("ours")
    assert capsys.readouterr().out == "ours\n"


# -- the namespace


def test_cells_share_their_names_and_the_last_definition_counts(runner):
    shown(runner, "def f(): return 1\ndef g(): return f()")
    shown(runner, "def f(): return 2", "b")
    assert runner.namespace["g"]() == 2
    assert runner.namespace["f"].__module__ == "__main__"


def test_classes_of_cells_can_be_dataclasses_enums_and_pickles(runner):
    shown(
        runner,
        """
        import pickle, dataclasses, enum, typing
        @dataclasses.dataclass
        class Point:
            x: int
            y: "typing.Optional[Point]" = None
        class Colour(enum.Enum):
            RED = 1
        back = pickle.loads(pickle.dumps([Point(1), Colour.RED]))
        assert back == [Point(1), Colour.RED]
        assert typing.get_type_hints(Point)["x"] is int
        """,
    )
    assert pickle.loads(pickle.dumps(runner.namespace["Point"](2))).x == 2


def test_the_future_of_a_cell_holds_for_those_after_it(runner):
    shown(runner, "from __future__ import annotations\ndef f(x: undefined): pass")
    shown(runner, "def g(x: undefined): pass", "b")
    assert runner.namespace["g"].__annotations__ == {"x": "undefined"}
    fresh = CellRunner()
    assert fresh.run("a", "def g(x: undefined): pass").status == "raised"


def test_the_source_of_a_function_can_be_read(runner):
    text = (
        "import inspect\n\n\ndef f(x):\n    # why\n    return "
        "x\n\n\nprint(inspect.getsource(f), end='')"
    )
    assert shown(runner, text) == "def f(x):\n    # why\n    return x\n"
    shown(runner, "class A:\n    def g(self): return 1\n\nclass B: pass", "b")
    assert source_of(runner.namespace["A"]) == "class A:\n    def g(self): return 1\n"
    assert source_of(runner.namespace["B"]) == ""
    assert source_of(runner.namespace["f"]).startswith("def f(x):")
    assert source_of(len) == ""


# -- magics


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("%matplotlib inline\n3", "3\n"),
        ("%config InlineBackend.figure_format = 'retina'\n%load_ext autoreload\n%autoreload 2", ""),
        ("!ls /\n3", "3\n"),
        ("files = !ls\nfiles", "[]\n"),
        ("%pip install something\n!pip install other", ""),
        ("len?", ""),
        ("?len", ""),
        ("%time x = 3\nx", "3\n"),
        ("%time 1 + 2", "3\n"),
        ("y = %time 1 + 2\ny", "3\n"),
        ("if True:\n    %time z = 4\nz", "4\n"),
        ("%timeit -n 10 -r 3 unbound = 3\n'unbound' in globals()", "False\n"),
        ("%prun p = 5\np", "5\n"),
        ("%%time\nx = 6\nx", "6\n"),
        ("%%time\n%matplotlib inline\nx = 7\nx + 1", "8\n"),
        ("%%timeit -n 3 u = 1\nu + 1", ""),
        ("%%capture\nprint('hidden')\nc = 3", ""),
        ("%%capture out\nprint('hidden')", ""),
        ("%%bash\nrm -rf /", ""),
        ("%%html\n<b>so</b>", ""),
        ("%%javascript\nalert(1)", ""),
        ("x = 7 \\\n% 4\nx", "3\n"),
        ("'''\n%time 3\n!ls\n'''", "'\\n%time 3\\n!ls\\n'\n"),
    ],
)
def test_a_magic_does_not_break_a_cell(runner, anywhere, source, output):
    assert shown(runner, source) == output


def test_what_a_magic_captured_can_be_read(runner, anywhere):
    shown(runner, "%%capture out\nprint('kept')\nvalue = 4")
    assert shown(runner, "print(out.stdout, end='')\nout.show()\nvalue") == "kept\nkept\n4\n"


def test_a_written_file_is_there(runner, anywhere, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown(runner, "%%writefile helper.py\ndef one():\n    return 1\n")
    shown(runner, "%%writefile -a helper.py\nTWO = 2\n")
    assert (tmp_path / "helper.py").read_text(
        encoding="utf-8"
    ) == "def one():\n    return 1\nTWO = 2\n"


def test_functions_of_timed_cells_keep_their_own_lines(runner):
    shown(runner, "%%time\ndef f(x):\n    return 1 / x")
    shown(runner, "%%time\nimport sys\n\ndef g(x):\n    return x", "b")
    assert source_of(runner.namespace["f"]) == "def f(x):\n    return 1 / x\n"
    assert "return 1 / x" in runner.run("c", "f(0)").error[2]
    shown(runner, "%time p = lambda x: x + 1\n%time q = lambda x: x + 2", "d")
    assert "x + 1" in source_of(runner.namespace["p"])
    assert "x + 2" in source_of(runner.namespace["q"])


def test_plain_python_is_left_as_it_is():
    for source in (
        "x = 5 % 3\n",
        "x = (5\n% 3)\n",
        "'''\n%matplotlib\n'''\n",
        "def f():\n    return 1\n",
    ):
        assert read_cell(source)[0] == source
    read_cell("%matplotlib inline\n!ls\nx = 3\n")


def test_the_shell_answers_nothing_to_what_it_does_not_know(runner):
    assert (
        shown(runner, "get_ipython().run_line_magic('who', '')\nget_ipython().system('ls')") == ""
    )
    assert shown(runner, "get_ipython().anything(1, 2)") == ""
    assert shown(runner, "hasattr(get_ipython(), '__wrapped__')") == "False\n"


def test_options_of_a_timed_line_are_left_out():
    for line, rest in (
        ("f(x)", "f(x)"),
        ("-n 10 -r 3 f(x)", "f(x)"),
        ("-n10 f('-n 10  x')", "f('-n 10  x')"),
        ("-o -q f(x)", "f(x)"),
        ("", ""),
    ):
        assert magics._after_options(line) == rest


# -- as a whole


def test_cells_import_nothing_that_a_student_lacks():
    code = (
        "import sys\n"
        "for name in ('IPython', 'fcntl', 'resource', 'pwd', 'termios', 'nbgrader'): "
        "sys.modules[name] = None\n"
        "from autograder.worker.confined.cells import CellRunner\n"
        "result = CellRunner().run('a', '%matplotlib inline\\n1 + 1')\n"
        "assert (result.status, result.output) == ('ran', '2\\n'), result\n"
    )
    subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", "-W", "error", "-c", code], check=True
    )


def test_a_cells_lines_are_known_to_linecache(runner):
    shown(runner, "x = 1\ny = 2", "lines")
    assert linecache.getline("<cell lines>", 2) == "y = 2"
    linecache.checkcache()
    assert linecache.getline("<cell lines>", 2) == "y = 2"


def test_numpy_arrays_are_shown_by_their_repr(runner):
    runner.namespace["np"] = np
    assert shown(runner, "np.arange(3)") == "array([0, 1, 2])\n"
    assert isinstance(sys.stdout, io.TextIOBase)
