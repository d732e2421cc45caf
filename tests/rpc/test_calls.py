"""Calls across: callbacks, exceptions and warnings mean the same here and between processes."""

import contextlib
import warnings

import numpy as np
import pytest

from autograder.rpc.endpoint import NotData
from autograder.rpc.grader_end import Student
from autograder.rpc.stopped import ForbiddenUse, Missing

# -- callbacks


def test_a_callback_is_called_with_values_and_gives_them(link_to):
    student = Student(
        link_to(
            "def total(f, n, *, scale=1):\n    return scale * sum(f(k, by=2) for k in range(n))"
        )
    )
    assert student.total(lambda k, by: k**by, 5, scale=10) == 300
    assert student.total(lambda *numbers: max(numbers), 0) == 0


def test_callbacks_nest(link_to):
    student = Student(
        link_to("def twice(f, x):\n    return f(f(x))\ndef apply(f, *args):\n    return f(*args)")
    )
    assert student.twice(lambda x: student.twice(lambda y: y + 1, x), 0) == 4
    assert student.apply(student.apply, student.apply, lambda x: x * 2, 4) == 8
    assert student.apply(lambda f: f(3), lambda x: x + 1) == 4


def test_functions_that_call_each_other_without_end_come_to_one(link_to):
    student = Student(link_to("def f(g):\n    return g()"))

    def again():
        return student.f(again)

    with pytest.raises(RecursionError):
        student.f(again)
    assert student.f(lambda: 3) == 3


def test_what_a_callback_raises_goes_through_the_students_code_and_comes_back_itself(link_to):
    link = link_to(
        "def f(g):\n    try:\n        return g()\n    except ValueError as error:\n        "
        "return ('caught', str(error))\n"
        "def other(g):\n    try:\n        g()\n    except Exception:\n        raise "
        "KeyError('other') from None\n"
        "def keep(g):\n    try:\n        g()\n    except Exception as error:\n        return "
        "error.args\n"
    )
    student = Student(link)

    def fail(error):
        def callback():
            raise error

        return callback

    assert student.f(fail(ValueError("mine"))) == ("caught", "mine")
    mine = ZeroDivisionError("mine")
    with pytest.raises(ZeroDivisionError) as raised:
        student.f(fail(mine))
    assert raised.value is mine
    assert link.raised == []
    with pytest.raises(KeyError, match="other"):
        student.other(fail(ValueError()))
    assert len(link.raised) == 1
    with pytest.raises(
        AssertionError, match="the check says so"
    ):  # however the student's code takes it
        student.keep(fail(AssertionError("the check says so")))
    with pytest.raises(pytest.fail.Exception):
        student.keep(fail(pytest.fail.Exception("no")))


def test_a_callback_that_gives_no_data_is_the_checks_fault(link_to):
    link = link_to(
        "def f(g):\n    try:\n        return g()\n    except TypeError:\n        return 1"
    )
    with pytest.raises(NotData, match="object is not data"):
        Student(link).f(lambda: object())


def test_a_callback_of_an_earlier_check_is_gone(link_to):
    link = link_to("kept = []\ndef keep(f):\n    kept.append(f)\ndef use():\n    return kept[0]()")
    link.begin()
    Student(link).keep(lambda: 1)
    link.begin()
    Student(link).keep(lambda: 2)
    with pytest.raises(RuntimeError, match="a check that is over"):
        Student(link).use()


# -- exceptions

RAISING = """
import numpy as np
class Mine(ValueError):
    pass
class Base(BaseException):
    pass
class Mute(Exception):
    def __str__(self):
        raise SystemExit('mute')
class Props(KeyError):
    args = property(lambda self: 1 / 0)
class Liar(Exception):
    def __getattribute__(self, name):
        raise Base(name)
class Letters(str):
    def __getitem__(self, key):
        raise Base
    def __format__(self, spec):
        raise Base
class Long(Exception):
    def __str__(self):
        return Letters('x' * 100000)
class Meta(type):
    __eq__ = lambda self, other: 1 / 0
    __hash__ = lambda self: 1 / 0
    def mro(cls):
        return type.mro(cls)
class Odd(IndexError, metaclass=Meta):
    pass
class Named(Exception):
    __name__ = 'ValueError'

def f(what):
    raise eval(what)
def unicode():
    b'\\xff'.decode()
def deep():
    return deep()
def notes():
    error = ValueError('x')
    raise error from KeyError('y')
"""


@pytest.mark.parametrize(
    ("what", "kind", "text"),
    [
        ("ValueError('no')", ValueError, "no"),
        ("Mine('no')", ValueError, "no"),
        ("KeyError('key')", KeyError, "'key'"),
        ("KeyError()", KeyError, "''"),
        ("IndexError", IndexError, ""),
        ("np.linalg.LinAlgError('Singular')", np.linalg.LinAlgError, "Singular"),
        ("np.exceptions.AxisError(3, 2)", np.exceptions.AxisError, "axis 3 is out of bounds for "
                                                                   "array of dimension 2"),
        ("OSError(2, 'gone')", FileNotFoundError, "[Errno 2] gone"),
        ("StopIteration(3)", StopIteration, "3"),
        ("UnicodeDecodeError('utf-8', b'x', 0, 1, 'odd')", UnicodeError,
         "'utf-8' codec can't decode byte 0x78 in position 0: odd"),
        ("ExceptionGroup('several', [ValueError('x')])", Exception, "several (1 sub-exception)"),
        ("BaseExceptionGroup('all', [SystemExit()])", RuntimeError,
         "the code raised BaseExceptionGroup: all (1 sub-exception)"),
        ("SystemExit(3)", RuntimeError, "the code raised SystemExit: 3"),
        ("SystemExit", RuntimeError, "the code raised SystemExit"),
        ("GeneratorExit", RuntimeError, "the code raised GeneratorExit"),
        ("Base('x')", RuntimeError, "the code raised Base: x"),
        ("Mute()", Exception, "(its text cannot be shown: SystemExit)"),
        ("Props()", KeyError, "'(its text cannot be shown: ZeroDivisionError)'"),
        ("Liar('a')", Exception, "a"),
        ("Long()", Exception, "x" * 4000),
        ("Odd('o')", IndexError, "o"),
        ("Named('n')", Exception, "n"),
        ("UserWarning('w')", UserWarning, "w"),
        ("Exception('\\udc80')", Exception, "\udc80"),
        ("3", TypeError, "exceptions must derive from BaseException"),
        ("ImportError('i', name='x')", ImportError, "i"),
        ("SyntaxError('s', ('file', 1, 1, 'text', 1, 2))", SyntaxError, "s (file, line 1)"),
    ],
)  # fmt: skip
def test_an_exception_arrives_as_its_nearest_class_with_its_text(link_to, what, kind, text):
    link = link_to(RAISING)
    with pytest.raises(kind) as raised:
        Student(link).f(what)
    assert type(raised.value) is kind
    assert str(raised.value) == text
    assert link.raised == [raised.value]
    assert Student(link).f is not None  # and the other end is still there


def test_an_exception_that_python_itself_raises_arrives_too(link_to):
    student = Student(link_to(RAISING))
    with pytest.raises(UnicodeError, match="utf-8"):
        student.unicode()
    with pytest.raises(RecursionError):
        student.deep()
    with pytest.raises(ValueError, match=r"^x$"):
        student.notes()


def test_an_exception_knows_the_students_line(link_to):
    link = link_to(
        "def f(x):\n    y = x\n    return g(y)\ndef g(y):\n    return 1 / y\ndef h(c):\n    "
        "return c()"
    )
    with pytest.raises(ZeroDivisionError) as raised:
        Student(link).f(0)
    assert link.place_of(raised.value) == "in line 5 of the cell"
    assert link.place_of(ValueError()) == ""


def test_a_name_that_is_missing_stops_the_check_whatever_it_catches(link_to):
    student = Student(
        link_to("def f(g):\n    try:\n        g()\n    except BaseException:\n        return 1")
    )
    with pytest.raises(Missing, match="`nothing` is not defined"), contextlib.suppress(Exception):
        student.nothing()
    with pytest.raises(Missing):
        student.f(lambda: student.nothing)
    assert student.f(lambda: 1) is None


def test_a_name_that_goes_while_a_check_runs_is_missing(link_to):
    student = Student(link_to("def f():\n    global f\n    del f"))
    student.f()
    with pytest.raises(Missing):
        student.f()


# -- warnings

WARNING = """
import warnings
import numpy as np
class Mine(DeprecationWarning):
    pass
def several():
    warnings.warn('one')
    warnings.warn(Mine('two'))
    np.float64(1) / 0
    np.array([1.0]) / 0
    return 4
def many():
    for k in range(1000):
        warnings.warn(f'warning {k}')
def failing():
    warnings.warn('before')
    raise ValueError('after')
def strict():
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        warnings.warn('inner')
def items():
    warnings.warn('first')
    yield 1
"""


def test_warnings_are_issued_again_here(link_to):
    student = Student(link_to(WARNING))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert student.several() == 4
    assert [(item.category, str(item.message).split(" encountered")[0]) for item in caught] == [
        (UserWarning, "one"),
        (DeprecationWarning, "two"),
        (RuntimeWarning, "divide by zero"),
        (RuntimeWarning, "divide by zero"),
    ]
    assert {item.filename for item in caught} == {__file__}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with (
            pytest.warns(DeprecationWarning, match="two"),
            pytest.warns(RuntimeWarning, match="divide"),
        ):
            student.several()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", RuntimeWarning)
        with pytest.raises(RuntimeWarning, match="divide"):
            student.several()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        student.many()
        assert len(caught) == 20
        list(student.items())
        assert len(caught) == 21


def test_a_students_own_filter_keeps_no_warning_from_a_check(link_to):
    with warnings.catch_warnings():
        student = Student(link_to("import warnings\nwarnings.simplefilter('ignore')\n" + WARNING))
        with pytest.warns(DeprecationWarning, match="two"):
            student.several()


def test_warnings_come_before_what_is_raised(link_to):
    student = Student(link_to(WARNING))
    with pytest.warns(UserWarning, match="before"), pytest.raises(ValueError, match="after"):
        student.failing()
    with pytest.raises(UserWarning, match="inner"):
        student.strict()


# -- results that cannot cross


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ("__import__('numpy').zeros(2**24)", "large"),
        ("2 ** 10**6", "integer"),
        ("range(10**12)", "range"),
        ("[0.5] * 10**6", "large"),
        ("nest(100)", "deep"),
        ("'a' * 10**8", "large"),
    ],
)
def test_a_result_that_cannot_cross_is_the_students_error(link_to, result, words):
    link = link_to(
        "def nest(n):\n    x = []\n    for _ in range(n):\n        x = [x]\n    return x\n"
        f"def f():\n    return {result}\ndef g():\n    return 1"
    )
    with pytest.raises(TypeError, match=f"cannot be handed over: .*{words}"):
        Student(link).f()
    assert len(link.raised) == 1
    assert Student(link).g() == 1


def test_an_argument_made_into_what_cannot_cross_is_the_students_error_too(link_to):
    link = link_to("def f(x):\n    x.resize((2**24,), refcheck=False)\ndef g():\n    return 1")
    with pytest.raises(TypeError, match="cannot be handed over"):
        Student(link).f(np.zeros(2))
    assert Student(link).g() == 1


def test_what_the_check_sends_is_bounded_as_well(link_to):
    student = Student(link_to("def f(x):\n    return 1"))
    for value, words in (
        (np.zeros(2**24), "large"),
        (range(10**12), "range"),
        ([0.5] * 10**6, "large"),
    ):
        with pytest.raises(ValueError, match=words):
            student.f(value)
    assert student.f(1) == 1


# -- what a check forbids


def test_a_forbidden_use_ends_the_check_wherever_it_happens(link_to):
    link = link_to(
        "def loop(x):\n    for _ in x: pass\n    return 1\n"
        "def later(x):\n    yield 1\n    while x: x = x[1:]\n    yield 2\n"
        "class A:\n    def __getitem__(self, key): return [k for k in range(3)]\n"
        "    @property\n    def product(self):\n        import numpy as np\n        return "
        "np.eye(2) @ np.eye(2)\n"
    )
    student = Student(link)
    thing = student.A()
    for token, act in (
        ("for", lambda: student.loop([1])),
        ("while", lambda: list(student.later([1]))),
        ("comprehension", lambda: thing[0]),
        ("@", lambda: thing.product),
    ):
        with pytest.raises(ForbiddenUse, match=f"`{token}`"), link.forbid(token):
            act()
        act()
    with link.forbid("for"), link.forbid("while"):
        assert len(thing.product) == 2
    with pytest.raises(ForbiddenUse, match="`for`"), link.forbid("while"), link.forbid("for"):
        student.loop([1])
