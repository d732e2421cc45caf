"""Public checks of `network`: the worked numbers of the lesson, the shapes, and your gradients held against nudges."""
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


def look_at(report):
    """What a student should look at, by the kind of mistake that the figures show for certain."""
    guessed = "looks as if" in report.message
    return LOOK_AT.get(
        "" if guessed else report.diagnosis,
        "Compare the entry named here with a slope that you work out by hand.",
    )


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


def shapes_of(arrays):
    """The shapes by name, for comparison in one go."""
    return {name: np.shape(array) for name, array in dict(arrays).items()}


# initialise


@pytest.mark.exercise("initialise", points=0.5)
def test_initialise_has_the_shapes_of_the_lamp(student, hint):
    """A network with 3 inputs, 4 hidden units and 1 output has W1 (3, 4), b1 (4,), W2 (4, 1) and b2 (1,)."""
    params = student.initialise(3, 4, 1, np.random.default_rng(5))
    shapes = shapes_of(params)
    hint("W has a row for each input and a column for each unit.", when=shapes.get("W1") == (4, 3))
    hint(
        "A bias is one number a unit, in one dimension.", when=shapes.get("b1") in ((1, 4), (4, 1))
    )
    hint("The names are W1, b1, W2 and b2.", when=set(shapes) != {"W1", "b1", "W2", "b2"})
    assert shapes == {"W1": (3, 4), "b1": (4,), "W2": (4, 1), "b2": (1,)}


@pytest.mark.exercise("initialise", points=0.5)
def test_initialise_draws_with_the_generator_it_is_given(student, hint):
    """The same seed gives the same weights, another seed others."""
    first, again, other = (
        student.initialise(3, 4, 2, np.random.default_rng(seed)) for seed in (5, 5, 6)
    )
    hint(
        "Another seed, the same weights: which generator do you draw from?",
        when=np.array_equal(first["W1"], other["W1"]),
    )
    hint(
        "The same seed, other weights: which generator do you draw from?",
        when=not np.array_equal(first["W1"], again["W1"]),
    )
    same = [np.array_equal(first[name], again[name]) for name in ("W1", "W2")]
    different = [not np.any(first[name] == other[name]) for name in ("W1", "W2")]
    assert (same, different) == ([True, True], [True, True])


@pytest.mark.exercise("initialise", points=0.5)
def test_initialise_starts_the_biases_at_zero(student):
    """All biases are 0, whatever the weights are; everything is a float."""
    params = student.initialise(2, 3, 4, np.random.default_rng(5))
    assert np.asarray(params["b1"]) == close(np.zeros(3))
    assert np.asarray(params["b2"]) == close(np.zeros(4))
    assert {np.asarray(params[name]).dtype for name in ("W1", "b1", "W2", "b2")} == {
        np.dtype(float)
    }


# linear_forward


@pytest.mark.exercise("linear_forward", points=0.25)
def test_linear_forward_of_the_ledger(student, hint):
    """The three samples of the ledger, with two inputs and four outputs."""
    X, W = np.array([[1.0, 2], [3, -1], [0, 1]]), np.array([[1.0, 0, -1, 2], [2, -1, 0, 1]])
    Z = student.linear_forward(X, W, np.array([1.0, 0, -2, 3]))
    expected = np.array([[6.0, -2, -3, 7], [2, 1, -5, 8], [3, -1, -2, 4]])
    hint(
        "The product is right. What is added to every row?",
        when=Z == close(expected - [1, 0, -2, 3]),
    )
    hint("Look at the sign of the bias.", when=Z == close(expected - [2, 0, -4, 6]))
    assert Z == close(expected)


@pytest.mark.exercise("linear_forward", points=0.25)
def test_linear_forward_of_lists(student, hint):
    """Lists of whole numbers go in, an array of floats comes out."""
    Z = student.linear_forward([[1, 2], [3, 4]], [[5], [6]], [0])
    assert Z == close([[17.0], [39.0]])
    hint("The numbers are right; look at the dtype of what comes back.")
    assert Z.dtype == np.dtype(float)


# sigmoid


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_of_a_few_numbers(student, hint):
    """At 0 it is 0.5, at 2 0.8808, at -2 what is left to 1: 0.1192."""
    A = student.sigmoid(np.array([0.0, 2.0, -2.0]))
    hint(
        "It falls where it should rise: look at a sign.",
        when=A == pytest.approx(np.array([0.5, 0.1192, 0.8808]), abs=1e-4),
    )
    hint("That goes from -1 to 1.", when=A == close(np.tanh([0.0, 2.0, -2.0])))
    assert A == pytest.approx(np.array([0.5, 0.880797077978, 0.119202922022]))


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_far_out(student, hint):
    """At 1000 it is 1 and at -1000 it is 0, and never nan."""
    A = student.sigmoid(np.array([1000.0, -1000.0]))
    hint(
        "nan comes from infinity over infinity: which power is too large?", when=np.any(np.isnan(A))
    )
    assert A == close([1.0, 0.0])


# relu


@pytest.mark.exercise("relu", points=0.25)
def test_relu_of_a_few_numbers(student, hint):
    """-2, -0.5, 0, 1.5 and 3 become 0, 0, 0, 1.5 and 3."""
    A = student.relu(np.array([-2.0, -0.5, 0.0, 1.5, 3.0]))
    hint("What is negative becomes 0, not positive.", when=A == close([2.0, 0.5, 0.0, 1.5, 3.0]))
    hint("That is the slope of ReLU.", when=A == close([0, 0, 0, 1, 1]))
    hint("Entry by entry: one number comes out for each that goes in.", when=np.shape(A) == ())
    assert A == close([0.0, 0.0, 0.0, 1.5, 3.0])


@pytest.mark.exercise("relu", points=0.25)
def test_relu_of_a_list(student, hint):
    """A table of whole numbers becomes a table of floats."""
    A = student.relu([[-1, 4], [2, 0]])
    assert A == close([[0.0, 4.0], [2.0, 0.0]])
    hint("The numbers are right; look at the dtype of what comes back.")
    assert A.dtype == np.dtype(float)


# linear_backward


@pytest.mark.exercise("linear_backward", points=0.75)
def test_linear_backward_of_the_ledger(student, hint):
    """The figures that the lesson measured by nudging: dX, dW and db for three samples."""
    X, W = np.array([[1.0, 2], [3, -1], [0, 1]]), np.array([[1.0, 0, -1, 2], [2, -1, 0, 1]])
    dX, dW, db = student.linear_backward(
        np.array([[1.0, 0, 2, 0], [0, 1, 0, -1], [3, 0, 0, 1]]), X, W
    )
    true_dW = np.array([[1.0, 3, 2, -3], [5, -1, 4, 2]])
    hint("dX comes first, then dW, then db.", when=np.shape(dX) == (2, 4))
    hint(
        "Nothing is divided by n here: the mean is the loss's business.",
        when=dW == close(true_dW / 3),
    )
    hint(
        "Nothing is divided by n here: the mean is the loss's business.",
        when=db == close([4 / 3, 1 / 3, 2 / 3, 0]),
    )
    hint(
        "dW has the shape of W: which of the two factors is transposed?",
        when=dW == close(true_dW.T),
    )
    hint("One number for each output, in one dimension.", when=np.shape(db) == (1, 4))
    hint(
        "A bias belongs to an output, not to a sample: along which axis do you add?",
        when=np.shape(db) == (3,),
    )
    hint("Each output has a bias of its own: along which axis do you add?", when=np.shape(db) == ())
    assert dX == close([[-1.0, 2], [-2, -2], [5, 7]])
    assert dW == close(true_dW)
    assert db == close([4.0, 1, 2, 0])


@pytest.mark.exercise("linear_backward", points=0.5)
def test_linear_backward_of_one_sample_and_one_output(student, hint):
    """One sample, three inputs, one output: dX (1, 3), dW (3, 1), db (1,); lists go in."""
    dX, dW, db = student.linear_backward([[2]], [[1, -2, 3]], [[4], [5], [6]])
    hint("One number for each output, in one dimension.", when=np.shape(db) in ((), (1, 1)))
    assert dX == close([[8.0, 10.0, 12.0]])
    assert dW == close([[2.0], [-4.0], [6.0]])
    assert db == close([2.0])


@pytest.mark.exercise("linear_backward", points=0.75)
def test_linear_backward_agrees_with_nudges(student, rng, hint):
    """Four samples, two inputs, three outputs: every slope agrees with a nudge."""
    layer = {"X": rng.normal(size=(4, 2)), "W": rng.normal(size=(2, 3)), "b": rng.normal(size=3)}
    dZ = rng.normal(size=(4, 3))
    dX, dW, db = student.linear_backward(dZ.copy(), layer["X"].copy(), layer["W"].copy())

    def onwards(at):
        return float(np.sum(dZ * (at["X"] @ at["W"] + at["b"])))

    report = check_gradient(onwards, {"X": dX, "W": dW, "b": db}, layer)
    hint(look_at(report), when=not report)
    assert report


# sigmoid_backward


@pytest.mark.exercise("sigmoid_backward", points=0.5)
def test_sigmoid_backward_of_worked_numbers(student, hint):
    """At Z = 2 a slope of 3 becomes 0.315, at Z = 0 a slope of 8 becomes 2, at Z = -2 a slope of -1 becomes -0.105."""
    dA, Z = np.array([3.0, 8.0, -1.0]), np.array([2.0, 0.0, -2.0])
    dZ = student.sigmoid_backward(dA, Z)
    a = np.array([0.880797077978, 0.5, 0.119202922022])
    hint(
        "That is the slope of the activation alone. What has arrived from the right?",
        when=dZ == close(a * (1 - a)),
    )
    hint(
        "z (1 - z) is a formula for something else: what has to stand in it?",
        when=dZ == close(dA * Z * (1 - Z)),
    )
    hint("Forward or backward? That is dA times the sigmoid itself.", when=dZ == close(dA * a))
    hint(
        "At which place did you take the slope of the activation?",
        when=dZ == pytest.approx(dA * np.array([0.2072, 0.2350, 0.2491]), rel=1e-3),
    )
    assert dZ == close(dA * [0.104993585404, 0.25, 0.104993585404])


@pytest.mark.exercise("sigmoid_backward", points=0.5)
def test_sigmoid_backward_agrees_with_nudges(student, rng, hint):
    """A table of three samples and two units: every slope agrees with a nudge."""
    Z, dA = rng.normal(size=(3, 2)), rng.normal(size=(3, 2))
    report = check_gradient(
        lambda at: float(np.sum(dA / (1 + np.exp(-at)))),
        student.sigmoid_backward(dA.copy(), Z.copy()),
        Z,
    )
    hint(look_at(report), when=not report)
    assert report


# relu_backward


@pytest.mark.exercise("relu_backward", points=0.5)
def test_relu_backward_opens_the_same_valves(student, hint):
    """Where Z is 2, -3, 1.5 and -1, slopes of 5, 7, -4 and -6 become 5, 0, -4 and 0."""
    dA, Z = np.array([5.0, 7.0, -4.0, -6.0]), np.array([2.0, -3.0, 1.5, -1.0])
    dZ = student.relu_backward(dA, Z)
    hint(
        "Which of the two decides whether the valve is open, Z or dA?",
        when=dZ == close([5, 7, 0, 0]),
    )
    hint("A negative slope may pass an open valve.", when=dZ == close([5, 0, 0, 0]))
    hint(
        "That is the slope of ReLU alone. What has arrived from the right?",
        when=dZ == close([1, 0, 1, 0]),
    )
    hint(
        "Backward, an open valve lets through what arrives, unchanged.",
        when=dZ == close([10, 0, -6, 0]),
    )
    assert dZ == close([5.0, 0.0, -4.0, 0.0])


@pytest.mark.exercise("relu_backward", points=0.5)
def test_relu_backward_is_closed_at_zero(student, hint):
    """At Z = 0 nothing passes; tables and lists of whole numbers go in, floats come out."""
    dZ = student.relu_backward([[3, 4], [-2, 1]], [[0, 1], [0, -1]])
    hint("The valve is closed at exactly 0.", when=dZ == close([[3, 4], [-2, 0]]))
    hint("The valve is closed at exactly 0.", when=dZ == close([[1.5, 4], [-1, 0]]))
    assert dZ == close([[0.0, 4.0], [0.0, 0.0]])
    hint("The numbers are right; look at the dtype of what comes back.")
    assert dZ.dtype == np.dtype(float)


# softmax


@pytest.mark.exercise("softmax", points=0.5)
def test_softmax_of_three_logarithms(student, hint):
    """(0, ln 2, ln 5) becomes (1/8, 2/8, 5/8)."""
    P = student.softmax(np.log([1.0, 2.0, 5.0]))
    hint("The powers are right. What makes them add up to 1?", when=P == close([1, 2, 5]))
    hint("Together they should be 1: what do you divide by?", when=P == close([0.2, 0.4, 1]))
    hint("Those are the logarithms of the answer.", when=P == close(np.log([0.125, 0.25, 0.625])))
    hint(
        "What makes a negative number positive here? Not its size.",
        when=P == close(np.log([1, 2, 5]) / np.log(10)),
    )
    assert P == close([0.125, 0.25, 0.625])


@pytest.mark.exercise("softmax", points=0.5)
def test_softmax_of_each_row(student, hint):
    """In a table each row becomes probabilities of its own."""
    P = student.softmax(np.log([[1.0, 3.0], [2.0, 2.0], [9.0, 1.0]]))
    hint("Each row is to add up to 1, not the whole table.", when=np.sum(P) == close(1.0))
    hint(
        "Each row is to add up to 1; yours do so in columns.",
        when=np.sum(P, axis=0) == close([1.0, 1.0]),
    )
    assert P == close([[0.25, 0.75], [0.5, 0.5], [0.9, 0.1]])


@pytest.mark.exercise("softmax", points=0.5)
def test_softmax_around_a_thousand(student, hint):
    """(1000, 1000 + ln 3) becomes (1/4, 3/4), without nan."""
    P = student.softmax(np.array([[1000.0, 1000.0 + np.log(3.0)]]))
    hint(
        "e to the power of 1000 is too large. What may be taken from a row without any change?",
        when=np.any(np.isnan(P)),
    )
    assert P == close([[0.25, 0.75]])


# cross_entropy


@pytest.mark.exercise("cross_entropy", points=0.75)
def test_cross_entropy_of_two_rows(student, hint):
    """Probabilities of 0.5 and 0.8 for what is true cost 0.458 on average."""
    P, Y = np.array([[0.5, 0.25, 0.25], [0.1, 0.1, 0.8]]), np.array([[1.0, 0, 0], [0, 0, 1]])
    loss = student.cross_entropy(P, Y)
    cost = (np.log(2.0) + np.log(1.25)) / 2
    hint("The mean is over the rows; which number do you divide by?", when=loss == close(cost / 3))
    hint("That is the sum over the rows; the loss is a mean.", when=loss == close(2 * cost))
    hint("A logarithm of a probability is negative, the loss is not.", when=loss == close(-cost))
    hint("One number is asked for, not one a row.", when=np.shape(loss) == (2,))
    hint("Which base has your logarithm?", when=loss == close(cost / np.log(2)))
    hint("Which base has your logarithm?", when=loss == close(cost / np.log(10)))
    assert loss == pytest.approx(np.array(0.45814536593707755), rel=1e-5)


@pytest.mark.exercise("cross_entropy", points=0.5)
def test_cross_entropy_of_a_certain_network(student, hint):
    """A network that is certain, and right, pays nothing, though some probabilities are 0; half certain, it pays ln 2."""
    loss = student.cross_entropy([[0, 1, 0], [1, 0, 0]], [[0, 1, 0], [1, 0, 0]])
    hint("0 times infinity is nan: what does your logarithm see?", when=np.isnan(loss))
    assert loss == pytest.approx(np.array(0.0), abs=1e-6)
    assert student.cross_entropy([[0.5, 0.5, 0]], [[0, 1, 0]]) == pytest.approx(
        np.array(np.log(2)), abs=1e-6
    )


# softmax_cross_entropy_backward


@pytest.mark.exercise("softmax_cross_entropy_backward", points=0.75)
def test_softmax_cross_entropy_backward_of_one_row(student, hint):
    """The dog of the lesson: (0.125, 0.25, 0.625) for (0, 1, 0) gives (0.125, -0.75, 0.625)."""
    dZ = student.softmax_cross_entropy_backward(
        np.log([[1.0, 2.0, 5.0]]), np.array([[0.0, 1.0, 0.0]])
    )
    hint(
        "Look at the signs: raising the horse's score makes the loss larger.",
        when=dZ == close([[-0.125, 0.75, -0.625]]),
    )
    hint("Each class has a say, not the true one alone.", when=dZ == close([[0, -0.75, 0]]))
    hint("Z is not P yet.", when=dZ == close(np.log([[1.0, 2.0, 5.0]]) - [0, 1, 0]))
    hint(
        "There are three entries, but one row: what is the mean over?",
        when=dZ == close([[0.125 / 3, -0.25, 0.625 / 3]]),
    )
    assert dZ == close([[0.125, -0.75, 0.625]])


@pytest.mark.exercise("softmax_cross_entropy_backward", points=0.5)
def test_softmax_cross_entropy_backward_shares_the_mean(student, hint):
    """With two rows each row's share is half as large: the loss is a mean."""
    dZ = student.softmax_cross_entropy_backward(np.log([[1.0, 3.0], [4.0, 1.0]]), [[1, 0], [1, 0]])
    whole = np.array([[-0.75, 0.75], [-0.2, 0.2]])
    hint("The loss is a mean over the rows; does your gradient know?", when=dZ == close(whole))
    hint("The loss is a mean over the rows, not over all entries.", when=dZ == close(whole / 4))
    assert dZ == close(whole / 2)


# mse_loss


@pytest.mark.exercise("mse_loss", points=0.5)
def test_mse_loss_of_two_by_two(student, hint):
    """The errors 0, 2, 3 and 0 cost (0 + 4 + 9 + 0) / 4 = 3.25."""
    loss = student.mse_loss(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 0.0], [0.0, 4.0]]))
    hint("That is the sum; the loss is a mean.", when=loss == close(13.0))
    hint("The mean is over every entry, samples and outputs.", when=loss == close(6.5))
    hint("There is no 1/2 in front of this loss.", when=loss == close(1.625))
    hint("No root this time.", when=loss == close(np.sqrt(3.25)))
    hint("Mean of what? These are errors that are not squared.", when=loss == close(1.25))
    hint("One number is asked for.", when=np.shape(loss) == (2,))
    assert loss == close(3.25)


@pytest.mark.exercise("mse_loss", points=0.5)
def test_mse_loss_of_the_lamp(student):
    """One half for each of the four cases costs 0.25, the right answers nothing; lists go in."""
    Y = [[0], [1], [1], [0]]
    assert student.mse_loss([[0.5]] * 4, Y) == close(0.25)
    assert student.mse_loss(Y, Y) == close(0.0)


# mse_loss_backward


@pytest.mark.exercise("mse_loss_backward", points=0.5)
def test_mse_loss_backward_of_two_by_two(student, hint):
    """The errors 0, 2, 3 and 0 have the slopes 0, 1, 1.5 and 0."""
    dA = student.mse_loss_backward(
        np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 0.0], [0.0, 4.0]])
    )
    hint("The loss is a mean; by what is its slope divided?", when=dA == close([[0, 4], [6, 0]]))
    hint(
        "Look at how many entries share the mean: samples and outputs.",
        when=dA == close([[0, 2], [3, 0]]),
    )
    hint("What is the slope of a square?", when=dA == close([[0, 0.5], [0.75, 0]]))
    hint(
        "Look at the sign: where A is too large, the loss grows with A.",
        when=dA == close([[0, -1], [-1.5, 0]]),
    )
    hint("One slope for each entry of A.", when=np.shape(dA) != (2, 2))
    assert dA == close([[0.0, 1.0], [1.5, 0.0]])


@pytest.mark.exercise("mse_loss_backward", points=0.5)
def test_mse_loss_backward_agrees_with_nudges(student, rng, hint):
    """Two samples, three outputs: every slope agrees with a nudge."""
    A, Y = rng.normal(size=(2, 3)), rng.normal(size=(2, 3))
    report = check_gradient(
        lambda at: float(np.sum((Y - at) ** 2)) / 6,
        student.mse_loss_backward(A.copy(), Y.copy()),
        A,
    )
    hint(look_at(report), when=not report)
    assert report


# forward


def answer(params, X):
    """What the network says: the formula of the lesson, twice."""
    inner = np.tanh((X @ params["W1"] + params["b1"]) / 2) / 2 + 0.5
    return np.tanh((inner @ params["W2"] + params["b2"]) / 2) / 2 + 0.5


def network(rng, n_in, n_hidden, n_out):
    """Parameters of a network, with biases that are not zero."""
    return {
        "W1": rng.normal(size=(n_in, n_hidden)),
        "b1": rng.normal(size=n_hidden),
        "W2": rng.normal(size=(n_hidden, n_out)),
        "b2": rng.normal(size=n_out),
    }


SMALL = {
    "W1": np.array([[2.0]]),
    "b1": np.array([-6.0]),
    "W2": np.array([[4.0]]),
    "b2": np.array([-2.0]),
}


@pytest.mark.exercise("forward", points=0.5)
def test_forward_of_one_unit(student, hint):
    """X = 3, W1 = 2, b1 = -6, W2 = 4, b2 = -2: Z1 = 0, A1 = 0.5, Z2 = 0, so A2 = 0.5."""
    A2, _ = student.forward(SMALL, np.array([[3.0]]))
    hint("The last sigmoid is missing.", when=A2 == close([[0.0]]))
    hint("The hidden layer has an activation, too.", when=A2 == close([[1 / (1 + np.exp(2.0))]]))
    assert A2 == close([[0.5]])


@pytest.mark.exercise("forward", points=0.5)
def test_forward_has_a_row_for_each_sample(student, hint):
    """Four samples, three inputs, two hidden units, one output: A2 has shape (4, 1), the same answer for the same row."""
    params = {
        "W1": np.array([[1.0, -1.0], [2.0, 0.5], [0.0, 1.0]]),
        "b1": np.array([-1.0, 0.5]),
        "W2": np.array([[2.0], [-3.0]]),
        "b2": np.array([0.25]),
    }
    A2, _ = student.forward(params, [[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 0, 1]])
    hint("A row for each sample, a column for each output.", when=np.shape(A2) == (4,))
    assert np.shape(A2) == (4, 1)
    assert A2 == pytest.approx(np.array([[0.159113], [0.282869], [0.350378], [0.159113]]), abs=2e-6)


# backward


BUILDS_ON = "Your forward does not give the right A2 yet, and backward builds on it."


@pytest.mark.exercise("backward", points=0.25)
def test_backward_has_the_shapes_of_the_parameters(student, rng, hint):
    """The gradients have the names and the shapes of the parameters, and none of them is all zeros."""
    params = network(rng, 3, 4, 2)
    _, cache = student.forward(params, rng.normal(size=(5, 3)))
    grads = student.backward(params, cache, rng.uniform(size=(5, 2)))
    hint("The names are W1, b1, W2 and b2.", when=set(shapes_of(grads)) != {"W1", "b1", "W2", "b2"})
    hint(
        "A gradient has the shape of what it belongs to.",
        when=shapes_of(grads) != shapes_of(params),
    )
    assert shapes_of(grads) == shapes_of(params)
    assert {name: bool(np.any(grads[name])) for name in params} == dict.fromkeys(params, True)


@pytest.mark.exercise("backward", points=0.75)
def test_backward_of_one_unit(student, hint):
    """The network with one unit of each kind, X = 3 and Y = 1: -0.75, -0.25, -0.125 and -0.25."""
    A2, cache = student.forward(SMALL, np.array([[3.0]]))
    hint(BUILDS_ON, when=A2 != close([[0.5]]))
    grads = student.backward(SMALL, cache, np.array([[1.0]]))
    hint(
        "Look at the signs: should A2 go up or down to come nearer to Y?",
        when=grads["W2"] == close([[0.125]]),
    )
    hint("Look at the last activation on the way back.", when=grads["b2"] == close([-1.0]))
    hint("Look at the hidden activation on the way back.", when=grads["b1"] == close([-1.0]))
    assert grads["b2"] == close([-0.25])
    assert grads["W2"] == close([[-0.125]])
    assert grads["b1"] == close([-0.25])
    assert grads["W1"] == close([[-0.75]])


@pytest.mark.exercise("backward", points=1.25)
def test_backward_agrees_with_nudges(student, rng, hint):
    """Each weight and bias of a network is nudged: the loss changes as your gradient says."""
    params, X, Y = network(rng, 4, 2, 3), rng.normal(size=(5, 4)), rng.uniform(size=(5, 3))

    def loss(at):
        return float(np.mean((answer(at, X) - Y) ** 2))

    def grads_at(at):
        return student.backward(at, student.forward(at, X.copy())[1], Y.copy())

    A2, _ = student.forward(params, X.copy())
    hint(BUILDS_ON, when=A2 != close(answer(params, X)))
    grads = grads_at(params)
    hint(
        "The names are W1, b1, W2 and b2.",
        when=isinstance(grads, dict) and set(grads) != set(params),
    )
    report = check_gradient(loss, grads_at, params)
    hint(look_at(report), when=[not report, report.diagnosis != "exception"])
    assert report


# update


@pytest.mark.exercise("update", points=0.75)
def test_update_takes_one_step(student, hint):
    """2 with a slope of 3 becomes 2 - 0.1 · 3 = 1.7: against the gradient."""
    params = {
        "W1": np.array([[2.0]]),
        "b1": np.array([1.0]),
        "W2": np.array([[-1.0]]),
        "b2": np.array([0.0]),
    }
    grads = {
        "W1": np.array([[3.0]]),
        "b1": np.array([-2.0]),
        "W2": np.array([[0.5]]),
        "b2": np.array([4.0]),
    }
    new = student.update(params, grads, 0.1)
    hint("Downhill is against the gradient.", when=new["W1"] == close([[2.3]]))
    hint("Where does the learning rate enter?", when=new["W1"] == close([[-1.0]]))
    hint("A step is added, not multiplied.", when=new["W1"] == close([[0.6]]))
    hint("All four arrays take a step.", when=new["b1"] == close([1.0]))
    hint("All four arrays take a step.", when=new["W2"] == close([[-1.0]]))
    assert {name: np.asarray(new[name]).item() for name in params} == pytest.approx(
        {"W1": 1.7, "b1": 1.2, "W2": -1.05, "b2": -0.4}
    )


@pytest.mark.exercise("update", points=0.5)
def test_update_leaves_the_old_parameters(student, hint):
    """After the step the old dict still holds the old numbers."""
    params = {"W1": np.ones((2, 3)), "b1": np.ones(3), "W2": np.ones((3, 1)), "b2": np.ones(1)}
    grads = {name: np.full(array.shape, 0.5) for name, array in params.items()}
    new = student.update(params, grads, 1.0)
    kept = [bool(np.all(array == 1.0)) for array in params.values()]
    hint(
        "`-=` changes the array itself, and so does writing into the old dict.", when=not all(kept)
    )
    assert kept == [True, True, True, True]
    assert new["W1"] == close(np.full((2, 3), 0.5))


# train

SWITCHES = np.array([[0.0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
LAMP = np.array([[0.0], [1], [1], [0]])


@pytest.mark.exercise("train", points=0.75)
def test_train_notes_a_loss_for_each_step(student, hint):
    """Three steps give three losses; the first one is that of the start, near 0.25 for the lamp."""
    params, losses = student.train(SWITCHES, LAMP, 4, 0.5, 3, np.random.default_rng(7))
    hint("One loss for each step, noted before its update.", when=np.shape(losses) != (3,))
    assert np.shape(losses) == (3,)
    start = student.initialise(3, 4, 1, np.random.default_rng(7))
    before = float(np.mean((answer(start, SWITCHES) - LAMP) ** 2))
    hint("That is a sum; the loss is a mean.", when=losses[0] == close(4 * before))
    hint(
        "The first loss is that of initialise's weights for this rng and n_hidden, before any step, X as it is.",
        when=losses[0] != close(before),
    )
    assert losses[0] == close(before)
    assert set(shapes_of(params)) == {"W1", "b1", "W2", "b2"}
    moved = [
        bool(np.all(np.asarray(params[name]) != start[name])) for name in ("W1", "b1", "W2", "b2")
    ]
    hint(
        "The parameters after the last step are asked for.",
        when=not any(moved) and bool(np.any(np.asarray(start["W1"]))),
    )
    hint(
        "Some parameters have not moved: do all of them take a step?",
        when=any(moved) and not all(moved),
    )
    assert moved == [True, True, True, True]


@pytest.mark.exercise("train", points=0.75)
def test_train_learns_the_lamp(student, hint):
    """After 500 steps with rate 5 the network knows the lamp: the loss is below 0.01 and its answers on the right side."""
    params, losses = student.train(SWITCHES, LAMP, 4, 5.0, 500, np.random.default_rng(7))
    rising = np.mean(np.diff(losses) > 0)
    hint(
        "The loss goes up and down and leads nowhere: where do the parameters of a step come from?",
        when=0.2 < rising < 0.8,
    )
    hint("The loss grows: which way do you step?", when=losses[-1] > 1.2 * losses[0])
    hint(
        "The loss does not move: are the new parameters used in the next step?",
        when=losses[-1] == close(losses[0]),
    )
    hint(
        "It learns, but too slowly: does every part of the gradient take part?",
        when=0.01 <= losses[-1] < losses[0],
    )
    assert losses[-1] < 0.01
    assert (answer(params, SWITCHES) > 0.5).ravel().tolist() == [False, True, True, False]
