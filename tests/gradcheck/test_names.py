"""A diagnosis is right or says less: mistakes that look like other mistakes, in a network of the
course's size."""

import numpy as np
import pytest

from autograder.gradcheck import check_gradient

RNG = np.random.default_rng(3)
X, Y = RNG.normal(size=(6, 3)), np.eye(2)[RNG.integers(0, 2, 6)]
AT = {
    "W1": RNG.normal(size=(3, 5)), "b1": 0.3 * RNG.normal(size=5),
    "W2": RNG.normal(size=(5, 2)), "b2": 0.3 * RNG.normal(size=2),
}  # fmt: skip


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def leaky(z, leak=0.01):
    return np.where(z > 0, z, leak * z)


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "relu": (lambda z: np.maximum(z, 0), lambda z: (z > 0) * 1.0),
    "leaky relu": (leaky, lambda z: np.where(z > 0, 1.0, 0.01)),
}


def forward(p, activation):
    Z = X @ p["W1"] + p["b1"]
    A = ACTIVATIONS[activation][0](Z)
    E = np.exp(A @ p["W2"] + p["b2"])
    return Z, A, E / E.sum(axis=1, keepdims=True)


def loss_of(activation):
    return lambda p: -np.mean(np.log(np.sum(forward(p, activation)[2] * Y, axis=1)))


def backward_of(activation, slope=None, rate=0.0):
    """With the slope of another activation, or with W2 moved by a step of the descent before dZ1 is
    taken through it."""

    def backward(p):
        Z, A, P = forward(p, activation)
        dZ2 = (P - Y) / len(X)
        W2 = p["W2"] - rate * (A.T @ dZ2)
        dZ1 = dZ2 @ W2.T * (slope or ACTIVATIONS[activation][1])(Z)
        return {"W1": X.T @ dZ1, "b1": dZ1.sum(axis=0), "W2": A.T @ dZ2, "b2": dZ2.sum(axis=0)}

    return backward


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("rate", [0.05, 2.0])
def test_weights_after_their_update_are_told_from_a_wrong_activation(activation, rate):
    backward = backward_of(activation, rate=rate)
    report = check_gradient(loss_of(activation), backward, AT)
    assert report.diagnosis == "stale"
    assert "It looks as if" not in report.message
    value = check_gradient(loss_of(activation), backward(AT), AT)
    assert value.verdict == "disagree"
    assert (
        value.diagnosis not in ("activation-omitted", "activation-argument")
        or "It looks as if" in value.message
    )


def test_weights_of_another_moment_are_told_with_less_certainty():
    old = {**AT, "W2": AT["W2"] + RNG.normal(size=(5, 2))}

    def backward(p):
        _, A, P = forward(p, "tanh")
        dZ2 = (P - Y) / len(X)
        dZ1 = dZ2 @ old["W2"].T * (1 - A**2)
        return {"W1": X.T @ dZ1, "b1": dZ1.sum(axis=0), "W2": A.T @ dZ2, "b2": dZ2.sum(axis=0)}

    report = check_gradient(loss_of("tanh"), backward, AT)
    assert report.diagnosis == "stale"
    assert "It looks as if" in report.message


@pytest.mark.parametrize(
    ("activation", "slope"),
    [("leaky relu", lambda z: (z > 0) * 1.0), ("relu", lambda z: np.where(z > 0, 1.0, 0.1)),
     ("leaky relu", lambda z: np.where(z > 0, 1.0, 0.2)), ("relu", lambda z: (z > 0.5) * 1.0)],
)  # fmt: skip
@pytest.mark.parametrize("as_value", [True, False])
def test_the_slope_of_another_rectifier_is_no_slope_left_out(activation, slope, as_value):
    backward = backward_of(activation, slope)
    report = check_gradient(loss_of(activation), backward(AT) if as_value else backward, AT)
    assert report.verdict == "disagree"
    assert (
        report.diagnosis not in ("activation-omitted", "activation-argument")
        or "It looks as if" in report.message
    )
    c, z = RNG.normal(size=40), RNG.normal(size=40)
    layer = check_gradient(lambda z: np.sum(c * ACTIVATIONS[activation][0](z)), c * slope(z), z)
    assert layer.verdict == "disagree"
    assert layer.diagnosis not in ("activation-omitted", "activation-argument")


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_a_slope_that_is_left_out_is_still_said_to_be(activation):
    backward = backward_of(activation, np.ones_like)
    report = check_gradient(loss_of(activation), backward, AT)
    assert report.diagnosis == "activation-omitted"
    c, z = RNG.normal(size=40), RNG.normal(size=40)
    layer = check_gradient(lambda z: np.sum(c * ACTIVATIONS[activation][0](z)), c, z)
    assert layer.diagnosis == "activation-omitted"


@pytest.mark.parametrize("activation", ["sigmoid", "tanh"])
def test_a_slope_taken_at_a_is_still_said_to_be(activation):
    value, slope = ACTIVATIONS[activation]
    report = check_gradient(
        loss_of(activation), backward_of(activation, lambda z: slope(value(z))), AT
    )
    assert report.diagnosis == "activation-argument"
    assert activation in report.message


def test_a_factor_of_two_may_be_a_mean_over_two_samples():
    pair = np.array([[1.0, 2.0], [3.0, -1.0]])
    report = check_gradient(lambda w: np.sum(pair @ w) / 2, pair.sum(axis=0), np.array([0.3, 0.7]))
    assert report.diagnosis == "factor"
    assert "mean over 2 samples" in report.message


def test_what_is_not_recognised_points_at_nothing_that_may_not_stand_there():
    x = np.linspace(0.3, 2, 5)
    report = check_gradient(lambda x: np.sum(np.sin(x) * np.exp(x)), np.cos(x) + 3 * x**2, x)
    assert report.diagnosis == "unrecognised"
    assert "below" not in report.message
