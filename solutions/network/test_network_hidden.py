"""Hidden checks of `network`: any sizes and weights, every gradient against nudges, and what must be left alone."""
# ruff: noqa: SIM300 - A, P and Z are what comes back, no constants

import numpy as np
import pytest

from autograder import check_gradient

LOOK_AT = {
    "sign": "Look at the signs: does the loss rise or fall in the direction that your gradient points to?",
    "factor": "A whole part is off by one factor: look at every number that you multiply or divide by.",
    "transposed": "The right numbers in the wrong places: look at each .T and at the order of the factors.",
    "bias-axis": "A bias is added to every sample: along which axis does its gradient add up?",
    "samples": "Does every sample have a say in your gradient?",
    "activation-omitted": "Look at the places where the signal passes an activation on its way back.",
    "activation-argument": "At which place did you take the slope of the activation?",
    "zero": "A part of your gradient is zero, though the loss changes there.",
    "shape": "A gradient has the shape of what it belongs to.",
}
IN_PLACE = (
    "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
)


SINGLE = "Numbers of 32 bits go in, and 64 are asked for: look at the dtype of what comes back."


def look_at(report):
    """What a student should look at, by the kind of mistake that the figures show for certain."""
    guessed = "looks as if" in report.message
    return LOOK_AT.get(
        "" if guessed else report.diagnosis, "Compare a few entries with nudges, by check_gradient."
    )


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


def same(arrays, before):
    """Whether nothing was changed in a sequence of arrays."""
    return all(np.array_equal(one, other) for one, other in zip(arrays, before, strict=True))


def squash(Z):
    """The sigmoid."""
    return 0.5 * (1.0 + np.tanh(0.5 * Z))


def answer(params, X):
    """The network's output."""
    return squash(squash(X @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"])


def network(rng, n_in, n_hidden, n_out):
    """Parameters with biases that are not zero, and weights of both signs in every column."""
    return {
        "W1": rng.normal(size=(n_in, n_hidden)),
        "b1": rng.normal(size=n_hidden),
        "W2": rng.normal(size=(n_hidden, n_out)),
        "b2": rng.normal(size=n_out),
    }


def has_other_names(grads, params):
    """Whether it is a dict, but not of the parameters' names."""
    return isinstance(grads, dict) and set(grads) != set(params)


def one_hot(rng, n, k):
    """One-hot rows in which every class comes up, as far as there are rows."""
    return np.eye(k)[rng.permutation(np.arange(n) % k)]


REFUSALS = (
    ValueError,
    IndexError,
)  # what does not fit as a mask or an index, NumPy refuses with IndexError


def refuses(function, *arguments):
    """Say whether the call is refused; any other exception goes its way."""
    try:
        function(*arguments)
    except REFUSALS:
        return True
    return False


# initialise


@pytest.mark.exercise("initialise", points=1)
def test_initialise_is_uniform_between_minus_one_and_one(student, rng, hint):
    """In a large network the weights fill the range from -1 to 1 evenly, in both layers."""
    params = student.initialise(70, 50, 60, np.random.default_rng(rng.integers(10**9)))
    for name, shape in (("W1", (70, 50)), ("W2", (50, 60))):
        weights = np.asarray(params[name])
        assert weights.shape == shape
        hint("All weights are alike: they are to be drawn.", when=np.ptp(weights) == 0)
        hint(
            "A uniform draw has ends; some of yours lie beyond -1 or 1.",
            when=np.max(np.abs(weights)) > 1,
        )
        hint("Where are the negative weights?", when=np.min(weights) >= 0)
        hint("The weights do not fill the range from -1 to 1.", when=np.max(np.abs(weights)) < 0.95)
        assert -1 <= np.min(weights) < -0.99
        assert 0.99 < np.max(weights) <= 1
        parts, _ = np.histogram(weights, bins=4, range=(-1, 1))
        unevenness = np.max(np.abs(parts / weights.size - 0.25))
        hint(
            "Between the ends every value is equally likely. Look at a histogram.",
            when=unevenness >= 0.06,
        )
        assert unevenness < 0.06
        assert len(np.unique(weights)) == weights.size


@pytest.mark.exercise("initialise", points=0.5)
def test_initialise_draws_the_first_layer_first(student, rng, hint):
    """The first layer's weights do not depend on how many outputs there are; drawing goes on where it stopped."""
    seed = rng.integers(10**9)
    few, many, again = (student.initialise(4, 3, k, np.random.default_rng(seed)) for k in (2, 5, 2))
    hint(
        "Which of the two is drawn first?",
        when=np.array_equal(few["W1"], again["W1"]) and not np.array_equal(few["W1"], many["W1"]),
    )
    assert np.asarray(few["W1"]) == close(many["W1"])
    assert np.max(np.abs(few["W1"])) > 0
    one_for_all = np.random.default_rng(seed)
    first, second = (student.initialise(4, 3, 2, one_for_all) for _ in range(2))
    hint(
        "Two networks from one generator are two different networks.",
        when=np.array_equal(first["W1"], second["W1"]),
    )
    assert not np.any(first["W1"] == second["W1"])
    assert not np.any(np.ravel(first["W1"])[:6] == np.ravel(first["W2"]))


# linear_forward


@pytest.mark.exercise("linear_forward", points=0.25)
def test_linear_forward_of_any_layer(student, rng, hint):
    """Any number of samples, inputs and outputs; nothing that is handed in is changed."""
    for n, n_in, n_out in ((5, 3, 4), (1, 4, 2), (6, 2, 1)):
        given = rng.normal(size=(n, n_in)), rng.normal(size=(n_in, n_out)), rng.normal(size=n_out)
        before = [array.copy() for array in given]
        Z = student.linear_forward(*given)
        hint(IN_PLACE, when=not same(given, before))
        assert same(given, before)
        X, W, b = before
        hint("Each output has a bias of its own.", when=Z == close(X @ W + b[0]))
        hint("Each output has a bias of its own.", when=Z == close(X @ W + np.sum(b)))
        assert Z == close(X @ W + b)


@pytest.mark.exercise("linear_forward", points=0.25)
def test_linear_forward_refuses_what_does_not_fit(student):
    """Three columns do not fit two rows of weights: ValueError."""
    with pytest.raises(REFUSALS):
        student.linear_forward(np.ones((4, 3)), np.ones((2, 5)), np.ones(5))


# sigmoid


@pytest.mark.exercise("sigmoid", points=0.5)
def test_sigmoid_of_any_table(student, rng, hint):
    """Any shape, both signs, lists too; nothing that is handed in is changed."""
    for shape in ((4,), (3, 5), (2, 3, 2)):
        Z = rng.normal(size=shape) * 4
        before = Z.copy()
        A = student.sigmoid(Z)
        hint(IN_PLACE, when=not np.array_equal(Z, before))
        assert np.array_equal(Z, before)
        assert A == close(squash(before))
    assert student.sigmoid([[-7, 9], [12, -3]]) == close(squash(np.array([[-7.0, 9], [12, -3]])))
    hint(SINGLE)
    assert student.sigmoid(np.array([0.25, -3.0], dtype=np.float32)).dtype == np.dtype(float)


# relu


@pytest.mark.exercise("relu", points=0.25)
def test_relu_of_any_table(student, rng, hint):
    """Any shape, both signs, large and small."""
    for shape, scale in (((6,), 1e-4), ((3, 5), 1.0), ((2, 3, 2), 1e4)):
        Z = rng.uniform(0.1, 2.0, size=shape) * scale * rng.choice([-1.0, 1.0], size=shape)
        Z.flat[:2] = [-1.5 * scale, 1.5 * scale]
        assert student.relu(Z.copy()) == pytest.approx(np.where(Z < 0, 0, Z), rel=1e-9, abs=0)
    hint(SINGLE)
    assert student.relu(np.array([0.25, -3.0], dtype=np.float32)).dtype == np.dtype(float)


@pytest.mark.exercise("relu", points=0.25)
def test_relu_leaves_Z_alone(student, rng, hint):
    """The table that is handed in is the same after the call as before."""
    Z = rng.normal(size=(3, 4))
    Z[1, 1] = -1.0
    before = Z.copy()
    A = student.relu(Z)
    hint(IN_PLACE, when=not np.array_equal(Z, before))
    assert np.array_equal(Z, before)
    assert A == close(np.where(before < 0, 0, before))


# linear_backward


@pytest.mark.exercise("linear_backward", points=1)
def test_linear_backward_of_any_layer(student, rng, hint):
    """Many samples, few, wide layers and narrow ones: every slope agrees with a nudge."""
    for n, n_in, n_out in ((5, 2, 3), (2, 3, 4), (3, 3, 3)):
        layer = {
            "X": rng.normal(size=(n, n_in)),
            "W": rng.normal(size=(n_in, n_out)),
            "b": rng.normal(size=n_out),
        }
        dZ = rng.normal(size=(n, n_out))
        dX, dW, db = student.linear_backward(dZ.copy(), layer["X"].copy(), layer["W"].copy())
        if n == 5:
            report = check_gradient(
                lambda at, dZ=dZ: float(np.sum(dZ * (at["X"] @ at["W"] + at["b"]))),
                {"X": dX, "W": dW, "b": db},
                layer,
            )
            hint(look_at(report), when=not report)
            assert report
        expected = dZ @ layer["W"].T, layer["X"].T @ dZ, np.sum(dZ, axis=0)
        hint(
            LOOK_AT["transposed"],
            when=n == 3 and (dX != close(expected[0]) or dW != close(expected[1])),
        )
        hint(LOOK_AT["bias-axis"], when=n == 3 and db == close(np.sum(dZ, axis=1)))
        assert (dX == close(expected[0]), dW == close(expected[1]), db == close(expected[2])) == (
            True,
            True,
            True,
        )


@pytest.mark.exercise("linear_backward", points=0.5)
def test_linear_backward_leaves_its_inputs_alone(student, rng, hint):
    """The three arrays that are handed in are the same after the call as before."""
    given = rng.normal(size=(4, 3)), rng.normal(size=(4, 2)), rng.normal(size=(2, 3))
    before = [array.copy() for array in given]
    dX, dW, db = student.linear_backward(*given)
    hint(IN_PLACE, when=not same(given, before))
    assert same(given, before)
    assert dX == close(before[0] @ before[2].T)
    assert dW == close(before[1].T @ before[0])
    assert db == close(np.sum(before[0], axis=0))


@pytest.mark.exercise("linear_backward", points=0.5)
def test_linear_backward_refuses_what_does_not_fit(student):
    """Slopes for three samples do not fit two samples, nor slopes of three outputs weights for two: ValueError."""
    with pytest.raises(REFUSALS):
        student.linear_backward(np.ones((3, 4)), np.ones((2, 5)), np.ones((5, 4)))
    with pytest.raises(REFUSALS):
        student.linear_backward(np.ones((4, 3)), np.ones((4, 5)), np.ones((5, 2)))


# sigmoid_backward


@pytest.mark.exercise("sigmoid_backward", points=0.75)
def test_sigmoid_backward_of_any_table(student, rng, hint):
    """Any shape, both signs, in Z and in what arrives: every slope agrees with a nudge."""
    for shape in ((2, 3), (5,), (2, 1)):
        Z, dA = rng.normal(size=shape) * 2, rng.normal(size=shape)
        dZ = student.sigmoid_backward(dA.copy(), Z.copy())
        if shape == (2, 3):
            report = check_gradient(lambda at, dA=dA: float(np.sum(dA * squash(at))), dZ, Z)
            slope = squash(Z) * squash(-Z)
            hint("What has arrived from the right?", when=dZ == close(slope))
            hint("Slopes that arrive may be negative.", when=dZ == close(np.abs(dA) * slope))
            hint(look_at(report), when=not report)
            assert report
        assert dZ == close(dA * squash(Z) * squash(-Z))


@pytest.mark.exercise("sigmoid_backward", points=0.5)
def test_sigmoid_backward_far_out(student, hint):
    """At ±1000 nothing passes and nothing is nan; whole numbers in lists go in."""
    dZ = student.sigmoid_backward([[2, -3], [5, 8]], [[1000, -1000], [0, 0]])
    hint(
        "nan comes from infinity over infinity, or from infinity times 0.",
        when=np.any(np.isnan(dZ)),
    )
    assert dZ == close([[0.0, 0.0], [1.25, 2.0]])


@pytest.mark.exercise("sigmoid_backward", points=0.25)
def test_sigmoid_backward_leaves_its_inputs_alone(student, rng, hint):
    """What is handed in is the same after the call as before; shapes that do not fit are refused with ValueError."""
    given = rng.normal(size=(3, 2)), rng.normal(size=(3, 2))
    before = [array.copy() for array in given]
    student.sigmoid_backward(*given)
    hint(IN_PLACE, when=not same(given, before))
    assert same(given, before)
    assert refuses(student.sigmoid_backward, np.ones((3, 2)), np.ones((2, 3)))


# relu_backward


@pytest.mark.exercise("relu_backward", points=0.75)
def test_relu_backward_of_any_table(student, rng, hint):
    """Any shape, both signs, in Z and in what arrives: every slope agrees with a nudge."""
    for shape in ((2, 3), (6,), (2, 2, 2)):
        Z = rng.uniform(0.1, 3.0, size=shape) * rng.choice([-1.0, 1.0], size=shape)
        dA = rng.uniform(0.1, 3.0, size=shape) * rng.choice([-1.0, 1.0], size=shape)
        Z.flat[:6] = [0.5, 2.5, -0.5, 2.0, -2.5, 1.5]
        dA.flat[:6] = rng.uniform(0.5, 2.0) * np.array([-2.0, 0.5, -0.5, 2.0, 1.0, -1.5])
        dZ = student.relu_backward(dA.copy(), Z.copy())
        if shape == (2, 3):
            report = check_gradient(lambda at, dA=dA: float(np.sum(dA * np.maximum(at, 0))), dZ, Z)
            hint(
                "Which of the two decides whether the valve is open, Z or dA?",
                when=dZ == close(np.maximum(dA, 0)),
            )
            hint(look_at(report), when=not report)
            assert report
        assert dZ == close(np.where(Z < 0, 0, dA))
    hint(SINGLE)
    single = np.array([0.25, -3.0], dtype=np.float32)
    assert student.relu_backward(single, single).dtype == np.dtype(float)


@pytest.mark.exercise("relu_backward", points=0.5)
def test_relu_backward_leaves_its_inputs_alone(student, rng, hint):
    """What is handed in is the same after the call as before."""
    given = rng.normal(size=(3, 4)), rng.normal(size=(3, 4))
    given[0][:2, :2] = np.abs(given[0][:2, :2]) * [[1.0, -1.0], [1.0, -1.0]]
    given[1][:2, :2] = [[-1.0, 1.0], [2.0, -2.0]]
    before = [array.copy() for array in given]
    dZ = student.relu_backward(*given)
    hint(IN_PLACE, when=not same(given, before))
    assert same(given, before)
    assert dZ == close(np.where(before[1] < 0, 0, before[0]))


@pytest.mark.exercise("relu_backward", points=0.25)
def test_relu_backward_refuses_what_does_not_fit(student):
    """A table of three rows and two columns does not fit one of two rows and three columns: ValueError."""
    with pytest.raises(REFUSALS):
        student.relu_backward(np.ones((3, 2)), np.ones((2, 3)))


# softmax


@pytest.mark.exercise("softmax", points=0.75)
def test_softmax_of_any_table(student, rng, hint):
    """Tall, wide and square tables with entries of both signs, and one more axis in front."""
    for shape in ((5, 3), (2, 6), (4, 4), (2, 3, 4)):
        Z = rng.normal(size=shape) * 2
        powers = np.exp(Z)
        P = student.softmax(Z.copy())
        hint(
            "Each row is to add up to 1; yours do so in columns.",
            when=P == close(powers / np.sum(powers, axis=0, keepdims=True)),
        )
        assert P == close(powers / np.sum(powers, axis=-1, keepdims=True))


@pytest.mark.exercise("softmax", points=0.5)
def test_softmax_of_rows_far_apart(student, rng, hint):
    """One table with a row around 1000, one around -1000 and one around 0, and one row with both 0 and 1000."""
    Z = rng.normal(size=(3, 4))
    powers = np.exp(Z)
    P = student.softmax(Z + np.array([[1000.0], [-1000.0], [0.0]]))
    hint("0 over 0: each row needs a number of its own taken away.", when=np.any(np.isnan(P)))
    assert P == pytest.approx(powers / np.sum(powers, axis=1, keepdims=True), rel=1e-9)
    wide = student.softmax([[0, 1000, 0]])
    hint(
        "Which number of the row has to be taken away, so that no power is too large?",
        when=np.any(np.isnan(wide)),
    )
    assert wide == close([[0.0, 1.0, 0.0]])


@pytest.mark.exercise("softmax", points=0.25)
def test_softmax_leaves_Z_alone(student, rng, hint):
    """The table that is handed in is the same after the call as before; whole numbers go in, too."""
    Z = rng.normal(size=(2, 3))
    before = Z.copy()
    P = student.softmax(Z)
    hint(IN_PLACE, when=not np.array_equal(Z, before))
    assert np.array_equal(Z, before)
    assert np.sum(P, axis=1) == close([1.0, 1.0])
    assert student.softmax([[0, 0], [5, 5]]) == close(np.full((2, 2), 0.5))
    hint(SINGLE)
    assert student.softmax(np.array([[0.25, -3.0]], dtype=np.float32)).dtype == np.dtype(float)


# cross_entropy


@pytest.mark.exercise("cross_entropy", points=0.75)
def test_cross_entropy_of_any_table(student, rng, hint):
    """Several rows and classes, with probabilities from 0.02 up."""
    for n, k in ((6, 3), (3, 5), (1, 4)):
        P = rng.uniform(0.1, 1.0, size=(n, k))
        P /= np.sum(P, axis=1, keepdims=True)
        Y = one_hot(rng, n, k)
        picked = np.sum(P * Y, axis=1)
        loss = student.cross_entropy(P.copy(), Y.copy())
        hint(
            "The mean is over the rows; which number do you divide by?",
            when=loss == close(-np.mean(np.log(picked)) / k),
        )
        hint(
            "That is the sum over the rows; the loss is a mean.",
            when=loss == close(-np.sum(np.log(picked))),
        )
        hint(
            "Which probability counts in a row: the largest, or that of what is true?",
            when=loss == close(-np.mean(np.log(np.max(P, axis=1)))),
        )
        hint(
            "The probabilities of what is not true have no price of their own here.",
            when=loss == close(-np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / n),
        )
        hint(
            "Nearly right: a tiny number should keep P from 0 and do nothing else. How tiny is yours?",
            when=abs(loss + np.mean(np.log(picked))) < 0.2,
        )
        assert loss == pytest.approx(np.array(-np.mean(np.log(picked))), rel=1e-5)


@pytest.mark.exercise("cross_entropy", points=0.5)
def test_cross_entropy_when_the_truth_has_probability_zero(student, rng, hint):
    """A network that is certain of something false pays a lot, but something finite."""
    Y = one_hot(rng, 3, 3)
    P = np.roll(Y, 1, axis=1)
    loss = student.cross_entropy(P, Y)
    hint("Infinite: what does your logarithm see?", when=not np.isfinite(loss))
    hint("To be certain of something false must not be cheap.", when=loss < 5)
    assert np.shape(loss) == ()
    assert np.isfinite(loss)
    assert loss > 5
    single = student.cross_entropy(P.astype(np.float32), Y.astype(np.float32))
    hint("A number may be too tiny for 32 bits: which dtype has P?", when=not np.isfinite(single))
    assert np.isfinite(single)
    assert single > 5


@pytest.mark.exercise("cross_entropy", points=0.25)
def test_cross_entropy_leaves_its_inputs_alone(student, rng, hint):
    """The probabilities that are handed in are the same after the call as before, zeros and ones, too."""
    Y = one_hot(rng, 4, 3)
    P = 0.5 * Y + 0.5 * np.roll(Y, 1, axis=1)
    before = P.copy(), Y.copy()
    loss = student.cross_entropy(P, Y)
    hint(IN_PLACE, when=not same((P, Y), before))
    assert same((P, Y), before)
    assert loss == pytest.approx(np.array(np.log(2.0)), rel=1e-5)


@pytest.mark.exercise("cross_entropy", points=0.25)
def test_cross_entropy_refuses_what_does_not_fit(student):
    """Three rows of probabilities do not fit two rows of truth: ValueError."""
    with pytest.raises(REFUSALS):
        student.cross_entropy(np.full((3, 4), 0.25), np.eye(4)[:2])


# softmax_cross_entropy_backward


@pytest.mark.exercise("softmax_cross_entropy_backward", points=1)
def test_softmax_cross_entropy_backward_of_any_table(student, rng, hint):
    """Several rows and classes: every slope agrees with a nudge of the loss."""
    for n, k in ((2, 3), (5, 6), (4, 4)):
        Z, Y = rng.normal(size=(n, k)) * 1.5, one_hot(rng, n, k)
        dZ = student.softmax_cross_entropy_backward(Z.copy(), Y.copy())
        powers = np.exp(Z)
        expected = (powers / np.sum(powers, axis=1, keepdims=True) - Y) / n
        if n == 2:
            report = check_gradient(
                lambda at, Y=Y, n=n: (
                    float(np.sum(np.log(np.sum(np.exp(at), axis=1)) - np.sum(Y * at, axis=1))) / n
                ),
                dZ,
                Z,
            )
            hint(
                "The loss is a mean over the rows; does your gradient know?",
                when=dZ == close(expected * n),
            )
            hint(
                "The loss is a mean over the rows, not over all entries.",
                when=dZ == close(expected / k),
            )
            hint(
                "Each row has probabilities of its own.",
                when=dZ == close((powers / np.sum(powers) - Y) / n),
            )
            hint(look_at(report), when=not report)
            assert report
        assert dZ == close(expected)


@pytest.mark.exercise("softmax_cross_entropy_backward", points=0.5)
def test_softmax_cross_entropy_backward_far_out(student, hint):
    """Entries around 1000 and around -1000 do no harm; whole numbers in lists go in."""
    dZ = student.softmax_cross_entropy_backward([[1000, 1000], [-1000, -1000]], [[1, 0], [0, 1]])
    hint("nan: what may be taken from each row without any change?", when=np.any(np.isnan(dZ)))
    assert dZ == close([[-0.25, 0.25], [0.25, -0.25]])


@pytest.mark.exercise("softmax_cross_entropy_backward", points=0.25)
def test_softmax_cross_entropy_backward_leaves_its_inputs_alone(student, rng, hint):
    """What is handed in is the same after the call as before; shapes that do not fit are refused with ValueError."""
    given = rng.normal(size=(3, 2)), one_hot(rng, 3, 2)
    before = [array.copy() for array in given]
    student.softmax_cross_entropy_backward(*given)
    hint(IN_PLACE, when=not same(given, before))
    assert same(given, before)
    assert refuses(student.softmax_cross_entropy_backward, np.ones((3, 4)), np.eye(4)[:2])


# mse_loss


@pytest.mark.exercise("mse_loss", points=0.5)
def test_mse_loss_of_any_table(student, rng, hint):
    """Any number of samples and outputs, errors of both signs, large and small."""
    for shape, size in zip(
        ((5, 3), (2, 7), (6, 1)), rng.permutation([1e-3, 1.0, 1e3]), strict=True
    ):
        A, Y = rng.normal(size=(2, *shape)) * size
        loss = student.mse_loss(A.copy(), Y.copy())
        mean = np.sum((A - Y) ** 2) / A.size
        hint(
            "The mean is over every entry, samples and outputs.",
            when=loss == pytest.approx(np.array(mean * shape[1])),
        )
        hint(
            "That is the sum; the loss is a mean.",
            when=loss == pytest.approx(np.array(mean * A.size)),
        )
        hint(
            "There is no 1/2 in front of this loss.", when=loss == pytest.approx(np.array(mean / 2))
        )
        hint("No root this time.", when=loss == pytest.approx(np.array(np.sqrt(mean))))
        assert loss == pytest.approx(np.array(mean), rel=1e-6, abs=0)


@pytest.mark.exercise("mse_loss", points=0.25)
def test_mse_loss_leaves_its_inputs_alone(student, rng, hint):
    """The tables that are handed in are the same after the call as before."""
    A, Y = rng.normal(size=(2, 3, 2))
    before = A.copy(), Y.copy()
    loss = student.mse_loss(A, Y)
    hint(IN_PLACE, when=not same((A, Y), before))
    assert same((A, Y), before)
    assert loss == close(np.sum((before[0] - before[1]) ** 2) / 6)


@pytest.mark.exercise("mse_loss", points=0.25)
def test_mse_loss_refuses_what_does_not_fit(student):
    """A table of three rows and two columns does not fit one of two rows and three columns: ValueError."""
    with pytest.raises(REFUSALS):
        student.mse_loss(np.ones((3, 2)), np.ones((2, 3)))


# mse_loss_backward


@pytest.mark.exercise("mse_loss_backward", points=0.75)
def test_mse_loss_backward_of_any_table(student, rng, hint):
    """Any number of samples and outputs: every slope agrees with a nudge."""
    for shape in ((3, 2), (2, 5), (6, 1)):
        A, Y = rng.normal(size=(2, *shape)) * 10.0 ** rng.integers(-2, 3)
        dA = student.mse_loss_backward(A.copy(), Y.copy())
        expected = 2 * (A - Y) / A.size
        if shape == (3, 2):
            report = check_gradient(lambda at, Y=Y: float(np.sum((at - Y) ** 2)) / 6, dA, A)
            hint(
                "Look at how many entries share the mean: samples and outputs.",
                when=dA == close(expected * 2),
            )
            hint(look_at(report), when=not report)
            assert report
        assert dA == pytest.approx(expected, rel=1e-6, abs=1e-12)


@pytest.mark.exercise("mse_loss_backward", points=0.5)
def test_mse_loss_backward_leaves_its_inputs_alone(student, rng, hint):
    """The tables that are handed in are the same after the call as before; lists of whole numbers go in, too."""
    A, Y = rng.normal(size=(2, 3, 2))
    before = A.copy(), Y.copy()
    dA = student.mse_loss_backward(A, Y)
    hint(IN_PLACE, when=not same((A, Y), before))
    assert same((A, Y), before)
    assert dA == close((before[0] - before[1]) / 3)
    assert student.mse_loss_backward([[1, 2, 0]], [[0, 4, 0]]) == close([[2 / 3, -4 / 3, 0.0]])


@pytest.mark.exercise("mse_loss_backward", points=0.25)
def test_mse_loss_backward_refuses_what_does_not_fit(student):
    """A table of three rows and two columns does not fit one of two rows and three columns: ValueError."""
    with pytest.raises(REFUSALS):
        student.mse_loss_backward(np.ones((3, 2)), np.ones((2, 3)))


# forward


@pytest.mark.exercise("forward", points=1)
def test_forward_of_any_network(student, rng, hint):
    """Any numbers of samples, inputs, hidden units and outputs, with biases that are not zero."""
    for n, n_in, n_hidden, n_out in ((6, 3, 5, 2), (1, 4, 2, 3), (7, 2, 3, 1)):
        params, X = network(rng, n_in, n_hidden, n_out), rng.normal(size=(n, n_in))
        A2, _ = student.forward(params, X.copy())
        bare = {name: value * (name in ("W1", "W2")) for name, value in params.items()}
        hint("Are the biases in it, both of them?", when=A2 == close(answer(bare, X)))
        hint(
            "Are the biases in it, both of them?",
            when=A2 == close(answer(params | {"b1": bare["b1"]}, X)),
        )
        hint(
            "Are the biases in it, both of them?",
            when=A2 == close(answer(params | {"b2": bare["b2"]}, X)),
        )
        hidden = X @ params["W1"] + params["b1"]
        last = squash(hidden) @ params["W2"] + params["b2"]
        hint("The last sigmoid is missing.", when=A2 == close(last))
        for other in (hidden, np.maximum(hidden, 0), np.tanh(hidden)):
            hint(
                "The activation of the hidden layer is a sigmoid.",
                when=A2 == close(squash(other @ params["W2"] + params["b2"])),
            )
        assert A2 == close(answer(params, X))


@pytest.mark.exercise("forward", points=0.5)
def test_forward_leaves_its_inputs_alone(student, rng, hint):
    """The parameters and the samples that are handed in are the same after the call as before."""
    params, X = network(rng, 2, 4, 3), rng.normal(size=(5, 2))
    given = [*params.values(), X]
    before = [array.copy() for array in given]
    A2, _ = student.forward(params, X)
    hint(IN_PLACE, when=not same(given, before))
    assert same(given, before)
    assert set(params) == {"W1", "b1", "W2", "b2"}
    assert A2 == close(answer(params, X))


@pytest.mark.exercise("forward", points=0.5)
def test_forward_refuses_what_does_not_fit(student, rng):
    """Samples with three inputs do not fit a network for two: ValueError."""
    with pytest.raises(REFUSALS):
        student.forward(network(rng, 2, 4, 1), np.ones((5, 3)))


# backward


def gradient(params, X, Y):
    """The gradients of the mean squared error, by the chain rule."""
    A1 = squash(X @ params["W1"] + params["b1"])
    A2 = squash(A1 @ params["W2"] + params["b2"])
    dZ2 = 2 * (A2 - Y) / Y.size * A2 * (1 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


BUILDS_ON = "Your forward does not give the right A2 yet, and backward builds on it."


@pytest.mark.exercise("backward", points=1.5)
def test_backward_of_any_network(student, rng, hint):
    """Several samples, inputs, hidden units and outputs, all different in number: all slopes agree with nudges of the loss."""
    params, X, Y = network(rng, 3, 4, 2), rng.normal(size=(5, 3)), rng.uniform(size=(5, 2))

    def grads_at(at):
        return student.backward(at, student.forward(at, X.copy())[1], Y.copy())

    hint(BUILDS_ON, when=student.forward(params, X.copy())[0] != close(answer(params, X)))
    hint("The names are W1, b1, W2 and b2.", when=has_other_names(grads_at(params), params))
    report = check_gradient(lambda at: float(np.mean((answer(at, X) - Y) ** 2)), grads_at, params)
    hint(look_at(report), when=[not report, report.diagnosis != "exception"])
    assert report
    assert {name: bool(np.all(report.estimate[name] != 0)) for name in params} == dict.fromkeys(
        params, True
    )
    params, X, Y = network(rng, 4, 2, 3), rng.normal(size=(6, 4)), rng.uniform(size=(6, 3))
    grads = student.backward(params, student.forward(params, X.tolist())[1], Y.tolist())
    expected = gradient(params, X, Y)
    for name in params:
        assert np.asarray(grads[name]) == pytest.approx(expected[name], rel=1e-6, abs=1e-10)


@pytest.mark.exercise("backward", points=0.75)
def test_backward_uses_the_cache_it_is_given(student, rng, hint):
    """Two forwards, then the first one's backward: a cache belongs to its own forward."""
    params = network(rng, 3, 2, 2)
    first, second, Y = rng.normal(size=(4, 3)), rng.normal(size=(4, 3)), rng.uniform(size=(4, 2))
    A2, cache = student.forward(params, first.copy())
    hint(BUILDS_ON, when=A2 != close(answer(params, first)))
    student.forward(params, second.copy())
    grads = student.backward(params, cache, Y)
    late = gradient(params, second, Y)
    hint(
        "Your gradient belongs to the last forward, not to the cache that is handed in.",
        when=grads["W1"] == close(late["W1"]),
    )
    expected = gradient(params, first, Y)
    for name in params:
        assert np.asarray(grads[name]) == pytest.approx(expected[name], rel=1e-6, abs=1e-10)


@pytest.mark.exercise("backward", points=0.5)
def test_backward_leaves_its_inputs_alone(student, rng, hint):
    """Parameters, samples and targets are the same after the call as before, and a second call says the same again."""
    params, X, Y = network(rng, 2, 3, 4), rng.normal(size=(5, 2)), rng.uniform(size=(5, 4))
    given = [*params.values(), X, Y]
    before = [array.copy() for array in given]
    expected = gradient(params, X, Y)
    _, cache = student.forward(params, X)
    grads = {name: np.array(array) for name, array in student.backward(params, cache, Y).items()}
    hint(IN_PLACE, when=not same(given, before))
    assert same(given, before)
    again = student.backward(params, cache, Y)
    for name in params:
        assert grads[name] == pytest.approx(expected[name], rel=1e-6, abs=1e-10)
        hint(
            "The second call with the same cache says something else: is the cache changed?",
            when=np.asarray(again[name]) != close(grads[name]),
        )
        assert np.asarray(again[name]) == close(grads[name])


# update


@pytest.mark.exercise("update", points=0.5)
def test_update_of_any_network(student, rng, hint):
    """Any sizes and any learning rate, large or small."""
    for rate in (0.03, 2.0, 17.0):
        params, grads = network(rng, 3, 4, 2), network(rng, 3, 4, 2)
        new = student.update(
            {k: v.copy() for k, v in params.items()}, {k: v.copy() for k, v in grads.items()}, rate
        )
        for name in params:
            hint("All four arrays take a step.", when=np.asarray(new[name]) == close(params[name]))
            assert np.asarray(new[name]) == close(params[name] - rate * grads[name])
        assert set(new) == set(params)


@pytest.mark.exercise("update", points=0.5)
def test_update_changes_neither_dict_nor_array(student, rng, hint):
    """Parameters and gradients are the same after the call as before, dicts and arrays alike."""
    params, grads = network(rng, 2, 3, 4), network(rng, 2, 3, 4)
    given = [*params.values(), *grads.values()]
    before = [array.copy() for array in given]
    new = student.update(params, grads, 0.5)
    hint(
        "The gradients were changed: what do you multiply, and where does the product go?",
        when=not same(given[4:], before[4:]),
    )
    kept = same([*params.values(), *grads.values()], before)
    hint("`-=` changes the array itself, and so does writing into the old dict.", when=not kept)
    assert same([*params.values(), *grads.values()], before)
    assert same(given, before)
    assert np.asarray(new["b1"]) == close(before[1] - 0.5 * before[5])


@pytest.mark.exercise("update", points=0.25)
def test_update_refuses_what_does_not_fit(student, rng):
    """Gradients of another network do not fit: ValueError."""
    with pytest.raises(REFUSALS):
        student.update(network(rng, 3, 4, 2), network(rng, 4, 3, 2), 0.1)


# train


def follow(student, X, Y, n_hidden, rate, steps, seed):
    """Parameters and losses of a training that begins where the student's begins."""
    start = student.initialise(X.shape[1], n_hidden, Y.shape[1], np.random.default_rng(seed))
    params, losses = {name: np.array(value, dtype=float) for name, value in start.items()}, []
    for _ in range(steps):
        losses.append(np.mean((answer(params, X) - Y) ** 2))
        slopes = gradient(params, X, Y)
        params = {name: params[name] - rate * slopes[name] for name in params}
    return params, np.array(losses), start


@pytest.mark.exercise("train", points=1.5)
def test_train_step_by_step(student, rng, hint):
    """Several outputs, any rate: every loss and the last parameters are those of gradient descent from initialise."""
    for n, n_in, n_hidden, n_out, rate, steps in ((6, 3, 5, 2, 0.7, 12), (5, 2, 3, 4, 3.0, 1)):
        X, Y, seed = (
            rng.normal(size=(n, n_in)),
            rng.uniform(size=(n, n_out)),
            int(rng.integers(10**9)),
        )
        params, losses = student.train(
            X.copy(), Y.copy(), n_hidden, rate, steps, np.random.default_rng(seed)
        )
        expected, course, start = follow(student, X, Y, n_hidden, rate, steps + 1, seed)
        last, _, _ = follow(student, X, Y, n_hidden, rate, steps, seed)
        hint("One loss for each step, noted before its update.", when=np.shape(losses) != (steps,))
        assert np.shape(losses) == (steps,)
        hint(
            "Each loss is noted before its update, not after it.",
            when=np.asarray(losses) == close(course[1:]),
        )
        hint(
            "How many hidden units are asked for?", when=np.shape(params["W1"]) != (n_in, n_hidden)
        )
        hint("That is a sum; the loss is a mean.", when=losses[0] == close(Y.size * course[0]))
        hint(
            "Do you start from initialise(…, rng), with the rng that is handed in?",
            when=losses[0] != close(course[0]),
        )
        assert losses == pytest.approx(course[:-1], rel=1e-6)
        hint("How many steps do you take?", when=np.asarray(params["W1"]) == close(expected["W1"]))
        hint(
            "The losses are right. Which parameters do you return?",
            when=np.asarray(params["W1"]) != pytest.approx(last["W1"], rel=1e-6, abs=1e-9),
        )
        for name in last:
            assert np.asarray(params[name]) == pytest.approx(last[name], rel=1e-6, abs=1e-9)


@pytest.mark.exercise("train", points=0.5)
def test_train_begins_anew_with_each_seed(student, rng, hint):
    """The same seed gives the same training, another seed another one."""
    X, Y = rng.normal(size=(4, 2)), rng.uniform(size=(4, 1))
    seeds = rng.integers(10**9) + np.array([0, 0, 1])
    first, again, other = (
        np.asarray(student.train(X, Y, 3, 1.0, 4, np.random.default_rng(seed))[1], dtype=float)
        for seed in seeds
    )
    hint(
        "Another seed, the same losses: is the rng that is handed in used?",
        when=first == close(other),
    )
    hint(
        "The same seed, other losses: does something stay from one training to the next?",
        when=first != close(again),
    )
    assert np.shape(first) == (4,)
    assert again == close(first)
    assert not np.any(first == other)


@pytest.mark.exercise("train", points=0.5)
def test_train_leaves_its_data_alone(student, rng, hint):
    """Samples and targets are the same after the training as before; lists go in, too."""
    X, Y = rng.normal(size=(5, 2)), rng.uniform(size=(5, 3))
    before = X.copy(), Y.copy()
    params, losses = student.train(X, Y, 4, 1.0, 3, np.random.default_rng(1))
    hint(IN_PLACE, when=not same((X, Y), before))
    assert same((X, Y), before)
    _, from_lists = student.train(X.tolist(), Y.tolist(), 4, 1.0, 3, np.random.default_rng(1))
    assert np.asarray(from_lists, dtype=float) == close(np.asarray(losses, dtype=float))
    hint("How many hidden units are asked for?", when=np.shape(params["W1"]) != (2, 4))
    assert np.shape(params["W1"]) == (2, 4)
