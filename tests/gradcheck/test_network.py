"""A 784-128-10 network, 101,770 parameters: checked in 200 calls, a single wrong entry found and
named in 1,500."""

import numpy as np
import pytest

from autograder.gradcheck import check_gradient

SAMPLES = 32


def network(activation):
    """Parameters, loss and gradient; the hidden layer is "sigmoid" or "relu", the output
    softmax."""
    rng = np.random.default_rng(7)
    sizes = (784, 128, 10)
    at = {}
    for i, (n_in, n_out) in enumerate([(784, 128), (128, 10)], 1):
        at[f"W{i}"] = rng.uniform(-1, 1, (n_in, n_out)) / np.sqrt(n_in)
        at[f"b{i}"] = 0.1 * rng.normal(size=n_out)
    X = rng.random((SAMPLES, sizes[0]))
    Y = np.eye(10)[rng.integers(0, 10, SAMPLES)]

    def forward(p):
        Z = X @ p["W1"] + p["b1"]
        A = 1 / (1 + np.exp(-Z)) if activation == "sigmoid" else np.maximum(Z, 0)
        S = A @ p["W2"] + p["b2"]
        E = np.exp(S - S.max(axis=1, keepdims=True))
        return Z, A, E / E.sum(axis=1, keepdims=True)

    def loss(p):
        return float(-np.mean(np.log(np.sum(forward(p)[2] * Y, axis=1))))

    def gradient(p, slope=True):
        Z, A, P = forward(p)
        d2 = (P - Y) / SAMPLES
        d1 = d2 @ p["W2"].T
        if slope:
            d1 = d1 * (A * (1 - A) if activation == "sigmoid" else Z > 0)
        return {"W1": X.T @ d1, "b1": d1.sum(axis=0), "W2": A.T @ d2, "b2": d2.sum(axis=0)}

    return at, loss, gradient


@pytest.fixture(scope="module", params=["sigmoid", pytest.param("relu", marks=pytest.mark.slow)])
def net(request):
    return network(request.param)


def test_it_agrees_within_200_calls(net):
    at, loss, gradient = net
    report = check_gradient(loss, gradient, at)
    assert report.verdict == "agree"
    assert report.evaluations <= 200


@pytest.mark.parametrize(
    ("leaf", "index", "size"),
    [
        ("W1", (300, 77), 1.01e-3),
        ("W1", (783, 127), 1.0),
        ("W2", (0, 0), 1e-2),
        ("b1", (64,), 1e3),
        ("b2", (9,), 1e-2),
    ],
)
def test_a_single_wrong_entry_is_found_and_named_within_1500_calls(net, leaf, index, size):
    at, loss, gradient = net
    wrong = gradient(at)
    wrong[leaf][index] += size * np.sqrt(np.mean(wrong[leaf] ** 2))
    report = check_gradient(loss, wrong, at)
    assert report.verdict == "disagree"
    assert report.diagnosis == "entry"
    assert (report.worst.path, report.worst.index) == ((leaf,), index)
    assert report.evaluations <= 1500


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("sign", lambda g: {k: -v for k, v in g.items()}),
        ("factor", lambda g: {k: SAMPLES * v for k, v in g.items()}),
        ("zero", lambda g: {**g, "W1": 0 * g["W1"], "b1": 0 * g["b1"]}),
        ("bias-axis", lambda g: {**g, "b1": np.full(128, g["b1"].sum())}),
        ("transposed", lambda g: {**g, "W1": g["W1"].reshape(128, 784).T}),
        ("block", lambda g: {**g, "W2": np.roll(g["W2"], 1, axis=1)}),
    ],
)
def test_mistakes_of_method_are_named_within_1500_calls(net, name, spoil):
    at, loss, gradient = net
    report = check_gradient(loss, spoil(gradient(at)), at)
    assert (report.verdict, report.diagnosis) == ("disagree", name)
    assert report.evaluations <= 1500


def test_an_activation_left_out_is_named_within_1500_calls(net):
    at, loss, gradient = net
    report = check_gradient(loss, gradient(at, slope=False), at)
    assert (report.verdict, report.diagnosis) == ("disagree", "activation-omitted")
    assert report.evaluations <= 1500


def test_two_wrong_entries_that_cancel_in_the_sum_are_found():
    at, loss, gradient = network("sigmoid")
    wrong = gradient(at)
    size = 0.01 * np.sqrt(np.mean(wrong["W1"] ** 2))
    wrong["W1"][5, 5] += size
    wrong["W1"][700, 100] -= size
    report = check_gradient(loss, wrong, at)
    assert report.diagnosis == "entry"
    assert "[5, 5]" in report.message
    assert "[700, 100]" in report.message
