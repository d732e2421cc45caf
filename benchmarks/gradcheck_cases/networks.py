"""Networks with dict parameters, their backward pass, and the mistakes that backward passes
have."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np

from benchmarks.gradcheck_cases.layers import relu
from benchmarks.gradcheck_cases.problem import Problem
from benchmarks.gradcheck_cases.scalars import sigmoid

Rng = np.random.Generator
Activation = tuple[Callable[[Any], Any], Callable[[Any], Any]]

SIGMOID: Activation = (sigmoid, lambda z: sigmoid(z) * sigmoid(-z))
TANH: Activation = (np.tanh, lambda z: 1 - np.tanh(z) ** 2)
RELU: Activation = (relu, lambda z: (z > 0) * 1.0)
IDENTITY: Activation = (lambda z: z, lambda z: 1 + 0 * z)


def network(
    rng: Rng,
    sizes: tuple[int, ...],
    m: int,
    hidden: Activation,
    output: Activation | None,
    decay: float = 0.0,
) -> Problem:
    """A network of `sizes`; `output` None is softmax with cross-entropy, else mean squared
    error."""
    depth = len(sizes) - 1
    at: dict[str, Any] = {}
    for i, (a, b) in enumerate(pairwise(sizes), 1):
        at[f"W{i}"] = rng.uniform(-1, 1, (a, b)) * min(1.0, 4 / np.sqrt(a))
        at[f"b{i}"] = rng.normal(size=b) * 0.3
    x = rng.normal(size=(m, sizes[0]))
    y = (
        np.eye(sizes[-1])[rng.integers(0, sizes[-1], m)]
        if output is None
        else rng.random((m, sizes[-1]))
    )

    def forward(p: Any) -> Any:
        a, zs, activations = x, [], [x]
        for i in range(1, depth + 1):
            z = a @ p[f"W{i}"] + p[f"b{i}"]
            if i == depth and output is None:
                e = np.exp(z - np.max(np.real(z), axis=1, keepdims=True))
                a = e / e.sum(axis=1, keepdims=True)
            else:
                a = (output if i == depth and output is not None else hidden)[0](z)
            zs.append(z)
            activations.append(a)
        return zs, activations

    def f(p: Any) -> Any:
        a = forward(p)[1][-1]
        loss = -np.sum(y * np.log(a)) / m if output is None else np.sum((a - y) ** 2) / a.size
        return (
            loss + decay * sum(np.sum(p[f"W{i}"] ** 2) for i in range(1, depth + 1))
            if decay
            else loss
        )

    def backward(p: Any, flaw: str = "") -> Any:
        zs, activations = forward(p)
        a, grads = activations[-1], {}
        if output is None:
            d = (a - y) / m
        else:
            d = 2 * (a - y) / a.size
            if flaw == "output-omitted":
                pass
            elif flaw == "output-argument":
                d = d * output[1](a)
            else:
                d = d * output[1](zs[-1])
        if flaw == "summed":
            d = d * m
        for i in range(depth, 0, -1):
            inputs = activations[i - 1]
            if flaw == "one-sample":
                grads[f"W{i}"], grads[f"b{i}"] = np.outer(inputs[0], d[0]), d[0]
            else:
                grads[f"W{i}"], grads[f"b{i}"] = inputs.T @ d, d.sum(axis=0)
            if flaw == "bias-total":
                grads[f"b{i}"] = d.sum() + 0 * p[f"b{i}"]
            if flaw == "bias-axis" and d.shape[0] == d.shape[1]:
                grads[f"b{i}"] = d.sum(axis=1)
            if flaw == "bias-mean":
                grads[f"b{i}"] = d.mean(axis=0)
            if decay and flaw != "no-decay":
                grads[f"W{i}"] = (
                    grads[f"W{i}"] + (4 if flaw == "double-decay" else 2) * decay * p[f"W{i}"]
                )
            if i > 1:
                d = d @ p[f"W{i}"].T
                if flaw == "hidden-argument":
                    d = d * hidden[1](inputs)
                elif flaw != "hidden-omitted":
                    d = d * hidden[1](zs[i - 2])
        return {key: grads[key] for key in p}

    def flawed(flaw: str) -> Callable[[Any], Any]:
        return lambda p: backward(p, flaw)

    flaws = {
        "activation-omitted": [flawed("hidden-omitted")],
        "samples": [flawed("one-sample")],
        "bias-axis": [flawed("bias-total")],
        "factor": [flawed("summed"), flawed("bias-mean")],
    }
    if hidden is SIGMOID or hidden is TANH:
        flaws["activation-argument"] = [flawed("hidden-argument")]
    if output is SIGMOID or output is TANH:
        flaws["activation-omitted"].append(flawed("output-omitted"))
        flaws.setdefault("activation-argument", []).append(flawed("output-argument"))
    if m == sizes[-1] and len(set(sizes[1:])) == len(sizes[1:]):
        flaws["bias-axis"].append(flawed("bias-axis"))
    if decay:
        flaws["term"] = [flawed("no-decay"), flawed("double-decay")]
    return Problem(f, at, backward, flaws, analytic=True)


def two_layers_sigmoid(rng: Rng) -> Problem:
    """The network of the lesson: sigmoid hidden layer and output, mean squared error."""
    return network(rng, (3, 4, 2), 5, SIGMOID, SIGMOID)


def two_layers_tanh(rng: Rng) -> Problem:
    return network(rng, (2, 5, 3), 6, TANH, IDENTITY)


def two_layers_relu(rng: Rng) -> Problem:
    return network(rng, (3, 6, 4), 5, RELU, None)


def two_layers_decay(rng: Rng) -> Problem:
    return network(rng, (3, 4, 2), 6, SIGMOID, None, decay=float(10 ** rng.uniform(-3, 0)))


def three_layers(rng: Rng) -> Problem:
    return network(rng, (2, 4, 3, 2), 5, TANH, SIGMOID)


def as_many_samples(rng: Rng) -> Problem:
    """As many samples as outputs: sums over the wrong axis fit."""
    return network(rng, (3, 5, 4), 4, SIGMOID, None)


def wide(rng: Rng) -> Problem:
    """Large enough that entries are not measured one by one."""
    return network(rng, (12, 15, 4), 7, SIGMOID, SIGMOID)


def wide_relu(rng: Rng) -> Problem:
    return network(rng, (20, 16, 5), 8, RELU, None)


def logistic_regression(rng: Rng) -> Problem:
    """No hidden layer: one layer of softmax."""
    return network(rng, (4, 3), 6, SIGMOID, None)


FAMILIES = [
    two_layers_sigmoid, two_layers_tanh, two_layers_relu, two_layers_decay, three_layers,
    as_many_samples, wide,
    wide_relu, logistic_regression,
]  # fmt: skip
