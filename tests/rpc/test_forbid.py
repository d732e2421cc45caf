"""What a check forbids is seen however it is spelt; and nobody is blamed for what others do.

All of it runs in a process of its own, since guards stay where they are once they stand.
"""

import json
import subprocess
import sys
import textwrap

import numpy as np
import pytest

from autograder.rpc.forbid.guards import is_known

TOKENS = [
    "numpy.dot", "numpy.linalg", "numpy.matmul", "numpy.multiply", "numpy.vectorize", "numpy.apply_along_axis",
    "numpy.sum", "ndarray.mean", "map", "sum", "math.sqrt", "functools.reduce", "statistics.mean", "numpy.outer",
    "numpy.einsum", "@", "for", "while", "comprehension", "products", "numpy.frompyfunc", "itertools.starmap", "itertools.accumulate",
]  # fmt: skip

RUNNER = """
import json, linecache, sys, warnings
warnings.simplefilter("ignore")
from numpy.linalg import norm as early_norm
from numpy import dot as early_dot
import numpy as np
from autograder.rpc.in_process import link_in_process
from autograder.rpc.grader_end import Student
from autograder.rpc.stopped import ForbiddenUse
from autograder.rpc.forbid.detect import install

tokens, cases = json.load(sys.stdin)
install(tokens)
found = []
for number, (source, token) in enumerate(cases):
    name = f"<cell {number}>"
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    names = {"__name__": "__main__", "early_norm": early_norm, "early_dot": early_dot}
    exec(compile(source, name, "exec"), names)
    link = link_in_process(names)
    x, y = np.arange(1.0, 4.0), np.ones(3)
    before = x @ y, np.dot(x, y), sum([1]), [k for k in map(abs, [1])]
    try:
        with link.forbid(*([token] if isinstance(token, str) else token)):
            value = Student(link).f(x, y)
            if hasattr(value, "_link"):
                list(value)
            after = x @ y, np.dot(x, y), np.linalg.norm(x), sum([1]), [k for k in map(abs, [1])]
    except ForbiddenUse as use:
        found.append(str(use))
    except Exception as error:
        found.append(f"{type(error).__name__}: {error}")
    else:
        found.append("")
json.dump(found, sys.stdout)
"""


def uses(cases, runner=RUNNER, tokens=TOKENS):
    """Return what was seen of each (source of `f(x, y)`, token)."""
    cases = [("import numpy as np\n" + textwrap.dedent(source), token) for source, token in cases]
    done = subprocess.run(
        [sys.executable, "-c", runner],
        input=json.dumps([tokens, cases]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


USED = {
    "by its name": ("def f(x, y): return np.dot(x, y)", "numpy.dot"),
    "imported under another name": ("from numpy import dot as d\ndef f(x, y): return d(x, y)", "numpy.dot"),
    "imported within": ("def f(x, y):\n    from numpy import dot\n    return dot(x, y)", "numpy.dot"),
    "taken before": ("def f(x, y): return early_dot(x, y)", "numpy.dot"),
    "written in Python and taken before": ("def f(x, y): return early_norm(x)", "numpy.linalg"),
    "taken before, as a default": ("def f(x, y, n=early_dot): return n(x, y)", "numpy.dot"),
    "taken before, in a closure": ("def make(n):\n    def f(x, y): return n(x, y)\n    return f\nf = make(early_dot)", "numpy.dot"),
    "a default argument": ("def f(x, y, dot=np.dot): return dot(x, y)", "numpy.dot"),
    "a closure": ("def make():\n    d = np.dot\n    def f(x, y): return d(x, y)\n    return f\nf = make()", "numpy.dot"),
    "an attribute of a class": ("class A:\n    dot = staticmethod(np.dot)\ndef f(x, y): return A.dot(x, y)", "numpy.dot"),
    "partial": ("import functools\ndef f(x, y): return functools.partial(np.dot, x)(y)", "numpy.dot"),
    "reduce": ("import functools\ndef f(x, y): return functools.reduce(np.dot, [x, y])", "numpy.dot"),
    "getattr": ("def f(x, y): return getattr(np, 'd' + 'ot')(x, y)", "numpy.dot"),
    "the function itself": ("f = np.dot", "numpy.dot"),
    "eval": ("def f(x, y): return eval('np.dot(x, y)')", "numpy.dot"),
    "globals of its own": ("def f(x, y): return eval('d(x, y)', {'d': np.dot, 'x': x, 'y': y})", "numpy.dot"),
    "a method": ("def f(x, y): return x.dot(y)", "numpy.dot"),
    "a method kept": ("def f(x, y):\n    m = x.dot\n    return m(y)", "numpy.dot"),
    "a method of the class": ("def f(x, y): return np.ndarray.dot(x, y)", "numpy.dot"),
    "a method by getattr": ("def f(x, y): return getattr(x, 'dot')(y)", "numpy.dot"),
    "a method by methodcaller's name": ("def f(x, y): return x.mean()", "ndarray.mean"),
    "another module's name for it": ("import numpy.linalg as la\ndef f(x, y): return la.norm(x)", "numpy.linalg"),
    "a module": ("def f(x, y): return np.linalg.norm(x)", "numpy.linalg"),
    "a module's insides": ("from numpy.linalg import *\ndef f(x, y): return norm(x)", "numpy.linalg"),
    "a class": ("def f(x, y): return np.vectorize(abs)(x)", "numpy.vectorize"),
    "a class as a decorator": ("@np.vectorize\ndef f(x, y): return x", "numpy.vectorize"),
    "a class as a decorator with arguments": ("@np.vectorize(otypes=[float])\ndef f(x, y): return x", "numpy.vectorize"),
    "a class below": ("class V(np.vectorize): pass\ndef f(x, y): return V(abs)(x)", "numpy.vectorize"),
    "handed to NumPy": ("def f(x, y): return np.apply_along_axis(np.linalg.norm, 0, np.stack([x, y]))", "numpy.linalg"),
    "handed to vectorize": ("def f(x, y): return np.vectorize(np.dot)(x, y)", "numpy.dot"),
    "handed to map": ("def f(x, y): return list(map(np.dot, x, y))", "numpy.dot"),
    "handed to a pool": ("from concurrent.futures import ThreadPoolExecutor\ndef f(x, y):\n    with ThreadPoolExecutor() as pool:\n        return list(pool.map(np.dot, [x], [y]))", "numpy.dot"),
    "a ufunc": ("def f(x, y): return np.matmul(x, y)", "numpy.matmul"),
    "a ufunc's method": ("def f(x, y): return np.multiply.outer(x, y)", "numpy.multiply"),
    "a builtin": ("def f(x, y): return list(map(abs, x))", "map"),
    "a builtin's alias": ("m = map\ndef f(x, y): return list(m(abs, x))", "map"),
    "a builtin as a default": ("def f(x, y, m=map): return list(m(abs, x))", "map"),
    "a builtin from its module": ("import builtins as b\ndef f(x, y): return list(b.map(abs, x))", "map"),
    "a builtin function": ("def f(x, y): return sum(x)", "sum"),
    "a builtin function's alias": ("s = [sum]\ndef f(x, y): return s[0](x)", "sum"),
    "a function of the standard library": ("from math import sqrt as r\ndef f(x, y): return r(4)", "math.sqrt"),
    "the same in C": ("from functools import reduce\ndef f(x, y): return reduce(max, [1, 2])", "functools.reduce"),
    "the same in Python": ("from statistics import mean\ndef f(x, y): return mean([1, 2])", "statistics.mean"),
    "@": ("def f(x, y): return x @ y", "@"),
    "@=": ("def f(x, y):\n    A = np.eye(3)\n    A @= A\n    return A", "@"),
    "@ within": ("def f(x, y):\n    def g(): return x @ y\n    return g()", "@"),
    "@ in a lambda": ("g = lambda a, b: a @ b\ndef f(x, y): return g(x, y)", "@"),
    "@ of a method": ("class A:\n    def g(self, a, b): return a @ b\ndef f(x, y): return A().g(x, y)", "@"),
    "operator.matmul": ("import operator\ndef f(x, y): return operator.matmul(x, y)", "@"),
    "operator's alias": ("from operator import matmul as times\ndef f(x, y): return times(x, y)", "@"),
    "operator handed on": ("import functools, operator\ndef f(x, y): return functools.reduce(operator.matmul, [x, y])", "@"),
    "__matmul__": ("def f(x, y): return x.__matmul__(y)", "@"),
    "__rmatmul__": ("def f(x, y): return y.__rmatmul__(x)", "@"),
    "an array's method in a masked one": ("def f(x, y): return np.ma.array(x).dot(y)", "numpy.dot"),
    "what stands behind NumPy's dispatcher": ("def f(x, y): return np.dot._implementation(x, y)", "numpy.dot"),
    "handed on from the standard library": ("import math\ndef f(x, y): return list(map(math.sqrt, x))", "math.sqrt"),
    "a class of the standard library": ("import itertools\ndef f(x, y): return list(itertools.starmap(pow, [x[:2]]))", "itertools.starmap"),
    "for": ("def f(x, y):\n    for a in x: pass", "for"),
    "for in what is called": ("def g(x):\n    for a in x: pass\ndef f(x, y): return g(x)", "for"),
    "for in a generator": ("def f(x, y):\n    for a in x:\n        yield a", "for"),
    "for without its text": ("g = {}\nexec('def h(x):\\n    for a in x: pass', g)\ndef f(x, y): return g['h'](x)", "for"),
    "for in exec": ("def f(x, y): exec('for a in x: pass')", "for"),
    "while": ("def f(x, y):\n    n = 3\n    while n: n -= 1", "while"),
    "while without its text": ("exec('def f(x, y):\\n    n = 3\\n    while n: n -= 1')", "while"),
    "a list comprehension": ("def f(x, y): return [a for a in x]", "comprehension"),
    "a set comprehension": ("def f(x, y): return {a for a in x}", "comprehension"),
    "a dict comprehension": ("def f(x, y): return {a: 1 for a in x}", "comprehension"),
    "a generator expression": ("def f(x, y): return max(a for a in x)", "comprehension"),
    "a comprehension in a helper": ("def f(x, y):\n    def g(): return [a for a in x]\n    return g()", "comprehension"),
    "a comprehension in a lambda": ("f = lambda x, y: [a for a in x]", "comprehension"),
    "a decorated function": ("import functools\n@functools.lru_cache\ndef g():\n    for a in (1, 2): pass\ndef f(x, y): return g()", "for"),
}  # fmt: skip


# Products that are ready-made, of which each works out the dot product of x and y.
MATRIX = "the products of np.matrix"
PRODUCTS = {
    MATRIX: "np.matrix(x) * np.matrix(y).T",
    "those of what asmatrix makes": "np.asmatrix(x) * np.asmatrix(y).T",
    "those of what bmat makes": "np.bmat([[x]]) * np.bmat([[y]]).T",
    "those of a view": "x[None].view(np.matrix) * y[:, None]",
    "those with the matrix on the right": "x[None] * y[:, None].view(np.matrix)",
    "those of a class of one's own": "type('M', (np.matrix,), {})(x) * y[:, None]",
    "those by operator": "__import__('operator').mul(np.matrix(x), np.matrix(y).T)",
    "those in place": "__import__('operator').imul(np.matrix(x), np.matrix(y).T)",
    "those by math.prod": "__import__('math').prod([np.matrix(y).T], start=np.matrix(x))",
    "powers": "np.asmatrix(np.diag(x)) ** 2",
    "correlate": "np.correlate(x, y)",
    "convolve": "np.convolve(x, y[::-1], 'valid')",
    "multi_dot": "np.linalg.multi_dot([x, y])",
    "matrix_power": "np.linalg.matrix_power(np.diag(x), 2)",
    "polymul": "np.polymul(x, y)",
    "poly1d": "np.poly1d(x) * np.poly1d(y)",
    "Polynomial": "np.polynomial.Polynomial(x) * np.polynomial.Polynomial(y)",
    "a module of polynomials": "np.polynomial.polynomial.polymul(x, y)",
    "masked dot": "np.ma.dot(x, y)",
    "masked inner": "np.ma.innerproduct(x, y)",
    "masked correlate": "np.ma.correlate(x, y)",
    "masked convolve": "np.ma.convolve(x, y)",
}
if sys.version_info >= (3, 12):
    PRODUCTS["sumprod"] = "__import__('math').sumprod(x, y)"
for name in ("matmul", "vecdot", "tensordot"):
    if hasattr(np.linalg, name):
        PRODUCTS[f"linalg.{name}"] = f"np.linalg.{name}(np.diag(x), np.diag(y))"
for name in ("matvec", "vecmat", "vecdot"):
    if hasattr(np, name):
        PRODUCTS[name] = f"np.{name}(np.diag(x), np.diag(y))"


def test_a_product_is_seen_under_all_its_names():
    found = uses([(f"def f(x, y): return {text}", "products") for text in PRODUCTS.values()])
    told = dict(zip(PRODUCTS, found, strict=True))
    assert {
        case: text for case, text in told.items() if not text.startswith("Your code uses `")
    } == {}
    assert told[MATRIX].startswith("Your code uses `numpy.matrix.*`, which")


@pytest.fixture(scope="module")
def seen():
    return dict(zip(USED, uses(list(USED.values())), strict=True))


@pytest.mark.parametrize("case", USED)
def test_a_use_is_seen(seen, case):
    token = USED[case][1]
    assert seen[case].startswith(f"Your code uses `{token}"), seen[case]


UNUSED = {
    "NumPy's own product": ("def f(x, y): return np.cov(x, y), np.linalg.norm(x), np.linalg.multi_dot([np.eye(3)] * 3)", "numpy.dot"),
    "NumPy's own product under another name": ("def f(x, y): return np.linalg.pinv(np.eye(3)), np.polyfit(x, y, 1)", ["numpy.matmul", "numpy.outer", "numpy.multiply", "@"]),
    "NumPy's own sum": ("def f(x, y): return x.mean(), np.average(x), np.trapezoid(x) if hasattr(np, 'trapezoid') else 0", "numpy.sum"),
    "NumPy's own norm": ("def f(x, y): return np.ma.array(x).sum(), np.linalg.cond", "numpy.linalg"),
    "products and a sum": ("import math, operator\nm = np.matrix([[1.0]])\ndef f(x, y): return np.sum(x * y), sum(map(operator.mul, x, y)), math.hypot(*x), math.dist(x, y), np.trace(np.outer(x, y)), np.multiply(m, m), np.ma.array(x) * y, np.cov(x, y)", "products"),
    "the standard library's own, taken under a name of its own": ("import sys\nsys.modules.pop('random', None)\nimport random\ndef f(x, y): return random.choices([1, 2], [1, 1]), random.gauss(0, 1)", ["itertools.accumulate", "math.sqrt", "itertools.starmap"]),
    "masked arrays": ("def f(x, y): return np.ma.dot(np.ma.array(np.eye(2)), np.ma.array(np.eye(2))).sum()", ["numpy.dot", "@"]),
    "the library's own": ("import statistics\ndef f(x, y): return statistics.stdev([1.0, 2.0])", ["math.sqrt", "sum", "map", "statistics.mean"]),
    "a loop outside": ("for k in range(3): pass\nwhile k: k -= 1\nz = [k for k in range(3)]\ndef g():\n    for k in z: pass\ng()\ndef f(x, y): return 1", ["for", "while", "comprehension"]),
    "a loop in a function that is not called": ("def g(x):\n    for a in x: pass\ndef f(x, y):\n    def h():\n        for a in x: pass\n    return 1", "for"),
    "a for is no while": ("def f(x, y):\n    for a in x:\n        if a > 1: continue", ["while", "comprehension"]),
    "a for without its text is no while": ("exec('def f(x, y):\\n    for a in x:\\n        if a > 1: continue')", "while"),
    "a comprehension is no for": ("def f(x, y): return [a for a in x], max(a for a in x)", ["for", "while"]),
    "a while is no for": ("def f(x, y):\n    n = 3\n    while n: n -= 1", ["for", "comprehension"]),
    "a name of one's own": ("def dot(x, y): return (x * y).sum()\ndef f(x, y): return dot(x, y)", "numpy.dot"),
    "a method of one's own": ("class V:\n    def dot(self, y): return 1\ndef f(x, y): return V().dot(y)", "numpy.dot"),
    "a use in another call": ("z = np.dot([1.0], [1.0])\ndef g(x): return np.dot(x, x)\ng(np.ones(2))\ndef f(x, y): return z", "numpy.dot"),
    "only a mention": ("def f(x, y):\n    d = np.dot, np.linalg.norm, map\n    return 1", ["numpy.dot", "numpy.linalg", "map"]),
    "a decorator is no product": ("def deco(g): return g\ndef f(x, y):\n    @deco\n    def h(): return 1\n    return h()", "@"),
    "formatting": ("def f(x, y): return f'{x!r} @ {y}'.format(), repr(x), str(np.eye(20))", ["@", "for", "comprehension", "map", "numpy.dot", "sum"]),
    "dataclasses": ("from dataclasses import dataclass, asdict\n@dataclass(order=True, frozen=True)\nclass P:\n    a: int\n    b: int\ndef f(x, y): return asdict(P(1, 2)), hash(P(1, 2)), repr(P(1, 2)), P(1, 2) < P(2, 1)", ["for", "comprehension", "map", "while"]),
    "plots": ("import matplotlib\nmatplotlib.use('Agg')\nimport matplotlib.pyplot as plt\ndef f(x, y):\n    plt.figure()\n    plt.plot(x, y)\n    plt.savefig(__import__('io').BytesIO())\n    plt.close()", ["numpy.dot", "for", "@", "comprehension", "map", "numpy.matmul"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def unseen():
    return dict(zip(UNUSED, uses(list(UNUSED.values())), strict=True))


@pytest.mark.parametrize("case", UNUSED)
def test_nobody_is_blamed_for_what_others_do(unseen, case):
    assert unseen[case] == ""


CALLBACK = """
import json, sys
import numpy as np
from autograder.rpc.in_process import link_in_process
from autograder.rpc.grader_end import Student
from autograder.rpc.stopped import ForbiddenUse
from autograder.rpc.forbid.detect import install

tokens, _ = json.load(sys.stdin)
install(tokens)
names = {}
exec("import numpy as np\\ndef f(g, x): return g(x) + g(x)\\ndef h(x): return np.dot(x, x)\\ndef late(g, x):\\n    g(x)\\n    return np.dot(x, x)", names)
link = link_in_process(names)
student = Student(link)
x = np.arange(3.0)
def product(v):
    return np.dot(v, v) + v @ v + v.dot(v) + sum(a for a in map(abs, v)) + np.linalg.norm(v)
found = []
for act in (lambda: student.f(product, x), lambda: student.f(lambda v: student.h(v), x), lambda: student.late(product, x)):
    try:
        with link.forbid(*tokens):
            act()
        found.append("")
    except ForbiddenUse as use:
        found.append(str(use))
assert sys.getprofile() is None
import builtins
assert type(builtins.map) is type
json.dump(found, sys.stdout)
"""


def test_what_a_checks_own_function_does_is_not_the_students_use():
    own, through, late = uses(
        [], CALLBACK, ["numpy.dot", "numpy.linalg", "@", "map", "sum", "comprehension"]
    )
    assert own == ""
    assert "`numpy.dot`" in through
    assert "`numpy.dot`" in late


TRANSPARENT = """
import copy, functools, inspect, json, pickle, pydoc, sys
import numpy as np
originals = {name: getattr(np, name) for name in ("dot", "matmul", "vectorize", "sum", "add")}
norm = np.linalg.norm
signature = inspect.signature(norm)
from autograder.rpc.forbid.detect import Guard, install
tokens, _ = json.load(sys.stdin)
install(tokens)
install(tokens)
assert type(np.dot) is Guard and type(np.linalg.norm) is Guard
assert type(vars(np.dot)["__wrapped__"]) is not Guard
for name, original in originals.items():
    guard = getattr(np, name)
    assert (guard.__name__, guard.__doc__, repr(guard)) == (original.__name__, original.__doc__, repr(original)), name
    assert callable(guard) and isinstance(guard, type(original))
assert np.dot.__module__ == "numpy"
assert pickle.loads(pickle.dumps(np.dot)) is np.dot
assert copy.copy(np.dot) is np.dot and copy.deepcopy([np.dot])[0] is np.dot
assert inspect.signature(np.linalg.norm) == signature
assert "Matrix or vector norm" in pydoc.render_doc(np.linalg.norm)
assert isinstance(np.matmul, np.ufunc) and isinstance(np.add, np.ufunc)
assert np.matmul.nin == 2 and np.multiply.reduce([2, 3]) == 6 and np.multiply.identity == 1
assert isinstance(np.vectorize(abs), np.vectorize) and issubclass(originals["vectorize"], np.vectorize)
assert np.linalg.solve(np.eye(2), np.ones(2)).tolist() == [1, 1]
assert np.linalg.svd(np.eye(2))[1].tolist() == [1, 1]
try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError:
    pass
assert np.ma.array([1, 2], mask=[0, 1]).sum() == 1
assert np.ma.dot(np.ma.array([1, 2]), np.ma.array([1, 2])) == 5
assert np.polynomial.Polynomial([1, 2]).roots()[0] == -0.5
assert (np.matrix([[1, 2]]) * np.matrix([[1], [2]])).tolist() == [[5]]
assert np.einsum("i,i", [1, 2], [1, 2]) == 5
assert np.testing.assert_allclose(1.0, 1.0) is None
assert np.random.default_rng(1).multivariate_normal([0, 0], np.eye(2)).shape == (2,)
assert functools.partial(np.dot, [1, 2])([3, 4]) == 11
assert np.dot([1, 2], [3, 4], out=np.array(0)) == 11
class Array(np.ndarray):
    def __array_function__(self, function, types, args, kwargs):
        return function.__name__
assert np.dot(np.eye(2).view(Array), 1) == "dot"
assert not hasattr(np.dot, "nothing")
assert {np.dot: 1}[np.dot] == 1
json.dump([], sys.stdout)
"""


def test_a_guard_is_taken_for_what_it_guards():
    uses(
        [],
        "import warnings\nwarnings.simplefilter('ignore', PendingDeprecationWarning)\n"
        + TRANSPARENT,
    )


def test_what_can_be_forbidden_is_known():
    for token in [
        *TOKENS,
        "numpy.vecdot",
        "numpy.linalg.vector_norm",
        "ndarray.dot",
        "sorted",
        "math.sumprod",
    ]:
        assert is_known(token), token
    for token in (
        "np.dot",
        "numpy.dott",
        "numpy",
        "numpy.linalg.nrm",
        "numpy.pi",
        "ndarray.dott",
        "foreach",
        "",
        ".",
        "a.b.c",
        "sys.path",
    ):
        assert not is_known(token), token
