"""Public checks of `derivatives`: the examples of the lesson, the shapes and the edges. Run them with `pytest`."""

import warnings

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


# slope


@pytest.mark.exercise("slope", points=0.75)
def test_slope_of_three_a(student, hint):
    """From 2 to 2.001, 3a goes from 6 to 6.003: the slope is 3, and at 5 it is 3 again."""
    for a in (2, 5):
        result = student.slope(lambda x: 3 * x, a)
        hint(
            "That is the height of the triangle. The slope compares it with the width.",
            when=result == close(0.003),
        )
        hint("Height over width: you have it the other way up.", when=result == close(1 / 3))
        hint(
            "The line climbs, so its slope is positive: look at the order of the two heights.",
            when=result == close(-3),
        )
        hint(
            "Without parentheses `/` comes before `-`: what is divided by the nudge?",
            when=result == close(3 * (a + 0.001) - 3000 * a),
        )
        hint(
            "Is the height of the triangle a difference of two values?",
            when=result == close(3000 * a + 3),
        )
        assert result == close(3.0)


@pytest.mark.exercise("slope", points=0.75)
def test_slope_of_a_squared(student, hint):
    """With a nudge of 0.001, a² has the slope 4.001 at 2 and 10.001 at 5."""
    for a in (2.0, 5.0):
        result = student.slope(lambda x: x * x, a)
        hint(
            "The limit is asked for in the next exercises: here the nudge stays 0.001, and only to the right.",
            when=result == close(2 * a),
        )
        hint(
            "Which way do you nudge? To the right is asked for.",
            when=result == close(2 * a - 0.001),
        )
        hint(
            "A slope compares two values of f, at a and a little beside it.",
            when=result == close(a),
        )
        hint(
            "Your nudge is not 0.001.", when=[result != close(2 * a), abs(result - 2 * a) < 0.0005]
        )
        assert result == close(2 * a + 0.001)


# central_difference


@pytest.mark.exercise("central_difference", points=0.75)
def test_central_difference_of_a_squared(student, hint):
    """A step of 0.5 to both sides of 2 goes from 2.25 to 6.25: the slope of a² is exactly 4."""
    result = student.central_difference(lambda x: x * x, 2, 0.5)
    hint("That is one step to the right. Where is the other point?", when=result == close(4.5))
    hint("That is one step to the left. Where is the other point?", when=result == close(3.5))
    hint("How far apart are a - h and a + h?", when=result == close(8.0))
    hint(
        "Without parentheses, `/ 2 * h` divides by 2 and multiplies by h.",
        when=result == close(1.0),
    )
    hint("The curve climbs: look at the order of the two heights.", when=result == close(-4.0))
    assert result == close(4.0)


@pytest.mark.exercise("central_difference", points=0.75)
def test_central_difference_at_several_points(student, hint):
    """For an array a there is a slope for each entry: a³ has 3, 12 and 27 at 1, 2 and 3."""
    result = student.central_difference(lambda x: x**3, np.array([1.0, 2.0, 3.0]))
    hint("Three points, three slopes: you return one number.", when=np.shape(result) == ())
    assert result == close([3.0, 12.0, 27.0])


# power_rule


@pytest.mark.exercise("power_rule", points=0.75)
def test_power_rule_of_the_parabola(student, hint):
    """5 + 2x + 3x² has the derivative 2 + 6x: the coefficients [5, 2, 3] become [2, 6]."""
    result = student.power_rule([5, 2, 3])
    hint(
        "Right numbers, but x**0 comes first: the zero in front pushes them off their places.",
        when=result == close([0.0, 2.0, 6.0]),
    )
    hint(
        "The powers came down by one; did the old exponents come to the front?",
        when=result == close([2.0, 3.0]),
    )
    hint("The exponent comes to the front before it is lowered.", when=result == close([0.0, 3.0]))
    hint(
        "The list begins with the constant: c[0] belongs to x**0.",
        when=result == close([10.0, 2.0]),
    )
    hint(
        "The list begins with the constant: c[0] belongs to x**0.",
        when=result == close([2.0, 10.0]),
    )
    hint(
        "The list begins with the constant, also the one that you return.",
        when=result == close([6.0, 2.0]),
    )
    assert result == close([2.0, 6.0])


@pytest.mark.exercise("power_rule", points=0.5)
def test_power_rule_of_a_constant(student, hint):
    """The constant 7 has the slope 0 everywhere: [7] becomes [0.0], one coefficient."""
    result = student.power_rule([7])
    hint(
        "No coefficient at all is no polynomial: 0 is written [0.0].", when=np.shape(result) == (0,)
    )
    hint(
        "The coefficients come back in an array, also when there is one.",
        when=np.shape(result) == (),
    )
    assert np.shape(result) == (1,)
    assert result == close([0.0])


# evaluate


@pytest.mark.exercise("evaluate", points=0.75)
def test_evaluate_at_two(student, hint):
    """5 + 2x + 3x² is 21 at x = 2."""
    result = student.evaluate([5, 2, 3], 2)
    hint("The list begins with the constant: c[0] belongs to x**0.", when=result == close(27.0))
    hint("Which power does the constant belong to?", when=result == close(42.0))
    hint("What became of the constant, 5?", when=result == close(16.0))
    hint("These are the three terms. What is done with them?", when=np.shape(result) == (3,))
    assert result == close(21.0)


@pytest.mark.exercise("evaluate", points=0.75)
def test_evaluate_at_several_points(student, hint):
    """For an array x there is a value for each entry: 5, 10 and 13 at 0, 1 and -2."""
    result = student.evaluate(np.array([5.0, 2.0, 3.0]), np.array([0.0, 1.0, -2.0]))
    hint("Three points, three values: you return one number.", when=np.shape(result) == ())
    hint(
        "Each point needs all three terms: does entry k of x meet coefficient k alone?",
        when=result == close([5.0, 2.0, 12.0]),
    )
    assert result == close([5.0, 10.0, 13.0])


# tangent_line


@pytest.mark.exercise("tangent_line", points=0.75)
def test_tangent_line_of_a_parabola(student, hint):
    """x² + 4 touches at 3 the line 6x - 5: the slope is 6, the intercept -5."""
    line = student.tangent_line(lambda x: x * x + 4, lambda x: 2 * x, 3)
    assert np.shape(line) == (2,)
    hint("The slope comes first, then the intercept.", when=line == close([-5.0, 6.0]))
    hint("13 is the height at 3. How high is the line at x = 0?", when=line == close([6.0, 13.0]))
    hint(
        "From 3 back to 0, does a line with slope 6 climb or fall?", when=line == close([6.0, 31.0])
    )
    hint("The curve's height at 0 is not the line's.", when=line == close([6.0, 4.0]))
    assert line == close([6.0, -5.0])


@pytest.mark.exercise("tangent_line", points=0.5)
def test_tangent_line_touches(student, hint):
    """At 2 the line and the curve 12 / (x + 2) have the same height, 3, and the same slope, -0.75."""
    line = student.tangent_line(lambda x: 12 / (x + 2), lambda x: -12 / (x + 2) ** 2, 2.0)
    assert np.shape(line) == (2,)
    slope, intercept = line
    hint("The slope is right. How high is your line at x = 2?", when=slope == close(-0.75))
    assert [slope, slope * 2.0 + intercept] == close([-0.75, 3.0])


# sigmoid


@pytest.mark.exercise("sigmoid", points=0.75)
def test_sigmoid_of_a_few_numbers(student, hint):
    """The sigmoid is 0.5 at 0, 0.75 at ln 3 and 0.25 at -ln 3."""
    result = student.sigmoid(np.array([0.0, np.log(3.0), -np.log(3.0)]))
    hint("Yours falls from left to right: look at a sign.", when=result == close([0.5, 0.25, 0.75]))
    hint(
        "That is the hyperbolic tangent, a relative that goes from -1 to 1.",
        when=result == close([0.0, 0.8, -0.8]),
    )
    hint(
        "A sigmoid stays below 1. What stands in the denominator?",
        when=result == close([2.0, 4 / 3, 4.0]),
    )
    assert result == close([0.5, 0.75, 0.25])


@pytest.mark.exercise("sigmoid", points=0.75)
def test_sigmoid_far_out(student, source, hint):
    """At -1000 it is 0 and at 1000 it is 1, and no warning of an overflow is given."""
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        result = student.sigmoid(np.array([-1000.0, 1000.0]))
    hint(
        "nan: infinity divided by infinity. Which power became too large?",
        when=np.isnan(result).any(),
    )
    loud = [len(given) > 0, result == close([0.0, 1.0])]
    hint(
        "Both branches of np.where are worked out, everywhere.",
        when=[*loud, "where" in source("sigmoid")],
    )
    hint("The values are right. Which numbers does your exp get? Large ones overflow.", when=loud)
    assert result == close([0.0, 1.0])
    assert [str(warning.message) for warning in given if "overflow" in str(warning.message)] == []


# sigmoid_derivative


@pytest.mark.exercise("sigmoid_derivative", points=0.75)
def test_sigmoid_derivative_where_it_is_steepest(student, hint):
    """The sigmoid climbs with slope 0.25 at z = 0, where it is steepest."""
    result = student.sigmoid_derivative(0.0)
    hint("z goes in, not the activation: work out the sigmoid first.", when=result == close(0.0))
    hint("That is the sigmoid itself. How steep is it there?", when=result == close(0.5))
    hint("The sigmoid climbs everywhere: look at the sign.", when=result == close(-0.25))
    assert result == close(0.25)


@pytest.mark.exercise("sigmoid_derivative", points=0.5)
def test_sigmoid_derivative_on_both_sides(student, hint):
    """At ln 3 and at -ln 3 the slope is 0.75 · 0.25 = 0.1875."""
    result = student.sigmoid_derivative(np.array([np.log(3.0), -np.log(3.0)]))
    activation = np.array([0.75, 0.25])
    again = 1 / (1 + np.exp(-activation))
    hint(
        "z goes in: the sigmoid is to be taken once. You took it twice, or a slope at the activation.",
        when=result == close(again * (1 - again)),
    )
    hint("Only one of the two factors is left.", when=result == close(1 - activation))
    hint(
        "Both factors are there, and one of them twice over.",
        when=result == close(activation**2 * (1 - activation)),
    )
    assert result == close([0.1875, 0.1875])


# relu


@pytest.mark.exercise("relu", points=0.5)
def test_relu_of_a_few_numbers(student, hint):
    """Negative numbers become 0, the others stay: (-2, 0, 3) becomes (0, 0, 3)."""
    result = student.relu(np.array([-2.0, 0.0, 3.0]))
    hint("One answer for each entry; you return the largest of all.", when=result == close(3.0))
    hint("What becomes of a negative number?", when=result == close([2.0, 0.0, 3.0]))
    hint(
        "You keep the negative numbers and drop the others.", when=result == close([-2.0, 0.0, 0.0])
    )
    hint(
        "That is where ReLU lets something through. What does it let through?",
        when=result == close([0.0, 0.0, 1.0]),
    )
    assert result == close([0.0, 0.0, 3.0])


@pytest.mark.exercise("relu", points=0.5)
def test_relu_of_single_numbers(student):
    """A single number goes in too: -1.5 becomes 0 and 2.5 stays 2.5."""
    assert student.relu(-1.5) == close(0.0)
    assert student.relu(2.5) == close(2.5)


# relu_derivative


@pytest.mark.exercise("relu_derivative", points=0.5)
def test_relu_derivative_left_and_right(student, hint):
    """Left of the kink ReLU is flat, to the right it climbs with slope 1: at (-2, 3, 0.5) it is (0, 1, 1)."""
    result = student.relu_derivative(np.array([-2.0, 3.0, 0.5]))
    hint("That is ReLU itself. How steep is it there?", when=result == close([0.0, 3.0, 0.5]))
    hint("How steep is ReLU left of 0? Draw it.", when=result == close([-1.0, 1.0, 1.0]))
    hint("Left and right are exchanged.", when=result == close([1.0, 0.0, 0.0]))
    assert result == close([0.0, 1.0, 1.0])


@pytest.mark.exercise("relu_derivative", points=0.75)
def test_relu_derivative_at_the_kink(student, hint):
    """At 0 itself there is no slope; by agreement the derivative there is 0.0."""
    result = student.relu_derivative(np.array([0.0]))
    hint("To which side does your comparison count 0?", when=result == close([1.0]))
    hint(
        "0.5 is what the central difference makes of it; agreed is another number.",
        when=result == close([0.5]),
    )
    hint("Something is divided by 0.", when=result == close([np.nan]))
    assert result == close([0.0])


# chain


@pytest.mark.exercise("chain", points=1)
def test_chain_of_a_square_after_a_line(student, hint):
    """h(x) = (3x + 1)² is 49 at 2 and climbs there with 14 · 3 = 42."""
    pair = student.chain(lambda u: u * u, lambda u: 2 * u, lambda x: 3 * x + 1, lambda x: 3.0)
    hint("Two functions are asked for, h and dh. You return one.", when=callable(pair))
    assert not callable(pair)
    h, dh = pair
    hint(
        "Functions come back, not numbers: define them inside and return them without calling them.",
        when=not callable(h),
    )
    assert callable(h)
    assert callable(dh)
    value, slope = h(2.0), dh(2.0)
    hint("h first, then dh.", when=[value == close(42.0), slope == close(49.0)])
    hint("h = f after g: which of the two gets x?", when=value == close(13.0))
    hint("The two functions follow each other; you multiply them.", when=value == close(28.0))
    hint(
        "Where does f stand when h passes by: at x or at g(x)? Take its slope there.",
        when=slope == close(12.0),
    )
    hint("The inner function has a slope too.", when=slope == close(14.0))
    hint(
        "The nudge is made larger by g, and then larger again by f: which operation is that?",
        when=slope == close(17.0),
    )
    assert value == close(49.0)
    assert slope == close(42.0)


@pytest.mark.exercise("chain", points=0.5)
def test_chain_works_on_arrays(student, hint):
    """h takes an array too: e to the power x², at three places at once."""
    pair = student.chain(np.exp, np.exp, np.square, lambda x: 2 * x)
    hint("Two functions are asked for, h and dh. You return one.", when=callable(pair))
    assert not callable(pair)
    assert pair[0](np.array([0.0, 1.0, -0.5])) == close(
        [1.0, 2.718281828459045, 1.2840254166877414]
    )


# descend


@pytest.mark.exercise("descend", points=0.75)
def test_descend_into_the_bowl(student, hint):
    """From 4, with slope 2x and rate 0.25, three steps lead to 2, 1 and 0.5."""
    path = student.descend(lambda x: 2 * x, 4, 0.25, 3)
    hint("The ball climbs: look at a sign.", when=path == close([4.0, 6.0, 9.0, 13.5]))
    hint(
        "Each step goes by the slope where the ball is now, not where it began.",
        when=path == close([4.0, 2.0, 0.0, -2.0]),
    )
    hint(
        "The slope alone is too far: what makes the step smaller?",
        when=path == close([4.0, -4.0, 4.0, -4.0]),
    )
    hint("All places are asked for, not the last alone.", when=np.shape(path) == ())
    assert np.shape(path) == (4,)
    assert path == close([4.0, 2.0, 1.0, 0.5])


@pytest.mark.exercise("descend", points=0.5)
def test_descend_notes_where_it_begins(student, hint):
    """The first place of the path is x0 itself: no step gives one place, two steps give three."""
    none, two = (student.descend(lambda x: 2 * x, 1.0, 0.25, steps) for steps in (0, 2))
    hint("Is x0 in your path, and before the first step?", when=[np.shape(two) == (2,)])
    assert [np.shape(none), np.shape(two)] == [(1,), (3,)]
    assert [none[0], two[0]] == close([1.0, 1.0])


# best_step


@pytest.mark.exercise("best_step", points=0.75)
def test_best_step_for_the_exponential(student, hint):
    """For exp at 1, of 0.1, 0.00001 and 0.000000000001 the middle one is best."""
    best = student.best_step(np.exp, np.exp, 1.0, [1e-1, 1e-5, 1e-12])
    hint(
        "That is the place of the best step in the list. Which step stands there?",
        when=best == close(1.0),
    )
    hint(
        "The smallest step is not the best: look at the digits that are left.",
        when=best == close(1e-12),
    )
    hint("That is the step with the largest error.", when=best == close(1e-1))
    hint(
        "Is that a step, or the error that belongs to it?",
        when=[best > 0, best < 1e-9, best != 1e-12],
    )
    assert best == pytest.approx(np.array(1e-5), rel=1e-9, abs=0.0)


@pytest.mark.exercise("best_step", points=0.5)
def test_best_step_takes_the_steps_in_any_order(student):
    """The order of the steps does not matter, nor how many there are: 0.00001 is best again, and the only one is best."""
    for steps in ([1e-5, 1e-13, 0.5, 1e-2], [1e-13, 1e-1, 1e-5], [1e-5]):
        best = student.best_step(np.exp, np.exp, 1.0, steps)
        assert best == pytest.approx(np.array(1e-5), rel=1e-9, abs=0.0)


# backprop_graph


@pytest.mark.exercise("backprop_graph", points=0.75)
def test_backprop_graph_of_the_picture(student, hint):
    """a = 5, b = 3, c = 2 give J = 33 and the slopes 3, 6 and 9."""
    result = student.backprop_graph(5, 3, 2)
    hint(
        "Nudge b by 0.001: bc goes up by 0.001 times what?",
        when=result == close([33.0, 3.0, 9.0, 6.0]),
    )
    hint("Every slope has to pass through J = 3v too.", when=result == close([33.0, 1.0, 2.0, 3.0]))
    hint("Slopes along a path are multiplied.", when=result == close([33.0, 4.0, 6.0, 7.0]))
    hint(
        "The slopes are right. Look at J.",
        when=[result != close([33.0, 3.0, 6.0, 9.0]), result[1:] == close([3.0, 6.0, 9.0])],
    )
    assert result == close([33.0, 3.0, 6.0, 9.0])


@pytest.mark.exercise("backprop_graph", points=0.5)
def test_backprop_graph_goes_forward_first(student, hint):
    """J = 3(a + bc): with a = 1, b = 0 and c = -4 it is 3."""
    value = student.backprop_graph(1.0, 0.0, -4.0)[0]
    hint("J is three times the whole sum, a + bc.", when=value == close(-9.0))
    assert value == close(3.0)
