"""Hidden checks of `derivatives`: any functions, any numbers, any shape, and what must be left alone."""

import warnings

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


def kind_of(result):
    """Return shape and dtype, as NumPy has them."""
    return np.shape(result), np.asarray(result).dtype


def copy_of(x):
    """Return a copy to hand over: a plain number where `x` has no axis."""
    return x.copy()[()]


def cubic(rng):
    """Return a cubic that bends everywhere between -2 and 2, and its first derivative."""
    c0, c1, c3 = rng.uniform(-3.0, 3.0, size=3)
    c2 = (7.0 + rng.uniform(0.0, 3.0)) * rng.choice([-1.0, 1.0])
    c3 /= 3.0
    return lambda x: c0 + c1 * x + c2 * x**2 + c3 * x**3, lambda x: c1 + 2 * c2 * x + 3 * c3 * x**2


def logistic(z):
    """Return the sigmoid of `z`, which is not large."""
    return 1.0 / (1.0 + np.exp(-z))


# slope


@pytest.mark.exercise("slope", points=0.75)
def test_slope_with_any_nudge(student, rng, hint):
    """Any curve at any place, with a nudge that is handed in."""
    for nudge, direction in ((0.5, -1), (0.02, 1), (1.0, -1)):
        (curve, _), a = cubic(rng), rng.uniform(-2.0, 2.0)
        direction *= np.sign(curve(a + nudge) - curve(a))

        def f(x, curve=curve, direction=direction):
            return direction * curve(x)

        height = f(a + nudge) - f(a)
        result = student.slope(f, a, nudge)
        hint(
            "Does the nudge that is handed in matter to your answer?",
            when=result == close((f(a + 0.001) - f(a)) / 0.001),
        )
        hint(
            "The nudge goes to the right, and only there.",
            when=result == close((f(a + nudge) - f(a - nudge)) / (2 * nudge)),
        )
        hint(
            "The nudge goes to the right, and only there.",
            when=result == close((f(a) - f(a - nudge)) / nudge),
        )
        hint("The slope compares the height with the width.", when=result == close(height))
        hint("A slope compares two heights.", when=result == close(f(a) / a))
        hint(
            "No rounding: the digits are wanted.",
            when=[
                result == pytest.approx(height / nudge, abs=0.05),
                result != close(height / nudge),
            ],
        )
        assert result == close(height / nudge)


@pytest.mark.exercise("slope", points=0.5)
def test_slope_of_a_falling_curve(student, rng, hint):
    """A curve that falls has a negative slope, also at a whole number."""
    for a in (1, 4):
        fall = rng.uniform(1.0, 3.0)
        expected = fall * (1 / (a + 0.001) - 1 / a) / 0.001
        result = student.slope(lambda x, fall=fall: fall / x, a)
        hint("A curve that falls: what is its sign?", when=result == close(-expected))
        assert result == close(expected)


# central_difference


@pytest.mark.exercise("central_difference", points=0.75)
def test_central_difference_with_any_step(student, rng, hint):
    """Any curve at any place, with a step that is handed in."""
    for h in (0.5, 0.03, 1.5):
        (f, df), a = cubic(rng), rng.uniform(-2.0, 2.0)
        result = student.central_difference(f, a, h)
        ahead, behind = (f(a + h) - f(a)) / h, (f(a) - f(a - h)) / h
        expected = (f(a + h) - f(a - h)) / (2 * h)
        hint(
            "That is one step to the right. Where is the other point?", when=result == close(ahead)
        )
        hint(
            "That is one step to the left. Where is the other point?", when=result == close(behind)
        )
        hint("How far apart are the two points?", when=result == close(2 * expected))
        hint(
            "Does the step that is handed in matter to your answer?",
            when=[result != close(expected), result == pytest.approx(np.array(df(a)), abs=1e-5)],
        )
        hint(
            "The points are a - h and a + h: yours lie nearer.",
            when=result == close((f(a + h / 2) - f(a - h / 2)) / h),
        )
        assert result == close(expected)


@pytest.mark.exercise("central_difference", points=0.5)
def test_central_difference_has_a_step_of_its_own(student, hint):
    """Where no step is handed in it is 0.00001: x³ at 0 then gives its square, 1e-10."""
    result = student.central_difference(lambda x: x**3, 0.0)
    hint("Which step do you take when none is handed in?", when=result > 5e-10)
    assert result == pytest.approx(np.array(1e-10), rel=1e-6, abs=0.0)


@pytest.mark.exercise("central_difference", points=0.5)
def test_central_difference_of_any_array(student, rng, hint):
    """For an array of any shape there is a slope for each entry, in an array of floats of that shape."""
    for shape in ((5,), (2, 3), (1,)):
        a = rng.uniform(-2.0, 2.0, size=shape)
        result = student.central_difference(np.sin, a.copy())
        hint("One slope for each entry: look at the shape.", when=np.shape(result) != shape)
        assert kind_of(result) == (shape, np.dtype(float))
        assert result == close(np.cos(a))
    assert student.central_difference(lambda x: x**2, [1, -2]) == close([2.0, -4.0])
    short = rng.uniform(-2.0, 2.0, size=4).astype(np.float32)
    result = student.central_difference(np.sin, short.copy())
    hint(
        "Seven digits, as float32 has them, are too few for so small a step: compute with floats.",
        when=kind_of(result) == ((4,), np.dtype(np.float32)),
    )
    assert kind_of(result) == ((4,), np.dtype(float))
    assert result == close(np.cos(short.astype(float)))


@pytest.mark.exercise("central_difference", points=0.25)
def test_central_difference_leaves_a_alone(student, rng, hint):
    """The array that is handed in is the same after the call as before."""
    a = rng.uniform(0.5, 2.0, size=3)
    before = a.copy()
    result = student.central_difference(np.exp, a, 0.25)
    hint(
        "np.asarray makes no copy of an array: look for `+=` or `-=`.",
        when=not np.array_equal(a, before),
    )
    assert np.array_equal(a, before)
    assert result == close(np.exp(before) * np.sinh(0.25) / 0.25)


# power_rule


@pytest.mark.exercise("power_rule", points=1)
def test_power_rule_of_any_polynomial(student, rng, hint):
    """Any polynomial, short or long, with coefficients of both signs: one coefficient less."""
    for n in (6, 2, 3, 9):
        c = rng.uniform(1.0, 4.0, size=n) * rng.choice([-1.0, 1.0], size=n)
        c[1] = -np.abs(c[1])
        exponents = np.arange(n)
        expected = (c * exponents)[1:]
        result = student.power_rule(c.copy())
        hint("One coefficient less comes back than went in.", when=np.shape(result) == (n,))
        hint(
            "The list begins with the constant.",
            when=[n > 2, result == close((c[::-1] * exponents)[1:])],
        )
        hint(
            "The list begins with the constant.",
            when=[n > 2, result == close((c[::-1] * exponents)[:0:-1])],
        )
        hint("Which exponent belongs to which coefficient?", when=[n > 2, result == close(c[1:])])
        hint(
            "A coefficient may be negative.",
            when=[result == close(np.abs(expected)), result != close(expected)],
        )
        hint("Are there more than three coefficients?", when=[n > 3, np.shape(result) == (2,)])
        hint(
            "No rounding: a coefficient need not be a whole number.",
            when=result == close(np.trunc(c[1:]) * exponents[1:]),
        )
        assert result == close(expected)


@pytest.mark.exercise("power_rule", points=0.5)
def test_power_rule_keeps_zeros(student, hint):
    """A coefficient may be 0, also the last: 1 + 2x³ + 0x⁴ keeps its places, (0, 0, 6, 0)."""
    result = student.power_rule([1, 0, 0, 2, 0])
    full = student.power_rule([1, 5, 4, 2, 3])
    hint(
        "A coefficient 0 keeps its place in the list.",
        when=np.shape(result) != (4,) and np.shape(full) == (4,),
    )
    assert kind_of(result) == ((4,), np.dtype(float))
    assert result == close([0.0, 0.0, 6.0, 0.0])


@pytest.mark.exercise("power_rule", points=0.25)
def test_power_rule_leaves_its_coefficients_alone(student, rng, hint):
    """The coefficients that are handed in are the same after the call as before."""
    c = rng.uniform(1.0, 2.0, size=4)
    before = c.copy()
    result = student.power_rule(c)
    hint("np.asarray makes no copy of an array: look for `*=`.", when=not np.array_equal(c, before))
    assert np.array_equal(c, before)
    assert result == close([before[1], 2 * before[2], 3 * before[3]])


# evaluate


@pytest.mark.exercise("evaluate", points=1)
def test_evaluate_any_polynomial(student, rng, hint):
    """Any polynomial, short or long, at any places on both sides of 0."""
    for n in (6, 2, 3, 4):
        c = rng.uniform(1.0, 4.0, size=n) * rng.choice([-1.0, 1.0], size=n)
        x = rng.uniform(0.5, 2.0, size=5) * [1, -1, 1, -1, 1]
        terms = c[:, None] * x ** np.arange(n)[:, None]
        expected = np.sum(terms, axis=0)
        result = student.evaluate(c.copy(), x.copy())
        hint(
            "The list begins with the constant.",
            when=result == close(np.sum(c[::-1, None] * x ** np.arange(n)[:, None], axis=0)),
        )
        hint(
            "Is each coefficient used, also the last?",
            when=result == close(np.sum(terms[:-1], axis=0)),
        )
        hint("What became of the constant?", when=result == close(np.sum(terms[1:], axis=0)))
        hint(
            "Are there more than three coefficients?",
            when=[n > 3, result == close(np.sum(terms[:3], axis=0))],
        )
        hint(
            "x may be negative.",
            when=result == close(np.sum(c[:, None] * np.abs(x) ** np.arange(n)[:, None], axis=0)),
        )
        assert result == close(expected)


@pytest.mark.exercise("evaluate", points=0.5)
def test_evaluate_keeps_the_shape_of_x(student, rng, hint):
    """There is a value for each entry of x, whatever its shape, also where the polynomial is a constant."""
    for shape in ((), (3,), (2, 3)):
        x = np.asarray(rng.uniform(-2.0, 2.0, size=shape))
        constant, parabola = (
            student.evaluate([7.0], copy_of(x)),
            student.evaluate([1.0, 0.0, -2.0, 0.0], copy_of(x)),
        )
        hint("Which axis do you add along when x is a table?", when=np.shape(parabola) != shape)
        hint("A constant has its value at each x.", when=np.shape(constant) != shape)
        assert [kind_of(constant), kind_of(parabola)] == [(shape, np.dtype(float))] * 2
        assert constant == close(np.full(shape, 7.0))
        assert parabola == close(1.0 - 2.0 * x**2)


@pytest.mark.exercise("evaluate", points=0.25)
def test_evaluate_with_large_whole_numbers(student, hint):
    """Whole numbers go in, also large ones: x² at four billion is 1.6e19."""
    result = student.evaluate([0, 0, 1], [4 * 10**9, -1])
    hint(
        "NumPy's whole numbers end near 9e18: look at the dtype.",
        when=[np.shape(result) == (2,), np.any(result < 0), np.max(result) < 1e19],
    )
    assert result == close([1.6e19, 1.0])


@pytest.mark.exercise("evaluate", points=0.25)
def test_evaluate_leaves_its_input_alone(student, rng, hint):
    """The coefficients and the places that are handed in are the same after the call as before."""
    c, x = rng.uniform(1.0, 2.0, size=4), rng.uniform(1.1, 2.0, size=3)
    c_before, x_before = c.copy(), x.copy()
    result = student.evaluate(c, x)
    unchanged = [np.array_equal(c, c_before), np.array_equal(x, x_before)]
    hint("np.asarray makes no copy of an array: look for `*=` or `+=`.", when=not all(unchanged))
    assert unchanged == [True, True]
    assert result == close(np.sum(c_before * x_before[:, None] ** np.arange(4), axis=1))


# tangent_line


@pytest.mark.exercise("tangent_line", points=1)
def test_tangent_line_of_any_curve(student, rng, hint):
    """Any curve, at places on both sides of 0."""
    for side in (1, -1, 1, -1):
        (f, df), a = cubic(rng), side * rng.uniform(0.5, 2.0)
        line = student.tangent_line(f, df, a)
        assert np.shape(line) == (2,)
        hint(
            "The slope comes first, then the intercept.",
            when=line == close([f(a) - df(a) * a, df(a)]),
        )
        hint("How high is the line at x = 0?", when=line == close([df(a), f(a)]))
        hint(
            "From a back to 0: does your line go the right way?",
            when=line == close([df(a), f(a) + df(a) * a]),
        )
        hint("From a back to 0: how far is that?", when=line == close([df(a), f(a) - df(a)]))
        hint("No rounding: the digits are wanted.", when=np.equal(line, np.round(line)))
        hint(
            "The slope is handed in: df. No nudge is needed.",
            when=[
                line[0] != close(df(a)),
                line[0] == pytest.approx(np.array(df(a)), abs=0.1),
                line[0] != close(df(np.trunc(a))),
            ],
        )
        assert line == close([df(a), f(a) - df(a) * a])


@pytest.mark.exercise("tangent_line", points=0.75)
def test_tangent_line_where_the_curve_crosses_the_axis(student, rng, hint):
    """At a = 0 the intercept is the curve's own height there."""
    f, df = cubic(rng)
    line = student.tangent_line(f, df, 0)
    assert np.shape(line) == (2,)
    hint("How high is the curve at 0, and how high the line?", when=line[0] == close(df(0.0)))
    assert line == close([df(0.0), f(0.0)])


# sigmoid


@pytest.mark.exercise("sigmoid", points=0.75)
def test_sigmoid_of_any_array(student, rng, hint):
    """Any numbers between -10 and 10, in an array of any shape: an array of floats of that shape."""
    for shape in ((7,), (2, 3), ()):
        z = np.asarray(rng.uniform(-10.0, 10.0, size=shape))
        z.flat[:2] = (rng.uniform(0.1, 0.9, size=2) * [-1, 1])[: z.size]
        result = student.sigmoid(copy_of(z))
        hint("Yours falls from left to right: look at a sign.", when=result == close(logistic(-z)))
        hint("The power is that of e = 2.718…", when=result == close(1 / (1 + 2.0**-z)))
        hint("One answer for each entry: look at the shape.", when=np.shape(result) != shape)
        assert kind_of(result) == (shape, np.dtype(float))
        assert result == pytest.approx(logistic(z), rel=1e-6, abs=1e-9)


@pytest.mark.exercise("sigmoid", points=0.75)
def test_sigmoid_of_large_numbers(student, rng, hint):
    """Large numbers of both signs, one by one and together: no overflow, and nothing cut off too early."""
    z = rng.uniform(12.0, 16.0, size=3) * [1, -1, -1]
    z = np.append(z, rng.uniform(750.0, 1000.0, size=4) * [1, -1, 1, -1])
    expected = [logistic(value) if abs(value) < 20 else float(value > 0) for value in z]
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        results = [student.sigmoid(value) for value in z]
        together = student.sigmoid(z)
    hint(
        "nan: infinity divided by infinity. Which power became too large?",
        when=np.isnan(together).any(),
    )
    flat_too_early = [
        together == pytest.approx(np.array(expected), abs=1e-4),
        together != pytest.approx(np.array(expected), rel=1e-6, abs=1e-9),
    ]
    hint("Look at z = 12 and z = 16: is something cut off, or rounded away?", when=flat_too_early)
    overflows = [str(warning.message) for warning in given if "overflow" in str(warning.message)]
    hint(
        "The values are right. Which numbers does your exp get? Large ones overflow.",
        when=len(overflows) > 0,
    )
    assert results == pytest.approx(np.array(expected), rel=1e-6, abs=1e-9)
    assert together == pytest.approx(np.array(expected), rel=1e-6, abs=1e-9)
    assert overflows == []


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_of_whole_numbers(student, hint):
    """Whole numbers go in, in a list, and floats come back."""
    result = student.sigmoid([-2, 0, 1])
    hint(
        "Floats between 0 and 1 do not fit into whole numbers.",
        when=np.asarray(result).dtype.kind == "i",
    )
    assert kind_of(result) == ((3,), np.dtype(float))
    assert result == close([0.11920292202211755, 0.5, 0.7310585786300049])


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_leaves_z_alone(student, rng, hint):
    """The array that is handed in is the same after the call as before."""
    z = rng.uniform(0.5, 3.0, size=4) * [1, -1, 1, -1]
    before = z.copy()
    result = student.sigmoid(z)
    hint(
        "np.asarray makes no copy of an array: look for `*=`, `out=` or `z[…] =`.",
        when=not np.array_equal(z, before),
    )
    assert np.array_equal(z, before)
    assert result == close(logistic(before))


# sigmoid_derivative


@pytest.mark.exercise("sigmoid_derivative", points=1)
def test_sigmoid_derivative_of_any_array(student, rng, hint):
    """Any numbers between -10 and 10, in an array of any shape: an array of floats of that shape."""
    for shape in ((7,), (2, 3), ()):
        z = np.asarray(rng.uniform(1.0, 10.0, size=shape) * rng.choice([-1.0, 1.0], size=shape))
        z.flat[:2] = [-9.0, 4.0][: z.size]
        activation = logistic(z)
        expected = activation * (1 - activation)
        result = student.sigmoid_derivative(copy_of(z))
        hint(
            "z goes in, not the activation: work out the sigmoid first.",
            when=result == close(z * (1 - z)),
        )
        hint("That is the sigmoid itself.", when=result == close(activation))
        hint("Only one of the two factors is left.", when=result == close(1 - activation))
        hint("The sigmoid climbs everywhere: look at the sign.", when=result == close(-expected))
        hint("One answer for each entry: look at the shape.", when=np.shape(result) != shape)
        hint(
            "The slope of a nudge is not the slope itself.",
            when=[
                result == pytest.approx(expected, abs=5e-3),
                result != pytest.approx(expected, rel=1e-6, abs=1e-9),
            ],
        )
        assert kind_of(result) == (shape, np.dtype(float))
        assert result == pytest.approx(expected, rel=1e-6, abs=1e-9)


@pytest.mark.exercise("sigmoid_derivative", points=0.5)
def test_sigmoid_derivative_far_out(student, rng, hint):
    """Far from 0 the sigmoid is flat on both sides: the slope is 0 there, but for what cannot be seen."""
    z = rng.uniform(40.0, 300.0, size=4) * [1, -1, 1, -1]
    result = student.sigmoid_derivative(z.copy())
    hint("nan: infinity divided by infinity.", when=np.isnan(result).any())
    assert np.shape(result) == (4,)
    assert result == pytest.approx(np.zeros(4), abs=1e-9)
    assert student.sigmoid_derivative(-z[0]) == pytest.approx(np.array(0.0), abs=1e-9)


@pytest.mark.exercise("sigmoid_derivative", points=0.25)
def test_sigmoid_derivative_leaves_z_alone(student, rng, hint):
    """The array that is handed in is left as it was; whole numbers and float32 go in too, and floats come back."""
    z = rng.uniform(0.5, 3.0, size=4) * [1, -1, 1, -1]
    before = z.copy()
    result = student.sigmoid_derivative(z)
    hint(
        "np.asarray makes no copy of an array: look for `*=`, `out=` or `z[…] =`.",
        when=not np.array_equal(z, before),
    )
    assert np.array_equal(z, before)
    assert result == close(logistic(before) * logistic(-before))
    assert student.sigmoid_derivative([-1, 0]) == close([0.19661193324148185, 0.25])
    result = student.sigmoid_derivative(np.array([1.0, 0.0], dtype=np.float32))
    hint(
        "float32 has half the digits: look at the dtype.",
        when=np.asarray(result).dtype == np.float32,
    )
    assert kind_of(result) == ((2,), np.dtype(float))
    assert result == close([0.19661193324148185, 0.25])


# relu


@pytest.mark.exercise("relu", points=0.75)
def test_relu_of_any_array(student, rng, hint):
    """Any numbers, tiny and huge, in an array of any shape: an array of floats of that shape."""
    for shape in ((9,), (3, 2)):
        z = rng.normal(size=shape) * 10.0 ** rng.integers(-6, 7, size=shape)
        z.flat[:3] = rng.uniform(0.5, 1.0, size=3) * [1e-6, 1e5, -1.0]
        result = student.relu(z.copy())
        hint("What becomes of a negative number?", when=result == close(np.abs(z)))
        hint("One answer for each entry: look at the shape.", when=np.shape(result) != shape)
        assert np.shape(result) == shape
        right = result == pytest.approx(np.where(z > 0, z, 0.0), rel=1e-9, abs=0.0)
        hint(
            "A small positive number stays what it is, and so does a large one.",
            when=[not right, np.all(result[z < 0] == 0.0)],
        )
        hint(
            "What exactly becomes of a negative number?",
            when=[not right, np.all(result[z > 0] == z[z > 0])],
        )
        assert result == pytest.approx(np.where(z > 0, z, 0.0), rel=1e-9, abs=0.0)


@pytest.mark.exercise("relu", points=0.25)
def test_relu_of_whole_numbers(student, hint):
    """Whole numbers go in, in a list, and floats come back."""
    result = student.relu([-3, 0, 7])
    hint(
        "The numbers are right; look at the dtype of what comes back.",
        when=result == close([0.0, 0.0, 7.0]),
    )
    assert kind_of(result) == ((3,), np.dtype(float))
    assert result == close([0.0, 0.0, 7.0])


@pytest.mark.exercise("relu", points=0.25)
def test_relu_leaves_z_alone(student, hint):
    """The array that is handed in is the same after the call as before."""
    z = np.array([1.5, -0.25, 4.0, -8.0])
    result = student.relu(z)
    unchanged = np.array_equal(z, [1.5, -0.25, 4.0, -8.0])
    hint(
        "np.asarray makes no copy of an array: look for `z[…] =`, `*=` or `out=`.",
        when=not unchanged,
    )
    assert unchanged
    assert result == close([1.5, 0.0, 4.0, 0.0])


# relu_derivative


@pytest.mark.exercise("relu_derivative", points=0.75)
def test_relu_derivative_of_any_array(student, rng, hint):
    """Any numbers, tiny and huge, in an array of any shape, and single ones: 0 or 1, nothing between."""
    for shape in ((9,), (3, 2), ()):
        z = np.asarray(rng.normal(size=shape) * 10.0 ** rng.integers(-12, 7, size=shape))
        z.flat[:3] = (rng.uniform(0.5, 1.0, size=3) * [-1e-9, 1e5, -1.0])[: z.size]
        result = student.relu_derivative(copy_of(z))
        hint("One answer for each entry: look at the shape.", when=np.shape(result) != shape)
        hint(
            "How steep is ReLU left of 0, and how steep right of it?",
            when=result == close(np.sign(z)),
        )
        hint(
            "That is ReLU itself. How steep is it there?",
            when=result == close(np.where(z > 0, z, 0.0)),
        )
        far = np.abs(z) > 0.01
        near_only = [
            np.shape(result) == shape,
            np.allclose(np.asarray(result)[far], z[far] > 0, atol=1e-3),
            result != close(np.where(z > 0, 1.0, 0.0)),
        ]
        hint("However near to 0 a number is, it lies left or right of it.", when=near_only)
        assert np.shape(result) == shape
        assert result == close(np.where(z > 0, 1.0, 0.0))


@pytest.mark.exercise("relu_derivative", points=0.25)
def test_relu_derivative_gives_floats(student, hint):
    """Whole numbers go in, in a list, and an array of floats comes back: no truth values, no whole numbers."""
    result = student.relu_derivative([-3, 0, 7])
    hint(
        "The numbers are right; look at the dtype of what comes back.",
        when=result == close([0.0, 0.0, 1.0]),
    )
    assert kind_of(result) == ((3,), np.dtype(float))
    assert result == close([0.0, 0.0, 1.0])


@pytest.mark.exercise("relu_derivative", points=0.25)
def test_relu_derivative_leaves_z_alone(student, hint):
    """The array that is handed in is the same after the call as before."""
    z = np.array([1.5, -0.25, 4.0, -8.0])
    result = student.relu_derivative(z)
    unchanged = np.array_equal(z, [1.5, -0.25, 4.0, -8.0])
    hint(
        "np.asarray makes no copy of an array: look for `z[…] =`, `*=` or `out=`.",
        when=not unchanged,
    )
    assert unchanged
    assert result == close([1.0, 0.0, 1.0, 0.0])


# chain


@pytest.mark.exercise("chain", points=1)
def test_chain_of_any_two_functions(student, rng, hint):
    """Any two curves, one after the other, at single places and at many at once."""
    for shape in ((), (4,), (2, 3)):
        (f, df), rise = cubic(rng), rng.uniform(0.5, 2.0)
        x = rng.uniform(0.3, 0.7, size=shape) * rng.choice([-1.0, 1.0], size=shape)
        h, dh = student.chain(
            f,
            df,
            lambda x, rise=rise: np.sin(rise * x),
            lambda x, rise=rise: rise * np.cos(rise * x),
        )
        inner, inner_slope = np.sin(rise * x), rise * np.cos(rise * x)
        value, slope, expected = h(x), dh(x), df(inner) * inner_slope
        right = slope == pytest.approx(expected, rel=1e-6, abs=1e-9)
        hint("h = f after g: which of the two gets x?", when=value == close(np.sin(rise * f(x))))
        hint("The two functions follow each other.", when=value == close(f(x) * inner))
        hint(
            "Where does f stand when h passes by: at x or at g(x)?",
            when=slope == close(df(x) * inner_slope),
        )
        hint("The inner function has a slope too.", when=slope == close(df(inner)))
        hint("Which operation joins the two slopes?", when=slope == close(df(inner) + inner_slope))
        hint(
            "The slope of f is taken at a place, not at a slope.",
            when=slope == close(df(inner_slope)),
        )
        hint(
            "df and dg are handed in: no nudge is needed.",
            when=[not right, slope == pytest.approx(expected, abs=0.1)],
        )
        assert value == close(f(inner))
        assert slope == pytest.approx(expected, rel=1e-6, abs=1e-9)


@pytest.mark.exercise("chain", points=0.75)
def test_chain_of_a_chain(student, rng):
    """What comes back can be chained again: three functions, one after the other."""
    f, df = cubic(rng)
    shift = rng.uniform(0.5, 1.0)
    g, dg = student.chain(np.sin, np.cos, lambda x: x**2 + shift, lambda x: 2 * x)
    h, dh = student.chain(f, df, g, dg)
    for x in rng.uniform(0.5, 0.8, size=3):
        inner = np.sin(x**2 + shift)
        assert h(x) == close(f(inner))
        assert dh(x) == pytest.approx(
            np.array(df(inner) * np.cos(x**2 + shift) * 2 * x), rel=1e-6, abs=1e-9
        )


@pytest.mark.exercise("chain", points=0.25)
def test_chain_makes_pairs_that_stay_apart(student, rng, hint):
    """A pair that was made first still works after another has been made."""
    first, second = rng.uniform(1.5, 3.0, size=2)
    h, dh = student.chain(
        lambda u: first * u, lambda u: first, lambda x: second * x, lambda x: second
    )
    student.chain(np.cos, np.sin, np.cos, np.sin)
    value, slope = h(1.5), dh(1.5)
    hint(
        "Do your functions remember their own f and g, or those of the last call?",
        when=value == close(np.cos(np.cos(1.5))),
    )
    assert value == close(first * second * 1.5)
    assert slope == close(first * second)


# descend


@pytest.mark.exercise("descend", points=1)
def test_descend_any_slope(student, rng, hint):
    """Any bowl, from either side, with a small rate and with one that is too large."""
    for rate in (0.05, 0.3, 1.2):
        steep, middle = rng.uniform(1.0, 2.0), rng.uniform(-1.0, 1.0)
        x0 = middle + rng.uniform(1.0, 3.0) * rng.choice([-1.0, 1.0])

        def df(x, steep=steep, middle=middle):
            return steep * (x - middle)

        path = student.descend(df, x0, rate, 8)
        hint(
            "The ball climbs: look at a sign.",
            when=path == close(middle + (x0 - middle) * (1 + rate * steep) ** np.arange(9)),
        )
        hint(
            "Each step goes by the slope where the ball is now.",
            when=path == close(x0 - rate * df(x0) * np.arange(9)),
        )
        hint(
            "Is the rate in your step?",
            when=path == close(middle + (x0 - middle) * (1 - steep) ** np.arange(9)),
        )
        hint("How many places are there after 8 steps?", when=np.shape(path) != (9,))
        assert np.shape(path) == (9,)
        assert path == close(middle + (x0 - middle) * (1 - rate * steep) ** np.arange(9))


@pytest.mark.exercise("descend", points=0.75)
def test_descend_on_a_curve_that_bends(student, rng, hint):
    """Where the slope is no straight line each step is worked out anew, from where the last one led."""
    x0, rate, steps = rng.uniform(0.8, 1.0), rng.uniform(0.3, 0.4), int(rng.integers(10, 20))
    expected = [x0]
    for _ in range(steps):
        expected.append(expected[-1] - rate * (4 * expected[-1] ** 3 - 2 * expected[-1]))
    path = student.descend(lambda x: 4 * x**3 - 2 * x, x0, rate, steps)
    hint(
        "How many places are there? One for x0 and one for each step.",
        when=np.shape(path) != (steps + 1,),
    )
    assert np.shape(path) == (steps + 1,)
    assert path == close(expected)


@pytest.mark.exercise("descend", points=0.25)
def test_descend_from_a_whole_number(student, hint):
    """From the whole number 3 the path goes on in floats: 3, 2.7, 2.43, in an array."""
    path = student.descend(lambda x: x, 3, 0.1, 2)
    hint("A list is no array: look at the type of what comes back.", when=isinstance(path, list))
    hint(
        "A place need not be a whole number: look at the dtype.",
        when=np.asarray(path).dtype.kind == "i",
    )
    assert isinstance(path, np.ndarray)
    assert kind_of(path) == ((3,), np.dtype(float))
    assert path == close([3.0, 2.7, 2.43])


# best_step


@pytest.mark.exercise("best_step", points=1)
def test_best_step_by_central_differences(student, rng, hint):
    """The central difference decides, for curves where a one-sided one would choose another step."""
    for side in (1.0, -1.0):
        a, step = rng.uniform(-1.0, 1.0), rng.uniform(0.3, 0.6)
        # One-sided, the cubic's two errors cancel at this step; central, the smaller step is the better one.
        bend = -side * step - 3 * a
        steps = [step, 2.5 * step, 0.4 * step]
        # Twice the slope comes near to this one at the largest step.
        tilt = -2 * (2.5 * step) ** 2 - 3 * a**2 - 2 * bend * a

        def f(x, bend=bend, tilt=tilt):
            return x**3 + bend * x**2 + tilt * x

        def df(x, bend=bend, tilt=tilt):
            return 3 * x**2 + 2 * bend * x + tilt

        best = student.best_step(f, df, a, steps)
        by_size = student.best_step(f, df, a, sorted(steps))
        hint(
            "Which slope do you compare with df(a)? One with a step to both sides is asked for.",
            when=[best == close(step), by_size == close(step)],
        )
        hint(
            "Work out the error of each step by hand: is yours the nearest?",
            when=best == close(2.5 * step),
        )
        assert best == close(0.4 * step)


@pytest.mark.exercise("best_step", points=0.75)
def test_best_step_may_stand_in_the_middle(student, rng, hint):
    """The best step is neither the smallest nor the largest, and errors of both signs occur."""
    for sign in (1.0, -1.0):
        step = rng.uniform(0.4, 0.6)
        # The error at 0 is sign (h⁴ - step² h²): nothing at this step, below 0 before it and above 0 after it.
        steps = [0.5 * step, 1.7 * step, step, 0.7 * step, 1.3 * step]
        best = student.best_step(
            lambda x, sign=sign, step=step: sign * (x**5 - step**2 * x**3) + 2 * x,
            lambda x, sign=sign, step=step: sign * (5 * x**4 - 3 * step**2 * x**2) + 2.0,
            0,
            steps,
        )
        hint(
            "Print all errors with their signs: which one is nearest to 0?",
            when=best == close((1.7 if sign < 0 else 0.7) * step),
        )
        hint(
            "Look at all the steps: neither the smallest nor the first is best as such.",
            when=best == close(0.5 * step),
        )
        assert best == close(step)


@pytest.mark.exercise("best_step", points=0.25)
def test_best_step_leaves_its_steps_alone(student, hint):
    """The steps that are handed in are the same, and in the same order, after the call as before."""
    steps = np.array([1e-3, 1e-13, 1e-1, 1e-5])
    before = steps.copy()
    best = student.best_step(np.sin, np.cos, 0.5, steps)
    hint("Something sorts your steps, or writes into them.", when=not np.array_equal(steps, before))
    assert np.array_equal(steps, before)
    assert best == pytest.approx(np.array(1e-5), rel=1e-9, abs=0.0)


# backprop_graph


@pytest.mark.exercise("backprop_graph", points=1.25)
def test_backprop_graph_of_any_numbers(student, rng, hint):
    """Any three numbers, of both signs."""
    for signs in ((1, -1, 1), (-1, 1, -1), (1, -1, -1), (1, 1, 1)):
        a, b, c = rng.uniform(0.5, 4.0, size=3) * signs
        result = student.backprop_graph(a, b, c)
        hint(
            "Nudge b: bc goes up by the nudge times what?",
            when=result == close([3 * (a + b * c), 3.0, 3 * b, 3 * c]),
        )
        hint(
            "Every slope has to pass through J = 3v too.",
            when=result == close([3 * (a + b * c), 1.0, c, b]),
        )
        hint(
            "Slopes and values may be negative.",
            when=np.abs(result) == close(np.abs([3 * (a + b * c), 3.0, 3 * c, 3 * b])),
        )
        hint("Do a, b and c matter to your answer?", when=result == close([33.0, 3.0, 6.0, 9.0]))
        assert result == close([3 * (a + b * c), 3.0, 3 * c, 3 * b])


@pytest.mark.exercise("backprop_graph", points=0.5)
def test_backprop_graph_agrees_with_its_nudges(student, rng, hint):
    """Each slope is what a nudge of its own number does to J."""
    a, b, c = rng.uniform(0.5, 3.0, size=3)
    J, by_a, by_b, by_c = student.backprop_graph(a, b, c)
    nudged = [
        (student.backprop_graph(a + 0.5, b, c)[0] - J) / 0.5,
        (student.backprop_graph(a, b + 0.5, c)[0] - J) / 0.5,
        (student.backprop_graph(a, b, c + 0.5)[0] - J) / 0.5,
    ]
    hint("Nudge one number after the other: which slope does J not agree with?")
    assert nudged == close([3.0, 3 * c, 3 * b])
    assert [by_a, by_b, by_c] == close(nudged)
