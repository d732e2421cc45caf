"""Public checks of `partial_derivatives`: worked examples, shapes and edges. Run them with `pytest`."""

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


def measured(expected):
    """Equal in shape, and in value as far as a central difference with step 1e-5 can tell."""
    return pytest.approx(np.asarray(expected, dtype=float), rel=1e-6, abs=1e-6, nan_ok=True)


def bowl(v):
    """6x² + 4xy + 3y²"""
    return 6 * v[0] ** 2 + 4 * v[0] * v[1] + 3 * v[1] ** 2


def bowl_slopes(v):
    """The gradient of the bowl."""
    return np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]])


def cubic(v):
    """x³ + y³ + z³ + …, for which a central difference with step h gives 3x² + h²."""
    return np.sum(v**3)


def cut_off(result):
    """Say whether a slope looks like that of whole numbers, which a small nudge moves by one or not at all."""
    return np.all((np.abs(result) > 1e3) | (result == 0))


FLOAT_ARRAY = (np.ndarray, np.dtype(float))
FOUR_DAYS = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 3.0]])
AFTERNOONS = np.array([0.0, 4.0, 5.0, 3.0])
WEIGHTS = np.array([1.0, 2.0])


# partial


@pytest.mark.exercise("partial", points=0.75)
def test_partial_of_the_bowl(student, hint):
    """At (1, 2) the bowl 6x² + 4xy + 3y² rises with slope 20 along x and with slope 16 along y."""
    east = student.partial(bowl, np.array([1.0, 2.0]), 0)
    hint("Which component moves? i says so.", when=east == measured(16.0))
    hint("Only x[i] moves; all the others stand still.", when=east == measured(36.0))
    hint("How far apart are the two places at which you call f?", when=east == measured(40.0))
    hint("How far apart are the two places at which you call f?", when=east == measured(10.0))
    hint("Which value of f is subtracted from which?", when=east == measured(-20.0))
    hint("You return the nudged values; what is their slope?", when=np.shape(east) == (2,))
    assert east == measured(20.0)
    north = student.partial(bowl, np.array([1.0, 2.0]), 1)
    hint("Which component moves? i says so.", when=north == measured(20.0))
    assert north == measured(16.0)


@pytest.mark.exercise("partial", points=0.5)
def test_partial_takes_the_step_that_it_is_given(student, hint):
    """With the long step h = 0.5, x³ + y³ at (1, 5) measures 3.25 along x: from 0.5³ to 1.5³."""
    slope = student.partial(cubic, np.array([1.0, 5.0]), 0, 0.5)
    hint(
        "You look to one side only; a central difference looks to both.", when=slope == close(4.75)
    )
    hint(
        "You look to one side only; a central difference looks to both.", when=slope == close(1.75)
    )
    hint("The step h is an argument. Do you use it?", when=slope == measured(3.0))
    assert slope == close(3.25)


@pytest.mark.exercise("partial", points=0.25)
def test_partial_of_whole_numbers(student, hint):
    """A list of whole numbers goes in: xyz at [2, -1, 3] has slope 6 along y."""
    slope = student.partial(lambda v: v[0] * v[1] * v[2], [2, -1, 3], 1)
    hint("A nudge added to whole numbers is cut off: look at the dtype.", when=cut_off(slope))
    assert slope == measured(6.0)


# grad_bowl


@pytest.mark.exercise("grad_bowl", points=0.75)
def test_grad_bowl_at_one_two(student, hint):
    """At (1, 2) the gradient of 6x² + 4xy + 3y² is (20, 16)."""
    gradient = student.grad_bowl(np.array([1.0, 2.0]))
    hint(
        "4xy is not gone: with y held still it is a multiple of x.",
        when=gradient == close([12.0, 12.0]),
    )
    hint("The slope of x² is 2x: where are your exponents?", when=gradient == close([14.0, 10.0]))
    hint("First the slope along x, then the one along y.", when=gradient == close([16.0, 20.0]))
    hint(
        "The slope of 4xy along x: hold y still. Is x still in it?",
        when=gradient == close([20.0, 20.0]),
    )
    hint(
        "The partial derivatives are not added: they are two components.",
        when=gradient == close(36.0),
    )
    hint(
        "The gradient has a length of its own: do not divide it away.",
        when=gradient == close([20 / 656**0.5, 16 / 656**0.5]),
    )
    assert gradient == close([20.0, 16.0])


@pytest.mark.exercise("grad_bowl", points=0.25)
def test_grad_bowl_in_the_middle(student, hint):
    """At the list [0, 0] the bowl is level: the gradient is an array of floats, (0., 0.)."""
    gradient = student.grad_bowl([0, 0])
    hint(
        "The partial derivatives are not added: they are two components.",
        when=np.shape(gradient) == (),
    )
    assert gradient == close([0.0, 0.0])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(gradient), getattr(gradient, "dtype", None)) == FLOAT_ARRAY


# grad_mixed


@pytest.mark.exercise("grad_mixed", points=0.75)
def test_grad_mixed_at_three_two(student, hint):
    """At (3, 2) the gradient of 2x² + xy + y⁴ is (14, 35)."""
    gradient = student.grad_mixed(np.array([3.0, 2.0]))
    assert np.shape(gradient) == (2,)
    first, second = gradient
    hint("First the slope along x, then the one along y.", when=gradient == close([35.0, 14.0]))
    hint("xy is not gone: with y held still, at 2, it is 2x.", when=first == close(12.0))
    hint("The slope of xy along x: hold y still. Is x still in it?", when=first == close(18.0))
    hint("With y held still, y⁴ is a constant that is added.", when=first == close(30.0))
    hint("xy with x held still, at 3, is 3y.", when=second == close(33.0))
    hint(
        "Both slopes belong to one place: which x do you use for the second?",
        when=second == close(46.0),
    )
    hint(
        "The slope of y⁴: the exponent comes down, and one less stays.", when=second == close(67.0)
    )
    hint(
        "The slope of y⁴: the exponent comes down, and one less stays.", when=second == close(11.0)
    )
    assert gradient == close([14.0, 35.0])


@pytest.mark.exercise("grad_mixed", points=0.25)
def test_grad_mixed_on_the_saddle(student, hint):
    """At the list [0, 0] it is an array of floats, (0., 0.)."""
    gradient = student.grad_mixed([0, 0])
    assert gradient == close([0.0, 0.0])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(gradient), getattr(gradient, "dtype", None)) == FLOAT_ARRAY


# numerical_gradient


@pytest.mark.exercise("numerical_gradient", points=0.75)
def test_numerical_gradient_of_the_bowl(student, hint):
    """At (1, 2) the bowl's gradient measures (20, 16)."""
    gradient = student.numerical_gradient(bowl, np.array([1.0, 2.0]))
    hint(
        "How far apart are the two places at which you call f?",
        when=gradient == measured([40.0, 32.0]),
    )
    hint(
        "One variable moves at a time; the others stand still.",
        when=gradient == measured([36.0, 36.0]),
    )
    hint("One number a variable: where do the others go?", when=np.shape(gradient) == ())
    hint(
        "Is every component filled in? Look at the loop's range.",
        when=gradient == measured([20.0, 0.0]),
    )
    hint(
        "The gradient has a length of its own: do not divide it away.",
        when=gradient == measured([20 / 656**0.5, 16 / 656**0.5]),
    )
    assert gradient == measured([20.0, 16.0])


@pytest.mark.exercise("numerical_gradient", points=0.5)
def test_numerical_gradient_takes_the_step_that_it_is_given(student, hint):
    """With the long step h = 0.5, x³ + y³ at (1, 2) measures (3.25, 12.25)."""
    gradient = student.numerical_gradient(cubic, np.array([1.0, 2.0]), 0.5)
    hint(
        "You look to one side only; a central difference looks to both.",
        when=gradient == close([4.75, 15.25]),
    )
    hint("The step h is an argument. Do you use it?", when=gradient == measured([3.0, 12.0]))
    assert gradient == close([3.25, 12.25])


@pytest.mark.exercise("numerical_gradient", points=0.5)
def test_numerical_gradient_of_three_whole_numbers(student, hint):
    """A list of whole numbers goes in: x² + y² + z² at [1, -2, 3] gives an array of floats, (2., -4., 6.)."""
    gradient = student.numerical_gradient(lambda v: v[0] ** 2 + v[1] ** 2 + v[2] ** 2, [1, -2, 3])
    hint("A nudge added to whole numbers is cut off: look at the dtype.", when=cut_off(gradient))
    hint("There may be more than two variables.", when=np.shape(gradient) == (2,))
    assert gradient == measured([2.0, -4.0, 6.0])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(gradient), getattr(gradient, "dtype", None)) == FLOAT_ARRAY


# directional_derivative


@pytest.mark.exercise("directional_derivative", points=0.75)
def test_directional_derivative_along_three_four(student, hint):
    """At (1, 2) the bowl rises along (3, 4) with slope 24.8."""
    slope = student.directional_derivative(bowl, np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    hint("How long is (3, 4)? Only its direction counts.", when=slope == measured(124.0))
    hint(
        "By which length do you divide u? Work it out for (3, 4).",
        when=slope == measured(124.0 / 25),
    )
    hint(
        "By which length do you divide u? Work it out for (3, 4).",
        when=slope == measured(124.0 / 7),
    )
    hint("How far apart are the two places at which you call f?", when=slope == measured(49.6))
    hint("One number is asked for: how fast f rises along u.", when=np.shape(slope) == (2,))
    assert slope == measured(24.8)


@pytest.mark.exercise("directional_derivative", points=0.5)
def test_directional_derivative_downhill(student, hint):
    """Along the list [0, -2] the same place falls with slope -16, and against the gradient fastest of all."""
    slope = student.directional_derivative(bowl, [1, 2], [0, -2])
    hint("Along u it may go down as well: look at the sign.", when=slope == measured(16.0))
    assert slope == measured(-16.0)
    steepest = student.directional_derivative(bowl, [1, 2], [-20, -16])
    assert steepest == measured(-np.sqrt(656.0))


@pytest.mark.exercise("directional_derivative", points=0.5)
def test_directional_derivative_refuses_no_direction(student):
    """The zero vector has no direction: it raises ValueError."""
    with pytest.raises(ValueError):
        student.directional_derivative(bowl, np.array([1.0, 2.0]), np.zeros(2))


# tangent_plane


@pytest.mark.exercise("tangent_plane", points=0.5)
def test_tangent_plane_touches_the_bowl(student, hint):
    """The bowl is 26 high at (1, 2), and so is its tangent plane there."""
    plane = student.tangent_plane(bowl, bowl_slopes, np.array([1.0, 2.0]))
    hint("A number came back; a function of v is asked for.", when=not callable(plane))
    height = plane(np.array([1.0, 2.0]))
    hint("How high do you stand at the beginning?", when=height == close(0.0))
    hint("How far is it from `at` to v? Only that way counts.", when=height == close(78.0))
    hint(
        "The slopes are right; add up what they give for each component.",
        when=np.shape(height) == (2,),
    )
    assert height == close(26.0)


@pytest.mark.exercise("tangent_plane", points=0.5)
def test_tangent_plane_of_the_bowl(student, hint):
    """At (1.1, 1.9) the bowl's tangent plane at (1, 2) is 26.4 high."""
    height = student.tangent_plane(bowl, bowl_slopes, np.array([1.0, 2.0]))(np.array([1.1, 1.9]))
    hint("From `at` to v, or from v to `at`? Look at the order.", when=height == close(25.6))
    hint("The gradient is felt where you stand, at `at`.", when=height == close(26.48))
    hint("That is the bowl itself; its plane is flat.", when=height == close(26.45))
    hint("f is called where you stand, at `at`.", when=height == close(26.85))
    hint("Every component of the way counts.", when=height == close(28.0))
    assert height == close(26.4)


@pytest.mark.exercise("tangent_plane", points=0.5)
def test_tangent_plane_goes_on_for_ever(student, hint):
    """At the list [1, 1] the plane of x² + y² is 2x + 2y - 2, also far away: 38 at [10, 10], -42 at [-10, -10]."""
    plane = student.tangent_plane(lambda v: v[0] ** 2 + v[1] ** 2, lambda v: 2 * v, [1, 1])
    up, down = plane([10, 10]), plane([-10, -10])
    hint(
        "The plane may go down: look at the sign of the way.",
        when=[up == close(38.0), down == close(46.0)],
    )
    assert up == close(38.0)
    assert down == close(-42.0)


# jacobian


@pytest.mark.exercise("jacobian", points=1)
def test_jacobian_of_two_in_three_out(student, hint):
    """The Jacobian of (xy, x + y, x²) at (2, 3) is [[3, 2], [1, 1], [4, 0]]."""
    result = student.jacobian(
        lambda v: np.array([v[0] * v[1], v[0] + v[1], v[0] ** 2]), np.array([2.0, 3.0])
    )
    hint("An output a row, an input a column.", when=np.shape(result) == (2, 3))
    hint(
        "Every output has a row of its own: do not add them up.",
        when=result == measured([8.0, 3.0]),
    )
    hint("The first output is done; the others need rows too.", when=result == measured([3.0, 2.0]))
    hint(
        "The right numbers, but without rows and columns: look at the shape.",
        when=np.shape(result) == (6,),
    )
    hint(
        "How far apart are the two places at which you call f?",
        when=result == measured([[6.0, 4.0], [2.0, 2.0], [8.0, 0.0]]),
    )
    assert result == measured([[3.0, 2.0], [1.0, 1.0], [4.0, 0.0]])


@pytest.mark.exercise("jacobian", points=0.5)
def test_jacobian_of_a_matrix_is_the_matrix(student, hint):
    """The Jacobian of A v at the list [1, 2, 3] is A itself, here with 2 rows and 3 columns."""
    A = np.array([[1.0, -2.0, 0.5], [3.0, 0.0, 4.0]])
    result = student.jacobian(lambda v: A @ v, [1, 2, 3])
    hint("A nudge added to whole numbers is cut off: look at the dtype.", when=cut_off(result))
    hint("An output a row, an input a column.", when=np.shape(result) == (3, 2))
    assert result == measured(A)


# hessian


@pytest.mark.exercise("hessian", points=0.75)
def test_hessian_of_the_bowl(student, hint):
    """The bowl's Hessian is [[12, 4], [4, 6]], everywhere."""
    for place in (np.array([1.0, 2.0]), [0, 0]):
        result = student.hessian(bowl_slopes, place)
        hint(
            "The two outside the diagonal belong to it as well.",
            when=result == measured([[12.0, 0.0], [0.0, 6.0]]),
        )
        hint(
            "A mean of two is half of their sum.",
            when=result == measured([[24.0, 8.0], [8.0, 12.0]]),
        )
        hint(
            "Below the diagonal stands the same as above it.",
            when=result == measured([[12.0, 4.0], [0.0, 6.0]]),
        )
        hint(
            "Below the diagonal stands the same as above it.",
            when=result == measured([[12.0, 0.0], [4.0, 6.0]]),
        )
        hint(
            "One row and one column a variable: (2, 2) is asked for.", when=np.shape(result) == (2,)
        )
        hint(
            "Add, do not multiply, the matrix and its transpose.",
            when=result == measured([[160.0, 72.0], [72.0, 52.0]]),
        )
        assert result == measured([[12.0, 4.0], [4.0, 6.0]])


@pytest.mark.exercise("hessian", points=0.5)
def test_hessian_at_the_saddle(student):
    """The Hessian of 2x² + xy + y⁴ is [[4, 1], [1, 0]] at (0, 0) and [[4, 1], [1, 12]] at the list [1, 1]."""

    def slopes(v):
        return np.array([4 * v[0] + v[1], v[0] + 4 * v[1] ** 3])

    assert student.hessian(slopes, np.zeros(2)) == measured([[4.0, 1.0], [1.0, 0.0]])
    assert student.hessian(slopes, [1, 1]) == measured([[4.0, 1.0], [1.0, 12.0]])


# is_minimum


@pytest.mark.exercise("is_minimum", points=0.75)
def test_is_minimum_of_bowl_dome_and_saddle(student, hint):
    """The bowl [[12, 4], [4, 6]] is one; the dome [[-2, 0], [0, -2]] and the saddle [[4, 1], [1, 0]] are not."""
    answers = [
        student.is_minimum(np.array(H, dtype=float))
        for H in ([[12, 4], [4, 6]], [[-2, 0], [0, -2]], [[4, 1], [1, 0]])
    ]
    hint("Your answers are the wrong way round.", when=answers[:2] == [False, True])
    hint(
        "The dome's two eigenvalues are -2. What makes it pass?",
        when=answers == [True, True, False],
    )
    hint(
        "A saddle has a positive eigenvalue too: one is not enough.",
        when=answers == [True, False, True],
    )
    assert answers == [True, False, False]


@pytest.mark.exercise("is_minimum", points=0.5)
def test_is_minimum_answers_with_a_bool(student, hint):
    """The answer is Python's own True or False: False for the list [[1, 3], [3, 1]], True for [[3, -1], [-1, 3]]."""
    answers = [student.is_minimum([[1, 3], [3, 1]]), student.is_minimum([[3, -1], [-1, 3]])]
    mixed = student.is_minimum([[4, 0], [0, -2]])
    hint(
        "The eigenvalues of [[1, 3], [3, 1]] are not its diagonal.",
        when=[answers[0] == close(1), mixed == close(0)],
    )
    hint(
        "[[1, 3], [3, 1]] has the eigenvalues 4 and -2: one is not enough.",
        when=answers[0] == close(1),
    )
    hint(
        "NumPy's comparisons give NumPy's own kind of truth value: look at type(...).",
        when=type(answers[0]) is np.bool_,
    )
    assert [type(answer) for answer in answers] == [bool, bool]
    assert answers == [False, True]


# mse


@pytest.mark.exercise("mse", points=0.75)
def test_mse_of_four_days(student, hint):
    """The errors (1, -1, 0, 4) of the four days have the squares 1, 1, 0, 16: their mean is 4.5."""
    loss = student.mse(FOUR_DAYS.copy(), AFTERNOONS.copy(), WEIGHTS.copy())
    hint("That is the sum of the squares; a mean is asked for.", when=loss == close(18.0))
    hint("There is a half too many: the mean of four squares.", when=loss == close(2.25))
    hint("No root: the mean of the squares itself.", when=loss == close(np.sqrt(4.5)))
    hint("Square each error first, then take the mean.", when=loss == close(1.0))
    hint("Squares, not sizes: an error of 4 counts 16.", when=loss == close(1.5))
    hint("The mean over how many samples?", when=loss == close(9.0))
    hint("The mean over how many samples?", when=loss == close(6.0))
    hint("The squares are right; now one number for all of them.", when=np.shape(loss) == (4,))
    assert loss == close(4.5)


@pytest.mark.exercise("mse", points=0.5)
def test_mse_of_lists(student):
    """Lists of whole numbers go in: a perfect forecast has loss 0, one that is wrong by 3 each time has loss 9."""
    X, w = [[1, 0, 2], [0, 1, 1], [2, 2, 0], [1, 1, 1]], [1, -1, 2]
    assert student.mse(X, [5, 1, 0, 2], w) == close(0.0)
    assert student.mse(X, [8, 4, 3, 5], w) == close(9.0)


# mse_gradient


@pytest.mark.exercise("mse_gradient", points=1)
def test_mse_gradient_of_four_days(student, hint):
    """For the four days and w = (1, 2) the gradient is (2, 5.5)."""
    gradient = student.mse_gradient(FOUR_DAYS.copy(), AFTERNOONS.copy(), WEIGHTS.copy())
    hint("Where does the 2 of the square go?", when=gradient == close([1.0, 2.75]))
    hint(
        "The loss is a mean over the samples, and so is its gradient.",
        when=gradient == close([8.0, 22.0]),
    )
    hint("Error is forecast minus truth: look at the sign.", when=gradient == close([-2.0, -5.5]))
    hint(
        "The mean over how many samples? X has a shape (n, d).", when=gradient == close([4.0, 11.0])
    )
    hint("One number a weight, in shape (2,).", when=np.shape(gradient) == (2, 1))
    hint(
        "Each weight's slope also counts what the weight was multiplied with.",
        when=gradient == close([2.0, 2.0]),
    )
    hint("All four samples count.", when=gradient == close([2.0, 6.0]))
    hint("The mean over how many samples?", when=gradient == close([8 / 3, 22 / 3]))
    hint(
        "Errors keep their signs: too high and too low are not the same.",
        when=gradient == close([3.0, 6.5]),
    )
    hint(
        "Nearly right: a rule is exact, and a measurement to one side is not.",
        when=np.allclose(gradient, [2.0, 5.5], rtol=0.01),
    )
    assert gradient == close([2.0, 5.5])


@pytest.mark.exercise("mse_gradient", points=0.5)
def test_mse_gradient_at_the_best_weights(student, hint):
    """At the best weights, (1.5, 1) for the four days, it is zero; a step beside them, at the list [1.5, 2], it is (3, 7)."""
    flat = student.mse_gradient(FOUR_DAYS.tolist(), [0, 4, 5, 3], [1.5, 1])
    beside = student.mse_gradient(FOUR_DAYS.tolist(), [0, 4, 5, 3], [1.5, 2])
    hint(
        "Where does y come in? Without it, the best weights are not found.",
        when=flat == close([6.0, 11.5]),
    )
    assert flat == close([0.0, 0.0])
    assert beside == close([3.0, 7.0])


# gradient_descent


@pytest.mark.exercise("gradient_descent", points=1)
def test_gradient_descent_takes_two_steps(student, hint):
    """On the bowl from (1, 1) with rate 0.1: to (-0.6, 0), then to (0.12, 0.24)."""
    path = student.gradient_descent(bowl_slopes, np.array([1.0, 1.0]), 0.1, 2)
    hint("The path begins with x0 itself.", when=path == close([[-0.6, 0.0], [0.12, 0.24]]))
    hint("The whole path is asked for, a row a place.", when=np.shape(path) == (2,))
    hint("One row too many: how many steps were asked for?", when=np.shape(path) == (4, 2))
    second = np.asarray(path)[1]
    hint("The gradient points up. Which way do you want to go?", when=second == close([2.6, 2.0]))
    hint("How long is a step? Look for the learning rate.", when=second == close([-15.0, -9.0]))
    hint(
        "Every step has the same length here: use the gradient as it is.",
        when=np.sum((second - 1.0) ** 2) == close(0.01),
    )
    hint(
        "All rows are the same array: a change in place changes them all. Append something new.",
        when=path == close([[0.12, 0.24]] * 3),
    )
    hint(
        "Feel the ground anew at each place: which gradient did you use?",
        when=path == close([[1.0, 1.0], [-0.6, 0.0], [-2.2, -1.0]]),
    )
    hint(
        "A slope may be negative: then the step goes the other way.",
        when=path == close([[1.0, 1.0], [-0.6, 0.0], [-1.32, -0.24]]),
    )
    assert path == close([[1.0, 1.0], [-0.6, 0.0], [0.12, 0.24]])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(path), getattr(path, "dtype", None)) == FLOAT_ARRAY


@pytest.mark.exercise("gradient_descent", points=0.5)
def test_gradient_descent_stops_on_level_ground(student, hint):
    """On x² from the list [8] with rate 0.25 and tol 3 the slopes are 16, 8, 4, 2: the step taken with 2 is the last."""
    path = student.gradient_descent(lambda v: 2 * v, [8], 0.25, 20, 3.0)
    on_its_way = path == close([[8.0 / 2**k] for k in range(np.size(path))])
    hint("It never stops: what is `tol` for?", when=on_its_way and np.shape(path) == (21, 1))
    hint(
        "One row is missing: the step whose own gradient is no longer than tol is still taken.",
        when=on_its_way and np.shape(path) == (4, 1),
    )
    hint(
        "Which gradient is compared with tol: the one that the step was taken with.",
        when=on_its_way and np.shape(path) == (6, 1),
    )
    assert path == close([[8.0], [4.0], [2.0], [1.0], [0.5]])


@pytest.mark.exercise("gradient_descent", points=0.5)
def test_gradient_descent_that_starts_at_the_minimum(student, hint):
    """From the minimum (0, 0) with tol = 0 the path has two rows, both (0, 0)."""
    path = student.gradient_descent(bowl_slopes, np.zeros(2), 0.1, 10)
    hint("A gradient of exactly 0 is no longer than tol = 0.", when=np.shape(path) == (11, 2))
    assert path == close([[0.0, 0.0], [0.0, 0.0]])


# axis_by_axis


@pytest.mark.exercise("axis_by_axis", points=1)
def test_axis_by_axis_in_one_sweep(student, hint):
    """On the bowl from (1, 1) with rate 0.1: east to (-0.6, 1), then north to (-0.6, 0.64)."""
    path = student.axis_by_axis(bowl_slopes, np.array([1.0, 1.0]), 0.1, 1)
    hint("The path begins with x0 itself.", when=path == close([[-0.6, 1.0], [-0.6, 0.64]]))
    hint(
        "After the step east you stand somewhere else: feel the slope to the north there.",
        when=path == close([[1.0, 1.0], [-0.6, 1.0], [-0.6, 0.0]]),
    )
    hint("Every step is a row, not only every sweep.", when=np.shape(path) == (2, 2))
    hint(
        "One coordinate at a time: the others stay.",
        when=path == close([[1.0, 1.0], [-0.6, 0.0], [0.12, 0.24]]),
    )
    hint(
        "All rows are the same array: a change in place changes them all. Append something new.",
        when=path == close([[-0.6, 0.64]] * 3),
    )
    hint(
        "Which coordinate is first? A sweep goes from 0 to n-1.",
        when=np.asarray(path)[1] == close([1.0, 0.0]),
    )
    hint(
        "The slope points up. Which way do you want to go?",
        when=np.asarray(path)[1] == close([2.6, 1.0]),
    )
    hint(
        "How long is a step? Look for the learning rate.",
        when=np.asarray(path)[1] == close([-15.0, 1.0]),
    )
    assert path == close([[1.0, 1.0], [-0.6, 1.0], [-0.6, 0.64]])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(path), getattr(path, "dtype", None)) == FLOAT_ARRAY


@pytest.mark.exercise("axis_by_axis", points=0.5)
def test_axis_by_axis_in_three_dimensions(student, hint):
    """Two sweeps in three dimensions make 7 rows: x² + y² + z² from the list [4, 8, 16] with rate 0.25."""
    path = student.axis_by_axis(lambda v: 2 * v, [4, 8, 16], 0.25, 2)
    hint("There may be more than two coordinates.", when=np.shape(path) == (5, 3))
    hint(
        "One step for each coordinate, then the next sweep.",
        when=np.asarray(path)[2] == close([1, 8, 16]),
    )
    assert path == close(
        [[4, 8, 16], [2, 8, 16], [2, 4, 16], [2, 4, 8], [1, 4, 8], [1, 2, 8], [1, 2, 4]]
    )
