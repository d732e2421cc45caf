"""Public checks of `gradient_descent`: the worked numbers of the lesson, the shapes and the edges. Run them with `pytest`."""

import numpy as np
import pytest

from autograder import check_gradient


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


def bowl_slopes(v):
    """The gradient of the bowl 6x² + 4xy + 3y²."""
    return np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]])


def slope_of_the_square(v):
    """The gradient of x² + y² + …"""
    return 2.0 * v


def slope_of_mse(rows, truth, w):
    """The gradient of the mean squared error on the rows."""
    return 2 * rows.T @ (rows @ w - truth) / len(truth)


FOUR_SAMPLES = np.array([[1.0], [2.0], [1.0], [3.0]])
FOUR_TARGETS = np.array([2.0, 3.0, 1.0, 7.0])
TWO_PATIENTS = np.array([[1.0, 2.0], [1.0, -4.0]])
ONE_IS_ILL = np.array([1.0, 0.0])
SEVEN_LOSSES = np.array([5.0, 4.0, 4.5, 3.0, 3.5, 3.2, 1.0])
FLOAT_ARRAY = (np.ndarray, np.dtype(float))


# largest_learning_rate


@pytest.mark.exercise("largest_learning_rate", points=0.75)
def test_largest_learning_rate_of_the_bowl(student, hint):
    """The Hessian [[12, 4], [4, 6]] has the eigenvalues 14 and 4: the limit is 2/14 = 1/7."""
    rate = student.largest_learning_rate(np.array([[12.0, 4.0], [4.0, 6.0]]))
    hint("That is the eigenvalue; how long may a step be?", when=rate == close(14.0))
    hint("Which of the eigenvalues forbids long steps?", when=rate == close(2 / 4))
    hint("At this rate 1 - rate · 14 is 0. How far beyond may you go?", when=rate == close(1 / 14))
    hint("At this rate the walk is fastest; it is not yet the limit.", when=rate == close(1 / 9))
    hint("The eigenvalues are not what stands on the diagonal.", when=rate == close(2 / 12))
    hint("The eigenvalues are asked for, not the size of the entries.", when=rate == close(2 / 16))
    hint(
        "The eigenvalues are asked for, not the size of the entries.",
        when=rate == close(2 / 212**0.5),
    )
    hint("One limit for the whole landscape: one number.", when=np.shape(rate) != ())
    assert rate == close(1 / 7)


@pytest.mark.exercise("largest_learning_rate", points=0.25)
def test_largest_learning_rate_of_whole_numbers(student):
    """The list [[2, 0], [0, 8]] has the limit 0.25, and so has [[8, 0], [0, 2]]."""
    for hessian in ([[2, 0], [0, 8]], [[8, 0], [0, 2]]):
        assert student.largest_learning_rate(hessian) == close(0.25)


# minibatches


@pytest.mark.exercise("minibatches", points=0.75)
def test_minibatches_of_ten_samples(student, hint):
    """Ten samples in batches of four: two full batches and one of two, and each of 0 … 9 is there exactly once."""
    batches = list(student.minibatches(10, 4, np.random.default_rng(5)))
    sizes = [len(batch) for batch in batches]
    hint("The last two samples are left out: the last batch may be short.", when=sizes == [4, 4])
    hint("All batches are full, except the last.", when=sizes == [4, 3, 3])
    hint(
        "How many samples are in a batch, and how many batches are there?",
        when=sizes == [3, 3, 2, 2],
    )
    assert sizes == [4, 4, 2]
    found = sorted(int(i) for batch in batches for i in batch)
    hint(
        "Some samples come up twice and others never: shuffle, do not draw.",
        when=len(set(found)) < 10,
    )
    hint("Python counts from 0: the last sample is number 9.", when=found == list(range(1, 11)))
    assert found == list(range(10))


@pytest.mark.exercise("minibatches", points=0.5)
def test_minibatches_draws_with_the_generator_it_is_given(student, hint):
    """A generator in the same state gives the same order, another state gives another order."""
    first, again, other = (
        np.concatenate(list(student.minibatches(20, 6, np.random.default_rng(seed))))
        for seed in (5, 5, 6)
    )
    hint("Another seed, the same order: do you use `rng`?", when=np.array_equal(first, other))
    hint(
        "The same seed, another order: do you draw with `rng`?",
        when=not np.array_equal(first, again),
    )
    assert (np.array_equal(first, again), np.array_equal(first, other)) == (True, False)
    assert np.shape(first) == (20,)


@pytest.mark.exercise("minibatches", points=0.25)
def test_minibatches_are_index_arrays_in_a_list(student, hint):
    """A list comes back, and each batch is an array of whole numbers that picks rows."""
    batches = student.minibatches(5, 2, np.random.default_rng(5))
    hint("A list is asked for: look at type(...).", when=not isinstance(batches, list))
    assert isinstance(batches, list)
    kinds = [getattr(getattr(batch, "dtype", None), "kind", "") for batch in batches]
    hint(
        "Each batch is an array of whole numbers, in one dimension: look at its type and dtype.",
        when="i" not in kinds,
    )
    assert [type(batch) for batch in batches] == [np.ndarray] * 3
    assert kinds == ["i"] * 3
    assert [batch.shape for batch in batches] == [(2,), (2,), (1,)]


# sgd


@pytest.mark.exercise("sgd", points=1)
def test_sgd_in_one_epoch(student, replace, hint):
    """The four samples of the lesson in the batches (0, 2) and (1, 3), rate 0.1: w goes from 0 to 0.3 to 2.61."""
    with replace(minibatches=lambda n, batch_size, rng: [np.array([0, 2]), np.array([1, 3])]):
        w = student.sgd(
            slope_of_mse,
            np.zeros(1),
            FOUR_SAMPLES.copy(),
            FOUR_TARGETS.copy(),
            0.1,
            2,
            1,
            np.random.default_rng(0),
        )
    hint("How long is a step? Look for the learning rate.", when=w == close([-9.0]))
    hint("The gradient points up. Which way do you want to go?", when=np.sign(w) == close([-1.0]))
    hint("Each batch has its own step, at the w that the last one left.", when=w == close([3.0]))
    hint(
        "Each step belongs to its batch alone: which rows do you hand to `grad`?",
        when=w == close([1.875]),
    )
    hint("The targets belong to the rows: cut out both.", when=w == close([1.15]))
    hint("`grad` is a mean already: there is nothing more to divide by.", when=w == close([1.4025]))
    hint("One step for each batch, not one an epoch.", when=w == close([2.7]))
    hint("The second batch counts as well: go through all of them.", when=w == close([0.3]))
    hint("The last w is asked for, in shape (1,).", when=np.shape(w) != (1,))
    assert w == close([2.61])


@pytest.mark.exercise("sgd", points=0.75)
def test_sgd_asks_for_batches_once_an_epoch(student, replace, hint):
    """In three epochs minibatches is called three times, each time with n = 4 and batch_size = 3."""
    seen = []

    def stirred(n, batch_size, rng):
        seen.append((n, batch_size))
        return [np.array([0, 1, 2]), np.array([3])]

    with replace(minibatches=stirred):
        w = student.sgd(
            slope_of_mse,
            np.ones(1),
            FOUR_SAMPLES.copy(),
            FOUR_TARGETS.copy(),
            0.05,
            3,
            3,
            np.random.default_rng(0),
        )
    hint("You shuffle by yourself. Let minibatches do it: call it in each epoch.", when=seen == [])
    hint("Stir before each epoch: how often do you call minibatches?", when=seen == [(4, 3)])
    hint("How many epochs are asked for?", when=seen in ([(4, 3)] * 2, [(4, 3)] * 4))
    hint("Which number is n, and which is batch_size?", when=seen == [(3, 4)] * 3)
    hint("n is the number of samples, the rows of X.", when=seen == [(1, 3)] * 3)
    assert seen == [(4, 3)] * 3
    assert np.shape(w) == (1,)


@pytest.mark.exercise("sgd", points=0.5)
def test_sgd_from_whole_numbers(student, replace, hint):
    """Lists of whole numbers go in; no epochs leave w as it was, and one batch of all samples is a plain step."""
    X, y = [[1, 0], [0, 1]], [3, -5]
    with replace(minibatches=lambda n, batch_size, rng: [np.array([1, 0])]):
        still = student.sgd(slope_of_mse, [1, 2], X, y, 0.25, 2, 0, np.random.default_rng(0))
        moved = student.sgd(slope_of_mse, [1, 2], X, y, 0.25, 2, 1, np.random.default_rng(0))
    hint("How many epochs are asked for?", when=still == close([1.5, 0.25]))
    assert still == close([1.0, 2.0])
    assert moved == close([1.5, 0.25])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    for w in (still, moved):
        assert (type(w), getattr(w, "dtype", None)) == FLOAT_ARRAY


# momentum


@pytest.mark.exercise("momentum", points=1)
def test_momentum_rolls_through_the_bottom(student, hint):
    """On x² from 8 with rate 0.25 and beta 0.5 the ball is at 8, 4, 0, -2."""
    path = student.momentum(slope_of_the_square, np.array([8.0]), 0.25, 0.5, 3)
    hint(
        "All rows are the same array: a change in place changes them all.",
        when=path == close([[-2.0]] * 4),
    )
    hint("The path begins with x0 itself.", when=path == close([[4.0], [0.0], [-2.0]]))
    hint("The whole path is asked for, a row a place.", when=np.shape(path) == (1,))
    hint("How many steps were asked for?", when=np.shape(path) in ((3, 1), (5, 1)))
    second, third = np.asarray(path)[1], np.asarray(path)[2]
    hint("The slope points up. Which way do you want to go?", when=second == close([12.0]))
    hint("How long is a step? Look for the learning rate.", when=second == close([-8.0]))
    hint(
        "The slope counts in full here; only the old velocity is reduced.",
        when=second == close([6.0]),
    )
    hint("The velocity starts at 0: look at your first step.", when=second == close([2.0]))
    hint("First the new velocity, then the step with it.", when=second == close([8.0]))
    hint("How often does the learning rate come in?", when=second == close([7.0]))
    hint("The velocity plays no part in your steps.", when=third == close([2.0]))
    hint(
        "Of the old velocity only the share beta is left.",
        when=path == close([[8.0], [4.0], [-2.0], [-7.0]]),
    )
    hint(
        "Feel the ground anew at each place: which gradient did you use?",
        when=third == close([-2.0]),
    )
    hint("The slope is felt at x itself, not where the ball will be.", when=third == close([1.0]))
    assert path == close([[8.0], [4.0], [0.0], [-2.0]])


@pytest.mark.exercise("momentum", points=0.5)
def test_momentum_without_a_memory(student, hint):
    """With beta = 0 it is plain descent: on the bowl from the list [1, 1] to (-0.6, 0), then to (0.12, 0.24)."""
    path = student.momentum(bowl_slopes, [1, 1], 0.1, 0, 2)
    hint(
        "A slope may be negative: then the step goes the other way.",
        when=path == close([[1.0, 1.0], [-0.6, 0.0], [-1.32, -0.24]]),
    )
    hint(
        "Feel the ground anew at each place: which gradient did you use?",
        when=path == close([[1.0, 1.0], [-0.6, 0.0], [-2.2, -1.0]]),
    )
    hint(
        "With beta = 0 nothing of the old velocity is left.",
        when=[np.shape(path) == (3, 2), np.asarray(path)[1] == close([-0.6, 0.0])],
    )
    assert path == close([[1.0, 1.0], [-0.6, 0.0], [0.12, 0.24]])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(path), getattr(path, "dtype", None)) == FLOAT_ARRAY


# adam


@pytest.mark.exercise("adam", points=1)
def test_adam_in_two_steps(student, hint):
    """On x² from 8 with rate 1: to 7, then to 6.00568."""
    path = student.adam(slope_of_the_square, np.array([8.0]), 1.0, 2)
    hint("The path begins with x0 itself.", when=np.ravel(path)[:1] == close([7.0]))
    hint("The whole path is asked for, a row a place.", when=np.shape(path) == (1,))
    hint("How many steps were asked for?", when=np.shape(path) in ((2, 1), (4, 1)))
    second, third = np.asarray(path)[1], np.asarray(path)[2]
    hint("The slope points up. Which way do you want to go?", when=second == close([9.0]))
    hint(
        "m and v start at 0 and are too small at first: where are they put right?",
        when=second == close([8 - 10**0.5]),
    )
    hint("t is 1 in the first step.", when=np.isnan(second))
    hint("Which of the two means is put right, and which is not?", when=abs(second - 8) > 3)
    hint(
        "A small step: is the square root there, and is v the mean of the squares?",
        when=abs(second - 7) > 0.01,
    )
    hint(
        "The power of beta grows with t: 1 - beta**t.",
        when=third == close([7 - 28.4 / 451.744**0.5]),
    )
    hint(
        "m̂ and v̂ are for this step alone: what goes on into the next are m and v.",
        when=third - 6 > 0.5,
    )
    hint(
        "Feel the ground anew at each place: which gradient did you use?",
        when=third == close([6.0]),
    )
    hint(
        "The first step is right: work out the second by hand, as in the table.",
        when=second == close([7.0]),
    )
    assert path == close([[8.0], [7.0], [7 - 2.84 / 0.19 / (0.451744 / 0.001999) ** 0.5]])


@pytest.mark.exercise("adam", points=0.75)
def test_adam_gives_each_component_its_rate(student, hint):
    """Where the slopes are 1000 and -0.5 everywhere, both components move by the rate, 0.1, in each step."""
    path = student.adam(lambda v: np.array([1000.0, -0.5]), [0, 0], 0.1, 3)
    hint(
        "Each component has a v of its own: v is an array.",
        when=[np.asarray(path).dtype.kind == "f", abs(np.asarray(path)[1][1]) < 0.005],
    )
    hint(
        "How long is a step? Look for the learning rate.",
        when=np.abs(np.asarray(path)[1]) == close([1.0, 1.0]),
    )
    hint(
        "Slopes that stay alike make steps that stay alike: look at the bias correction.",
        when=[np.shape(path) == (4, 2), np.asarray(path)[1] == close([-0.1, 0.1])],
    )
    assert path == pytest.approx(
        np.array([[0, 0], [-0.1, 0.1], [-0.2, 0.2], [-0.3, 0.3]]), abs=1e-6
    )


# logistic_gradient


@pytest.mark.exercise("logistic_gradient", points=0.75)
def test_logistic_gradient_of_two_patients(student, hint):
    """The two patients of the lesson at w = (0, 0): the gradient is (0, -1.5)."""
    gradient = student.logistic_gradient(TWO_PATIENTS.copy(), ONE_IS_ILL.copy(), np.zeros(2))
    hint(
        "Twice too much: the loss is a mean over the samples, without further factors.",
        when=gradient == close([0.0, -3.0]),
    )
    hint("Error is prediction minus truth: look at the sign.", when=gradient == close([0.0, 1.5]))
    hint(
        "Is the sigmoid there? Without it, the prediction is no probability.",
        when=gradient == close([-0.5, -1.0]),
    )
    hint(
        "Here everything cancels but p - y: what else do you multiply with?",
        when=gradient == close([0.0, -0.375]),
    )
    hint(
        "Where does your factor come from? It belongs to the squared error.",
        when=gradient == close([0.0, -0.75]),
    )
    hint("The errors keep their signs.", when=gradient == close([0.5, -0.5]))
    hint(
        "Each weight's slope also counts what the weight was multiplied with.",
        when=gradient == close([0.0, 0.0]),
    )
    hint("One number a weight, in shape (2,).", when=np.shape(gradient) != (2,))
    assert gradient == close([0.0, -1.5])


@pytest.mark.exercise("logistic_gradient", points=0.5)
def test_logistic_gradient_against_nudges(student):
    """For three patients with two measurements it agrees with nudges of the loss itself."""
    X, y = np.array([[1.0, 2.0], [-1.0, 0.5], [0.5, -1.0]]), np.array([1.0, 1.0, 0.0])
    assert check_gradient(
        lambda w: np.mean(np.logaddexp(0, X @ w) - y * (X @ w)),
        lambda w: student.logistic_gradient(X, y, w),
        at=np.array([0.5, -0.25]),
    )


@pytest.mark.exercise("logistic_gradient", points=0.5)
def test_logistic_gradient_far_out(student, hint):
    """Scores of 1000 and -1000, both wrong, in lists of whole numbers: the gradient is (500, 500)."""
    gradient = student.logistic_gradient([[1000, 0], [0, -1000]], [0, 1], [1, 1])
    hint(
        "nan comes from infinity over infinity: which power is too large?",
        when=np.any(np.isnan(gradient)),
    )
    hint(
        "Scores far out stay as they are: is something cut off on the way?",
        when=250 < np.min(gradient) <= np.max(gradient) < 499,
    )
    assert gradient == close([500.0, 500.0])


# fit_logistic


@pytest.mark.exercise("fit_logistic", points=0.75)
def test_fit_logistic_in_two_steps(student, hint):
    """The two patients of the lesson, rate 0.1: to (0, 0.15), then to (0.00356, 0.26342)."""
    first, second = (
        np.asarray(student.fit_logistic(TWO_PATIENTS.copy(), ONE_IS_ILL.copy(), 0.1, steps))
        for steps in (1, 2)
    )
    hint(
        "The weights are asked for: one for each column, no bias added.",
        when=np.shape(first) != (2,),
    )
    hint("How many steps are asked for?", when=[first == close([0, 0]), np.shape(second) == (2,)])
    hint("How many steps are asked for?", when=np.array_equal(first, second))
    hint(
        "How many steps are asked for?",
        when=first == pytest.approx(np.array([0.00356, 0.26342]), abs=1e-5),
    )
    hint("The slope points up. Which way do you want to go?", when=first == close([0.0, -0.15]))
    hint(
        "The loss is a mean over the samples, and so is its gradient.",
        when=first == close([0.0, 0.3]),
    )
    hint("How long is a step? Look for the learning rate.", when=first == close([0.0, 1.5]))
    hint(
        "Here everything cancels but p - y: what else do you multiply with?",
        when=first == close([0.0, 0.0375]),
    )
    hint(
        "Is the sigmoid there? Without it, the prediction is no probability.",
        when=first == close([0.05, 0.1]),
    )
    hint(
        "Feel the ground anew at each place: which gradient did you use?",
        when=second == close([0.0, 0.3]),
    )
    assert first == close([0.0, 0.15])
    assert second == pytest.approx(np.array([0.0035606, 0.2634245]), abs=1e-6)


@pytest.mark.exercise("fit_logistic", points=0.5)
def test_fit_logistic_begins_at_zero(student, hint):
    """No steps leave all weights at zero, for a list of whole numbers with three columns: an array of floats."""
    w = student.fit_logistic([[1, 2, 3], [4, 5, 6]], [0, 1], 0.1, 0)
    hint("The weights are asked for: one for each column, no bias added.", when=np.shape(w) == (4,))
    hint("No steps: all weights are still at zero, where they begin.", when=np.shape(w) == (3,))
    assert w == close([0.0, 0.0, 0.0])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(w), getattr(w, "dtype", None)) == FLOAT_ARRAY


# early_stop


@pytest.mark.exercise("early_stop", points=1)
def test_early_stop_of_seven_losses(student, hint):
    """Of 5, 4, 4.5, 3, 3.5, 3.2, 1 it is index 1 with patience 1, index 3 with patience 2, index 6 with patience 3."""
    found = [student.early_stop(SEVEN_LOSSES.copy(), patience) for patience in (1, 2, 3)]
    hint("What comes after the stop is not seen.", when=found == [6, 6, 6])
    hint("You waited for some losses; which one was the best?", when=found == [2, 5, 6])
    hint("The index is asked for, not the loss.", when=found == [4.0, 3.0, 1.0])
    hint("You wait for one loss too many.", when=found == [3, 6, 6])
    hint("You wait for one loss too few.", when=found == [1, 1, 3])
    hint("Python counts from 0.", when=found == [2, 4, 7])
    hint(
        "Count by hand: an improvement starts the count anew, and the last loss is seen as well.",
        when=found == [1, 3, 3],
    )
    hint("What is `patience` for?", when=found == [1, 1, 1])
    hint("Compare with the best, not with the loss just before.", when=found == [1, 6, 6])
    assert found == [1, 3, 6]
    hint("An index is a whole number: look at its type.")
    assert all(isinstance(index, (int, np.integer)) for index in found)


@pytest.mark.exercise("early_stop", points=0.5)
def test_early_stop_of_equal_losses(student, hint):
    """In the list [3, 2, 2, 2, 2, 1] the later 2s are no improvement: index 1 with patience 2 or 3, index 5 with 4."""
    found = [student.early_stop([3, 2, 2, 2, 2, 1], patience) for patience in (2, 3, 4)]
    hint("A loss that only equals the best is no improvement.", when=found == [5, 5, 5])
    assert found == [1, 1, 5]


@pytest.mark.exercise("early_stop", points=0.25)
def test_early_stop_at_the_end(student, hint):
    """Losses that fall all the time are seen to the end: index 3 of 4; one loss alone has index 0."""
    found = [student.early_stop([8.0, 4.0, 2.0, 1.0], 2), student.early_stop([0.5], 1)]
    hint(
        "Nothing stops it, and then there is no answer: what comes after the loop?",
        when=found == [None, None],
    )
    hint("The last loss is seen as well: look at the range.", when=found == [2, 0])
    assert found == [3, 0]
