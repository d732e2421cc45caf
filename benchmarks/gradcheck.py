"""The gradient checker beside others, on the same cases in the same run, as a Markdown table.

    python benchmarks/gradcheck.py

One table for cases in units of order one, where absolute tolerances have a meaning, and one for
units of 1e-12 to 1e12.

Each tool gets its default call and says right or wrong: scipy.optimize.check_grad (its distance
against 1e-6), numdifftools.Gradient (numpy.allclose with the value),
autograd.test_util.check_grads, torch.autograd.gradcheck (slow and fast mode) and
jax.test_util.check_grads with the claimed derivative as their backward rule, CS231n's rule
(relative error of each entry with h = 1e-5 below 1e-7) and Ng's (difference ratio with 1e-7 below
1e-7). A tool that raises for a right derivative has failed it. Tools that are not installed are
left out; they are wanted for this table alone:

    pip install scipy numdifftools autograd torch jax
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a fair clock on a shared machine

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from autograder.gradcheck import check_gradient
from autograder.gradcheck.structure import open_structure
from benchmarks.gradcheck_cases import HELD_OUT, Case, cases
from benchmarks.gradcheck_cases.tally import Tally, flat

Flat = Callable[[Any], Any]
Tool = Callable[[Flat, Any, Any], bool]


@dataclass
class Score:
    """What one tool made of the cases."""

    failed: int = 0
    passed: int = 0
    calls: int = 0
    seconds: float = 0.0


# Rules of thumb


def cs231n(f: Flat, x: Any, g: Any) -> bool:
    numeric = _central(f, x, 1e-5)
    return bool(
        np.max(np.abs(g - numeric) / np.maximum(np.maximum(np.abs(g), np.abs(numeric)), 1e-300))
        < 1e-7
    )


def ng(f: Flat, x: Any, g: Any) -> bool:
    numeric = _central(f, x, 1e-7)
    down = np.linalg.norm(g) + np.linalg.norm(numeric)
    return bool(down == 0 or np.linalg.norm(g - numeric) / down < 1e-7)


def _central(f: Flat, x: Any, h: float) -> Any:
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])


# Libraries


def scipy_check_grad(f: Flat, x: Any, g: Any) -> bool:
    from scipy.optimize import check_grad

    return bool(check_grad(f, lambda _: g, x) < 1e-6)


def numdifftools_gradient(f: Flat, x: Any, g: Any) -> bool:
    from numdifftools import Gradient

    return bool(np.allclose(Gradient(f)(x), g))


def autograd_check_grads(f: Flat, x: Any, g: Any) -> bool:
    from autograd.extend import defvjp, primitive
    from autograd.test_util import check_grads

    wrapped = primitive(f)
    defvjp(wrapped, lambda ans, x: lambda v: v * g)
    return _no_complaint(lambda: check_grads(wrapped, modes=["rev"], order=1)(x))


def torch_gradcheck(f: Flat, x: Any, g: Any, fast: bool = False) -> bool:
    import torch

    class Claimed(torch.autograd.Function):
        @staticmethod
        def forward(ctx: Any, point: Any) -> Any:
            return torch.tensor(f(point.detach().numpy().copy()), dtype=torch.float64)

        @staticmethod
        def backward(ctx: Any, *incoming: Any) -> Any:
            return incoming[0] * torch.tensor(g)

    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    return _no_complaint(lambda: torch.autograd.gradcheck(Claimed.apply, (point,), fast_mode=fast))


def torch_gradcheck_fast(f: Flat, x: Any, g: Any) -> bool:
    return torch_gradcheck(f, x, g, fast=True)


def jax_check_grads(f: Flat, x: Any, g: Any) -> bool:
    import jax

    jax.config.update("jax_enable_x64", True)
    from jax.test_util import check_grads

    @jax.custom_vjp
    def wrapped(point: Any) -> Any:
        return jax.pure_callback(
            lambda p: np.float64(f(np.asarray(p))),
            jax.ShapeDtypeStruct((), np.float64),
            point,
            vmap_method="sequential",
        )

    wrapped.defvjp(lambda point: (wrapped(point), None), lambda _, incoming: (incoming * g,))
    return _no_complaint(lambda: check_grads(wrapped, (x,), order=1, modes=["rev"]))


def _no_complaint(check: Callable[[], Any]) -> bool:
    try:
        check()
    except (AssertionError, RuntimeError, ValueError, ArithmeticError):
        return False
    return True


TOOLS: dict[str, tuple[str, Tool]] = {
    "scipy.optimize.check_grad < 1e-6": ("scipy", scipy_check_grad),
    "numdifftools.Gradient, allclose": ("numdifftools", numdifftools_gradient),
    "autograd.test_util.check_grads": ("autograd", autograd_check_grads),
    "torch.autograd.gradcheck": ("torch", torch_gradcheck),
    "torch.autograd.gradcheck, fast mode": ("torch", torch_gradcheck_fast),
    "jax.test_util.check_grads": ("jax", jax_check_grads),
    "CS231n relative error < 1e-7": ("numpy", cs231n),
    "Ng's difference ratio < 1e-7": ("numpy", ng),
}


def compare(drawn: list[Case], tool: Tool) -> Score:
    """One tool on cases with a scalar f; structures are flattened for it."""
    score = Score()
    for case in drawn:
        structure, x = open_structure(case.problem.at)
        value = case.gradient(case.problem.at) if callable(case.gradient) else case.gradient
        counted = [0]

        def f(
            point: Any, case: Case = case, structure: Any = structure, counted: list[int] = counted
        ) -> float:
            counted[0] += 1
            value = case.problem.f(structure.build(np.asarray(point, dtype=float).reshape(-1)))
            return (
                float(value) if np.isrealobj(value) else np.nan
            )  # Python's (-1.0)**0.5 is complex

        start = time.process_time()
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            agrees = tool(f, x, flat(value))
        score.seconds += time.process_time() - start
        score.calls += counted[0]
        score.failed += not case.mistake and not agrees
        score.passed += bool(case.mistake) and agrees
    return score


def own(drawn: list[Case]) -> tuple[Tally, float]:
    """This checker on cases, with the time it took."""
    tally, start = Tally(), time.process_time()
    for case in drawn:
        tally.add(case, check_gradient(case.problem.f, case.gradient, case.problem.at))
    return tally, time.process_time() - start


def has_scalar_f(case: Case) -> bool:
    """What the others can be asked: f is a number, the claim has its shape."""
    return np.ndim(case.problem.f(case.problem.at)) == 0 and case.mistake != "shape"


def table(drawn: list[Case]) -> str:
    """The comparison as Markdown."""
    scalar = [case for case in drawn if has_scalar_f(case)]
    right = sum(not case.mistake for case in scalar)
    entries = sum(flat(case.truth).size for case in scalar)
    lines = [
        f"| tool | right ones failed (of {right}) | wrong ones passed (of {len(scalar) - right}) "
        f"| undecidable "
        "| calls of f an entry | milliseconds a case |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    tally, seconds = own(scalar)
    lines.append(
        f"| **autograder.check_gradient** | **{tally.right_failed}** | **{tally.wrong_passed}** "
        f"| {len(tally.undecidable)} | {tally.calls / entries:.1f} | "
        f"{1e3 * seconds / len(scalar):.1f} |"
    )
    for name, (package, tool) in TOOLS.items():
        try:
            version = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            print(f"{name}: {package} is not installed", file=sys.stderr)
            continue
        score = compare(scalar, tool)
        label = f"{name} ({package} {version})" if package != "numpy" else name
        lines.append(
            f"| {label} | {score.failed} | {score.passed} | - | {score.calls / entries:.1f} "
            f"| {1e3 * score.seconds / len(scalar):.1f} |"
        )
    return "\n".join(lines)


def goals(drawn: list[Case]) -> str:
    """This checker's own figures over all cases, Jacobians and wrong shapes included."""
    tally, _ = own(drawn)
    for line in [*tally.false, *tally.undecidable]:
        print(line, file=sys.stderr)
    return "\n".join(
        [
            "| over all cases | goal | measured |",
            "| --- | ---: | ---: |",
            f"| cases (right, wrong) | 1,000 | {tally.cases:,} ({tally.right:,}, "
            f"{tally.wrong:,}) |",
            f"| false verdicts | 0 | {len(tally.false)} |",
            f"| undecidable | <= 1 % | {100 * len(tally.undecidable) / tally.cases:.2f} % |",
            f"| entries within their bound | >= 99.9 % | {100 * tally.coverage:.3f} % of "
            f"{tally.entries:,} |",
            f"| right diagnosis of the wrong cases | >= 90 % | {100 * tally.naming:.1f} % of "
            f"{tally.named:,} |",
        ]
    )


def network() -> str:
    """A 784-128-10 network, sigmoid and softmax, 32 samples."""
    rng = np.random.default_rng(7)
    at = {
        "W1": rng.uniform(-1, 1, (784, 128)) / 28, "b1": np.zeros(128),
        "W2": rng.uniform(-1, 1, (128, 10)) / 11, "b2": np.zeros(10),
    }  # fmt: skip
    X, Y = rng.random((32, 784)), np.eye(10)[rng.integers(0, 10, 32)]

    def forward(p: Any) -> Any:
        A = 1 / (1 + np.exp(-(X @ p["W1"] + p["b1"])))
        S = A @ p["W2"] + p["b2"]
        E = np.exp(S - S.max(axis=1, keepdims=True))
        return A, E / E.sum(axis=1, keepdims=True)

    def loss(p: Any) -> float:
        return float(-np.mean(np.log(np.sum(forward(p)[1] * Y, axis=1))))

    A, P = forward(at)
    d2 = (P - Y) / 32
    d1 = d2 @ at["W2"].T * A * (1 - A)
    gradient = {"W1": X.T @ d1, "b1": d1.sum(axis=0), "W2": A.T @ d2, "b2": d2.sum(axis=0)}
    wrong = {key: value.copy() for key, value in gradient.items()}
    wrong["W1"][300, 77] += 2e-3 * np.sqrt(np.mean(wrong["W1"] ** 2))
    lines = [
        "| 784-128-10 network, 101,770 parameters | verdict | calls of f | seconds of processor "
        "time | beside those calls alone |",
        "| --- | --- | ---: | ---: | ---: |",
    ]
    call = _best(lambda: [loss(at) for _ in range(20)]) / 20
    for name, claim in (("right", gradient), ("one entry off by 0.002 of its block's rms", wrong)):
        best = _best(lambda claim=claim: check_gradient(loss, claim, at))  # type: ignore[misc]
        report = check_gradient(loss, claim, at)
        verdict = report.verdict + (
            f", {report.diagnosis}, {report.worst.name}" if report.worst and not report else ""
        )
        times = best / (report.evaluations * call)
        lines.append(
            f"| {name} | {verdict} | {report.evaluations:,} | {best:.2f} | {times:.1f} times |"
        )
    return "\n".join(lines)


def _best(work: Callable[[], Any]) -> float:
    """Processor time of the fastest of five runs: other work on the machine counts least."""
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--cases", type=int, default=200, help="cases for each comparison (default: 200)"
    )
    parser.add_argument(
        "--own", type=int, default=3000, help="cases for this checker's own figures (default: 3000)"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--held-out", action="store_true", help="only families not looked at in development"
    )
    options = parser.parse_args()
    families = HELD_OUT if options.held_out else None
    print("Units of order one, float64:\n")
    print(table(list(cases(options.seed, options.cases, families, plain=True))))
    print("\nUnits of 1e-12 to 1e12, constants beside f, float32:\n")
    print(table(list(cases(options.seed, options.cases, families))))
    print()
    print(goals(list(cases(options.seed + 1, options.own, families))))
    print()
    print(network())


if __name__ == "__main__":
    main()
