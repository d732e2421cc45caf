"""Hidden checks of `partial_derivatives`: any function in any number of variables, any step, and inputs left alone."""

import numpy as np
import pytest

from autograder import check_gradient


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


def measured(expected):
    """Equal in shape, and in value as far as a central difference with step 1e-5 can tell."""
    expected = np.asarray(expected, dtype=float)
    return pytest.approx(
        expected, rel=1e-6, abs=1e-6 * (1.0 + np.max(np.abs(expected))), nan_ok=True
    )


def spread(rng, n):
    """Return n numbers of both signs between 0.5 and 2 in size, shape (n,)."""
    return rng.uniform(0.5, 2.0, size=n) * rng.permutation(np.resize([1.0, -1.0], n))


def hilly(rng, n):
    """Return a function of n variables that are all mixed with each other, and its gradient."""
    a, C = spread(rng, n), rng.uniform(0.5, 2.0, size=(n, n)) * rng.choice([-1.0, 1.0], size=(n, n))

    def f(v):
        return np.sin(a @ v) + v @ C @ v + 3 * np.exp(v[0] / 2)

    def gradient(v):
        slopes = np.cos(a @ v) * a + (C + C.T) @ v
        slopes[0] += 1.5 * np.exp(v[0] / 2)
        return slopes

    return f, gradient


def quadratic(rng, n):
    """Return a function for which central differences are exact whatever the step, and its gradient."""
    A, b = rng.uniform(0.5, 2.0, size=(n, n)) * rng.choice([-1.0, 1.0], size=(n, n)), spread(rng, n)
    return (lambda v: v @ A @ v / 2 + b @ v), (lambda v: (A + A.T) @ v / 2 + b)


def curved(rng, n):
    """Return an (n, n) symmetric matrix with eigenvalues 1, 2, …, n, and not all of its entries positive."""
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    if n > 1:
        Q[0] *= -np.sign(np.sum(Q[0] * Q[1] * np.arange(1.0, n + 1)))
    H = (Q * np.arange(1.0, n + 1)) @ Q.T
    return (H + H.T) / 2


def walk(grad, x0, rate, steps):
    """The straight path of gradient descent, without a tolerance."""
    path = [np.asarray(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - rate * grad(path[-1]))
    return np.array(path)


def refuses(function, *arguments):
    """Say whether the call raises ValueError; any other exception goes its way."""
    try:
        function(*arguments)
    except ValueError:
        return True
    return False


# The checker's own sentences may quote figures or the student's words, which could carry a hidden place out.
ADVICE = {
    "sign": "That is minus the gradient: look at the sign.",
    "factor": "That is the gradient times a number: is there a 2 missing, or a mean?",
    "term": "One term of the function is missing in your gradient, stands there twice or has a wrong factor.",
    "entry": "Not every slope is wrong: work each of them out by hand at one place, and compare.",
    "samples": "That is the gradient of one sample alone: all of them count.",
    "stale": "That is the gradient at another place: which place do you use?",
    "zero": "No slope at all? The function does change there.",
    "shape": "Look at the shape: one slope for each variable.",
}


def advice(report):
    """Return what the gradient checker takes the mistake for, in fixed words."""
    usual = "None of the usual mistakes: work out the slopes at one place by hand, and compare."
    return ADVICE.get(report.diagnosis, usual)


SIGNS = ((1, 1), (1, -1), (-1, 1), (-1, -1))
STILL = "np.asarray makes no copy of an array: look for a change in place."


# partial


@pytest.mark.exercise("partial", points=0.75)
def test_partial_in_every_variable(student, rng, hint):
    """Any function of several variables, in each of them in turn."""
    for n in (5, 1, 3):
        (f, gradient), x = hilly(rng, n), spread(rng, n)
        for i in range(n):
            slope = student.partial(f, x.copy(), i)
            hint(
                "Only x[i] moves; all the others stand still.",
                when=n > 1 and slope == measured(np.sum(gradient(x))),
            )
            hint(
                "How far apart are the two places at which you call f?",
                when=slope == measured(2 * gradient(x)[i]),
            )
            hint(
                "Which component moves? i says so.",
                when=i > 0 and slope == measured(gradient(x)[0]),
            )
            assert slope == measured(gradient(x)[i])


@pytest.mark.exercise("partial", points=0.5)
def test_partial_with_long_and_short_steps(student, rng, hint):
    """The step is the one that is handed in, and 1e-5 when none is; f is looked at on both sides."""
    x, a = spread(rng, 4), spread(rng, 4)
    for h in (rng.uniform(0.2, 0.8), 1.5):
        slope = student.partial(lambda v: a @ v**3, x.copy(), 2, h)
        hint(
            "The step h is an argument. Do you use it?",
            when=slope == measured(3 * a[2] * x[2] ** 2),
        )
        assert slope == close(a[2] * (3 * x[2] ** 2 + h**2))
    usual = student.partial(lambda v: 1e10 * v[1] ** 3, np.zeros(3), 1)
    hint("How long is the step when nobody says so?", when=usual != close(1.0))
    assert usual == close(1.0)


@pytest.mark.exercise("partial", points=0.25)
def test_partial_leaves_x_alone(student, rng, hint):
    """The vector that is handed in is the same after the call as before, and one number comes back."""
    (f, _), x = quadratic(rng, 4), spread(rng, 4)
    before = x.copy()
    slope = student.partial(f, x, 3, 0.25)
    hint(STILL, when=not np.array_equal(x, before))
    assert np.array_equal(x, before)
    assert np.shape(slope) == ()
    assert abs(slope) < 100  # nowhere near is this function so steep


# grad_bowl


@pytest.mark.exercise("grad_bowl", points=1)
def test_grad_bowl_against_measured_slopes(student, rng, hint):
    """Anywhere, near the middle and far away, it agrees with slopes measured on the bowl itself."""
    for size in (1.0, 1e-3, 1e3):
        for signs in SIGNS:
            v = size * rng.uniform(0.5, 2.0, size=2) * signs
            slopes, gradient = (
                np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]]),
                student.grad_bowl(v.copy()),
            )
            hint(
                "A slope may be negative: there it goes down.",
                when=[gradient == close(np.abs(slopes)), gradient != close(slopes)],
            )
            hint(
                "First the slope along x, then the one along y.",
                when=[gradient == close(slopes[::-1]), gradient != close(slopes)],
            )
            report = check_gradient(
                lambda at: 6 * at[0] ** 2 + 4 * at[0] * at[1] + 3 * at[1] ** 2, student.grad_bowl, v
            )
            hint(advice(report), when=report.verdict != "agree" and report.diagnosis != "exception")
            assert report


@pytest.mark.exercise("grad_bowl", points=0.25)
def test_grad_bowl_leaves_v_alone(student, rng, hint):
    """The place that is handed in is the same after the call as before, and two numbers come back."""
    v = spread(rng, 2)
    before = v.copy()
    gradient = student.grad_bowl(v)
    hint(STILL, when=not np.array_equal(v, before))
    assert np.array_equal(v, before)
    assert np.shape(gradient) == (2,)


# grad_mixed


@pytest.mark.exercise("grad_mixed", points=1)
def test_grad_mixed_against_measured_slopes(student, rng, hint):
    """Anywhere, near the middle and far away, it agrees with slopes measured on 2x² + xy + y⁴ itself."""
    for size in (1.0, 0.1, 10.0):
        for signs in SIGNS:
            v = size * rng.uniform(0.5, 2.0, size=2) * signs
            slopes, gradient = (
                np.array([4 * v[0] + v[1], v[0] + 4 * v[1] ** 3]),
                student.grad_mixed(v.copy()),
            )
            hint(
                "A slope may be negative: there it goes down.",
                when=[gradient == close(np.abs(slopes)), gradient != close(slopes)],
            )
            hint(
                "First the slope along x, then the one along y.",
                when=[gradient == close(slopes[::-1]), gradient != close(slopes)],
            )
            report = check_gradient(
                lambda at: 2 * at[0] ** 2 + at[0] * at[1] + at[1] ** 4, student.grad_mixed, v
            )
            hint(advice(report), when=report.verdict != "agree" and report.diagnosis != "exception")
            assert report


@pytest.mark.exercise("grad_mixed", points=0.25)
def test_grad_mixed_leaves_v_alone(student, rng, hint):
    """The place that is handed in is the same after the call as before, and two numbers come back."""
    v = spread(rng, 2)
    before = v.copy()
    gradient = student.grad_mixed(v)
    hint(STILL, when=not np.array_equal(v, before))
    assert np.array_equal(v, before)
    assert np.shape(gradient) == (2,)


# numerical_gradient


@pytest.mark.exercise("numerical_gradient", points=0.75)
def test_numerical_gradient_in_many_variables(student, rng, hint):
    """Any function of one, four or seven variables that are mixed with each other."""
    for n in (7, 1, 4):
        (f, gradient), x = hilly(rng, n), spread(rng, n)
        slopes = student.numerical_gradient(f, x.copy())
        hint("There may be more than two variables.", when=n > 2 and np.shape(slopes) == (2,))
        hint(
            "How far apart are the two places at which you call f?",
            when=slopes == measured(2 * gradient(x)),
        )
        hint(
            "With one variable the gradient still has a shape: (1,).",
            when=n == 1 and np.shape(slopes) == (),
        )
        assert slopes == measured(gradient(x))


@pytest.mark.exercise("numerical_gradient", points=0.75)
def test_numerical_gradient_with_long_and_short_steps(student, rng, hint):
    """The step is the one that is handed in, and 1e-5 when none is; the other variables stand still."""
    (f, gradient), x, h = quadratic(rng, 5), spread(rng, 5), rng.uniform(0.2, 0.8)
    slopes = student.numerical_gradient(f, x.copy(), h)
    assert np.shape(slopes) == (5,)
    hint(
        "After a variable was nudged it goes back to where it was.",
        when=[
            slopes[0] == close(gradient(x)[0]),
            slopes[-1] != close(gradient(x)[-1]),
            slopes[-1] != 0,
        ],
    )
    assert slopes == close(gradient(x))
    cubic = student.numerical_gradient(lambda v: np.sum(v**3), x.copy(), h)
    hint("The step h is an argument. Do you use it?", when=cubic == measured(3 * x**2))
    assert cubic == close(3 * x**2 + h**2)
    usual = student.numerical_gradient(lambda v: 1e10 * np.sum(v**3), np.zeros(3))
    hint("How long is the step when nobody says so?", when=usual != close(np.ones(3)))
    assert usual == close(np.ones(3))


@pytest.mark.exercise("numerical_gradient", points=0.25)
def test_numerical_gradient_leaves_x_alone(student, rng, hint):
    """The vector that is handed in is the same after the call as before, and a vector like it comes back."""
    (f, _), x = quadratic(rng, 3), spread(rng, 3)
    before = x.copy()
    slopes = student.numerical_gradient(f, x, 0.25)
    hint(STILL, when=not np.array_equal(x, before))
    assert np.array_equal(x, before)
    assert np.shape(slopes) == (3,)


# directional_derivative


@pytest.mark.exercise("directional_derivative", points=0.75)
def test_directional_derivative_in_any_direction(student, rng, hint):
    """Any function, any place, any direction, whatever the length of u."""
    for n in (4, 2, 6):
        (f, gradient), x, u = hilly(rng, n), spread(rng, n), spread(rng, n)
        length = np.sqrt(np.sum(u * u))
        expected = gradient(x) @ u / length
        for scale in (1.0, 1e-3, -1e3):
            slope = student.directional_derivative(f, x.copy(), scale * u)
            hint(
                "Does it matter how long u is? Only its direction should count.",
                when=slope == measured(expected * length * scale),
            )
            assert slope == measured(np.sign(scale) * expected)


@pytest.mark.exercise("directional_derivative", points=0.5)
def test_directional_derivative_takes_its_step_along_the_unit_vector(student, rng, hint):
    """The places at which f is called lie at distance h from x, on both sides; h is 1e-5 when none is handed in."""
    x, u, h = spread(rng, 3), spread(rng, 3) * 3.0, rng.uniform(0.2, 0.8)
    length = np.sqrt(np.sum(u * u))
    for unit in (u / length, -u / length):
        slope = student.directional_derivative(lambda v: np.sum(v**3), x.copy(), length * unit, h)
        level, bend = 3 * x**2 @ unit, np.sum(unit**3)
        hint("The step h is an argument. Do you use it?", when=slope == measured(level))
        hint(
            "How far from x do you call f? h says so, not u.",
            when=slope == close(level + (h * length) ** 2 * bend),
        )
        hint(
            "You look to one side only; a central difference looks to both.",
            when=slope == close(level + 3 * h * x @ unit**2 + h**2 * bend),
        )
        assert slope == close(level + h**2 * bend)
        usual = student.directional_derivative(
            lambda v: 1e10 * np.sum(v**3), np.zeros(3), length * unit
        )
        hint("How long is the step when nobody says so?", when=usual != close(bend))
        assert usual == close(bend)


@pytest.mark.exercise("directional_derivative", points=0.25)
def test_directional_derivative_takes_a_short_u(student, hint):
    """A very short vector is not the zero vector: it has a direction. The zero vector has none, in any dimension."""
    u = [-3e-12, 4e-12]
    refused = refuses(student.directional_derivative, lambda v: 5 * v[0] + 10 * v[1], [1, 1], u)
    hint("Which vectors have no direction? Only one of them.", when=refused)
    assert not refused
    assert student.directional_derivative(lambda v: 5 * v[0] + 10 * v[1], [1, 1], u) == measured(
        5.0
    )
    assert refuses(student.directional_derivative, lambda v: np.sum(v), [1, 2, 3], [0, 0, 0])
    assert not refuses(student.directional_derivative, lambda v: np.sum(v), [1, 2, 3], [0, 0, 1])


@pytest.mark.exercise("directional_derivative", points=0.25)
def test_directional_derivative_leaves_x_and_u_alone(student, rng, hint):
    """The place and the direction that are handed in are the same after the call as before, and one number comes back."""
    (f, _), x, u = quadratic(rng, 3), spread(rng, 3), spread(rng, 3)
    before = np.array([x, u])
    slope = student.directional_derivative(f, x, u, 0.25)
    hint(STILL, when=not np.array_equal([x, u], before))
    assert np.array_equal([x, u], before)
    assert np.shape(slope) == ()
    assert abs(slope) < 100  # nowhere near is this function so steep


# tangent_plane


@pytest.mark.exercise("tangent_plane", points=0.5)
def test_tangent_plane_in_any_dimension(student, rng, hint):
    """Any function, any place, and any v near by or far away: the plane is flat."""
    for n in (4, 1, 6):
        (f, gradient), at = hilly(rng, n), spread(rng, n)
        plane = student.tangent_plane(f, gradient, at.copy())
        for far in (0.1, 1.0, 100.0):
            way = far * spread(rng, n)
            height = plane(at + way)
            hint(
                "How high do you stand at the beginning?", when=height == close(gradient(at) @ way)
            )
            hint(
                "Every component of the way counts.",
                when=n > 2 and height == close(f(at) + (gradient(at) * way)[0]),
            )
            hint(
                "Every component of the way counts.",
                when=n > 2 and height == close(f(at) + (gradient(at) * way)[:2].sum()),
            )
            hint(
                "The gradient is felt where you stand, at `at`.",
                when=height == close(f(at) + gradient(at + way) @ way),
            )
            assert height == close(f(at) + gradient(at) @ way)


@pytest.mark.exercise("tangent_plane", points=0.5)
def test_tangent_plane_rises_everywhere_alike(student, rng, hint):
    """From any place to any other the plane rises as the gradient where it touches says, and calls change nothing."""
    (f, gradient), at, v = hilly(rng, 3), spread(rng, 3), spread(rng, 3)
    before = np.array([at, v])
    plane = student.tangent_plane(f, gradient, at)
    for _ in range(3):
        way = 5 * spread(rng, 3)
        rise = plane(v + way) - plane(v)
        hint(STILL, when=not np.array_equal([at, v], before))
        hint(
            "Every component of the way counts.", when=rise == close((gradient(before[0]) * way)[0])
        )
        assert np.array_equal([at, v], before)
        assert rise == close(gradient(at) @ way)


@pytest.mark.exercise("tangent_plane", points=0.5)
def test_tangent_plane_of_two_places(student, rng):
    """Two planes of one function do not get in each other's way."""
    (f, gradient), at, other = hilly(rng, 3), spread(rng, 3), 2 * spread(rng, 3)
    first = student.tangent_plane(f, gradient, at.copy())
    second = student.tangent_plane(f, gradient, other.copy())
    v = spread(rng, 3)
    heights = [first(v.copy()), second(v.copy()), first(v.copy())]
    assert heights == [close(f(p) + gradient(p) @ (v - p)) for p in (at, other, at)]


# jacobian


@pytest.mark.exercise("jacobian", points=1)
def test_jacobian_of_any_layer(student, rng, hint):
    """Any number of inputs and outputs: more outputs, more inputs, as many of each, and one alone."""
    for m, n in ((5, 2), (2, 4), (3, 3), (1, 3), (4, 1)):
        A, x = rng.normal(size=(m, n)), spread(rng, n) / 2
        expected = np.cos(A @ x)[:, None] * A + 2 * np.ones((m, 1)) * x
        result = student.jacobian(lambda v, A=A: np.sin(A @ v) + v @ v, x.copy())
        hint("An output a row, an input a column.", when=result == measured(expected.T))
        hint(
            "With one output the Jacobian has one row: it keeps two axes.",
            when=m == 1 and np.shape(result) == (n,),
        )
        hint(
            "With one input the Jacobian has one column: it keeps two axes.",
            when=n == 1 and np.shape(result) == (m,),
        )
        hint(
            "As many rows as f has outputs: count them on what f returns.",
            when=m != n and np.shape(result) == (n, n),
        )
        assert result == measured(expected)


@pytest.mark.exercise("jacobian", points=0.5)
def test_jacobian_with_long_and_short_steps(student, rng, hint):
    """The step is the one that is handed in, and 1e-5 when none is; one input moves at a time, both ways."""
    A, x, h = rng.normal(size=(4, 3)), spread(rng, 3), rng.uniform(0.2, 0.8)
    result = student.jacobian(lambda v: A @ v**3, x.copy(), h)
    hint("The step h is an argument. Do you use it?", when=result == measured(A * 3 * x**2))
    hint(
        "You look to one side only; a central difference looks to both.",
        when=result == close(A * (3 * x**2 + 3 * h * x + h**2)),
    )
    assert result == close(A * (3 * x**2 + h**2))
    mixed = student.jacobian(
        lambda v: np.array([v[0] * v[1], v[1] * v[2], v[2] * v[0]]), x.copy(), h
    )
    expected = np.array([[x[1], x[0], 0.0], [0.0, x[2], x[1]], [x[2], 0.0, x[0]]])
    assert np.shape(mixed) == (3, 3)
    hint(
        "After an input was nudged it goes back to where it was.",
        when=[mixed[:, 0] == close(expected[:, 0]), mixed[:, 2] != close(expected[:, 2])],
    )
    assert mixed == close(expected)
    usual = student.jacobian(lambda v: 1e10 * A @ v**3, np.zeros(3))
    hint("How long is the step when nobody says so?", when=usual != close(A))
    assert usual == close(A)


@pytest.mark.exercise("jacobian", points=0.25)
def test_jacobian_leaves_x_alone(student, rng, hint):
    """The vector that is handed in is the same after the call as before, and a table comes back."""
    A, x = rng.normal(size=(2, 4)), spread(rng, 4)
    before = x.copy()
    result = student.jacobian(lambda v: A @ v, x, 0.25)
    hint(STILL, when=not np.array_equal(x, before))
    assert np.array_equal(x, before)
    assert np.ndim(result) == 2


# hessian


@pytest.mark.exercise("hessian", points=0.75)
def test_hessian_in_many_variables(student, rng, hint):
    """Any function of one, three or five variables, at a place where it curves otherwise than elsewhere."""
    for n in (5, 1, 3):
        a, A, x = 2 * spread(rng, n), curved(rng, n), spread(rng, n)
        expected = A + 10 * np.outer(a, a)
        result = student.hessian(
            lambda v, a=a, A=A, x=x: A @ v + 10 * np.exp(a @ (v - x)) * a, x.copy()
        )
        hint("A mean of two is half of their sum.", when=result == measured(2 * expected))
        hint(
            "The entries outside the diagonal belong to it as well.",
            when=n > 1 and result == measured(np.diag(np.diag(expected))),
        )
        hint(
            "With one variable the Hessian is a matrix too: (1, 1).",
            when=n == 1 and np.shape(result) in ((), (1,)),
        )
        assert result == measured(expected)


@pytest.mark.exercise("hessian", points=0.25)
def test_hessian_is_symmetric(student, rng, hint):
    """A gradient that is a little off still gives a matrix that equals its transpose."""
    A, x = curved(rng, 4), spread(rng, 4)
    skewed = A + 1e-4 * np.triu(rng.uniform(0.5, 1.0, size=(4, 4)), 1)
    result = student.hessian(lambda v: skewed @ v, x.copy())
    hint(
        "Compare your matrix with its transpose.",
        when=[np.shape(result) == (4, 4), np.max(np.abs(result - np.transpose(result))) > 1e-9],
    )
    assert np.max(np.abs(result - result.T)) < 1e-9
    assert pytest.approx(A, abs=1e-3) == result


@pytest.mark.exercise("hessian", points=0.5)
def test_hessian_with_long_and_short_steps(student, rng, hint):
    """The step is the one that is handed in, and 1e-5 when none is."""
    x, h = spread(rng, 3), rng.uniform(0.2, 0.8)
    result = student.hessian(
        lambda v: v**3 + np.array([v[1] * v[2], v[0] * v[2], v[0] * v[1]]), x.copy(), h
    )
    mixed = np.array([[0, x[2], x[1]], [x[2], 0, x[0]], [x[1], x[0], 0]])
    hint(
        "The step h is an argument. Do you use it?",
        when=result == measured(np.diag(3 * x**2) + mixed),
    )
    hint(
        "You look to one side only; a central difference looks to both.",
        when=result == close(np.diag(3 * x**2 + 3 * h * x + h**2) + mixed),
    )
    assert result == close(np.diag(3 * x**2 + h**2) + mixed)
    usual = student.hessian(lambda v: 1e10 * v**3, np.zeros(3))
    hint("How long is the step when nobody says so?", when=usual != close(np.eye(3)))
    assert usual == close(np.eye(3))


@pytest.mark.exercise("hessian", points=0.25)
def test_hessian_leaves_x_alone(student, rng, hint):
    """The vector that is handed in is the same after the call as before, and a square table comes back."""
    A, x = curved(rng, 3), spread(rng, 3)
    before = x.copy()
    result = student.hessian(lambda v: A @ v, x, 0.25)
    hint(STILL, when=not np.array_equal(x, before))
    assert np.array_equal(x, before)
    assert np.shape(result) == (3, 3)


# is_minimum


@pytest.mark.exercise("is_minimum", points=0.75)
def test_is_minimum_in_many_dimensions(student, rng, hint):
    """Matrices of two to six variables that curve up in all directions, in all but one, in all but two, in none."""
    for n in (2, 3, 4, 5, 6):
        Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
        for down in (0, 1, 2, n):
            eigenvalues = np.arange(1.0, n + 1) * np.where(np.arange(n) < down, -1.0, 1.0)
            H = (Q * eigenvalues) @ Q.T
            order = np.argsort(
                -np.diag(H)
            )  # the largest entry of the diagonal comes first, and may mislead
            answer = student.is_minimum(((H + H.T) / 2)[np.ix_(order, order)])
            hint(
                "Two directions that go down: their product is positive, and they go down all the same.",
                when=[down == 2, answer == close(1)],
            )
            hint(
                "Up in all directions, though some entries are negative: only the eigenvalues decide.",
                when=[down == 0, answer == close(0)],
            )
            hint(
                "One direction that goes down is enough for a saddle.",
                when=[down == 1, answer == close(1)],
            )
            assert answer == close(down == 0)


@pytest.mark.exercise("is_minimum", points=0.5)
def test_is_minimum_of_flat_and_gentle_valleys(student, rng, hint):
    """A direction without any curvature is not enough, and a gentle curvature is."""
    flat = [student.is_minimum(np.diag(d)) for d in ([2.0, 0.0], [0.0, 1.0, 3.0])]
    hint(
        "Greater than 0 is asked for: is 0 greater than 0?",
        when=[flat == [True, True], student.is_minimum(np.diag([2.0, -1.0])) == close(0)],
    )
    assert flat == [False, False]
    for scale in (1e-9, 1e9):
        H = curved(rng, 3) * scale
        gentle = student.is_minimum(H)
        hint(
            "A gentle curve is a curve: compare with 0 itself.",
            when=[gentle == close(0), student.is_minimum(H / scale) == close(1)],
        )
        assert gentle == close(1)
        assert student.is_minimum(-H) == close(0)


@pytest.mark.exercise("is_minimum", points=0.25)
def test_is_minimum_leaves_its_matrix_alone(student, rng, hint):
    """The matrix that is handed in is the same after the call as before, and one number makes a matrix too."""
    H = curved(rng, 3)
    before = H.copy()
    answer = student.is_minimum(H)
    hint(STILL, when=not np.array_equal(H, before))
    assert np.array_equal(H, before)
    assert [answer, student.is_minimum([[2]]), student.is_minimum([[-2]])] == [True, True, False]


# mse


@pytest.mark.exercise("mse", points=0.75)
def test_mse_of_any_table(student, rng, hint):
    """Any table, tall or wide, with errors of both signs, in small and in large units."""
    for n, d in ((9, 3), (2, 5), (4, 4)):
        X, w, e = rng.normal(size=(n, d)), spread(rng, d), spread(rng, n)
        for unit in (1.0, 1e-4, 1e4):
            y = unit * (X @ w - e)
            loss = student.mse(X.copy(), y.copy(), unit * w)
            squares = (unit * e) ** 2
            hint(
                "That is the sum of the squares; a mean is asked for.",
                when=loss == close(np.sum(squares)),
            )
            hint(
                "No root: the mean of the squares itself.",
                when=loss == close(np.sqrt(np.mean(squares))),
            )
            hint(
                "The mean over how many samples? X has a shape (n, d).",
                when=n != d and loss == close(np.sum(squares) / d),
            )
            hint("The mean over how many samples?", when=loss == close(np.sum(squares) / (n - 1)))
            hint(
                "Print the shape of Xw - y: one error a sample.",
                when=np.shape(loss) == ()
                and loss > 0
                and n > 2
                and loss == close(np.mean((unit * (X @ w) - y[:, None]) ** 2)),
            )
            assert pytest.approx(np.asarray(np.mean(squares)), rel=1e-6, abs=0) == loss


@pytest.mark.exercise("mse", points=0.25)
def test_mse_leaves_its_arguments_alone(student, rng, hint):
    """X, y and w are the same after the call as before."""
    X, y, w = rng.normal(size=(5, 2)), 0.01 * spread(rng, 5), 0.01 * spread(rng, 2)
    X_before, y_before, w_before = X.copy(), y.copy(), w.copy()
    loss = student.mse(X, y, w)
    unchanged = [
        np.array_equal(X, X_before),
        np.array_equal(y, y_before),
        np.array_equal(w, w_before),
    ]
    hint(STILL, when=not all(unchanged))
    assert unchanged == [True, True, True]
    assert loss == close(np.mean((X_before @ w_before - y_before) ** 2))


@pytest.mark.exercise("mse", points=0.25)
def test_mse_refuses_what_does_not_fit(student, source, hint):
    """Three columns and two weights, or three samples and two targets, do not fit: ValueError."""
    hint("`zip` stops without a word at the end of the shorter one.", when="zip" in source("mse"))
    assert refuses(student.mse, np.ones((4, 3)), np.ones(4), np.ones(2))
    assert refuses(student.mse, np.ones((3, 2)), np.ones(2), np.ones(2))


# mse_gradient


@pytest.mark.exercise("mse_gradient", points=1)
def test_mse_gradient_against_the_measured_loss(student, rng, hint):
    """Any table, tall or wide, in small and in large units: it agrees with slopes measured on the loss itself."""
    for n, d in ((9, 3), (3, 5), (7, 1)):
        for unit in (1.0, 1e-3, 1e3):
            X, w, e = rng.normal(size=(n, d)), spread(rng, d), spread(rng, n)
            y = unit * (X @ w - e)
            report = check_gradient(
                lambda at, X=X, y=y: np.mean((X @ at - y) ** 2),
                lambda at, X=X, y=y: student.mse_gradient(X.copy(), y.copy(), at),
                unit * w,
            )
            hint(advice(report), when=report.verdict != "agree" and report.diagnosis != "exception")
            assert report


@pytest.mark.exercise("mse_gradient", points=0.5)
def test_mse_gradient_is_zero_where_the_normal_equation_says(student, rng):
    """It is zero at the least squares solution of any table, and grows in proportion to the way from there."""
    X, y = rng.normal(size=(12, 3)), spread(rng, 12)
    best, way = np.linalg.lstsq(X, y, rcond=None)[0], spread(rng, 3)
    assert student.mse_gradient(X, y, best) == pytest.approx(np.zeros(3), abs=1e-12)
    for far in (1.0, -10.0):
        assert student.mse_gradient(X, y, best + far * way) == close(far * 2 / 12 * X.T @ (X @ way))


@pytest.mark.exercise("mse_gradient", points=0.25)
def test_mse_gradient_leaves_its_arguments_alone(student, rng, hint):
    """X, y and w are the same after the call as before."""
    X, w = rng.normal(size=(5, 2)), spread(rng, 2)
    y = X @ w - spread(rng, 5)  # too high for some samples, too low for others
    X_before, y_before, w_before = X.copy(), y.copy(), w.copy()
    gradient = student.mse_gradient(X, y, w)
    unchanged = [
        np.array_equal(X, X_before),
        np.array_equal(y, y_before),
        np.array_equal(w, w_before),
    ]
    hint(STILL, when=not all(unchanged))
    assert unchanged == [True, True, True]
    assert gradient == close(2 / 5 * X_before.T @ (X_before @ w_before - y_before))


@pytest.mark.exercise("mse_gradient", points=0.25)
def test_mse_gradient_refuses_what_does_not_fit(student, source, hint):
    """Three columns and two weights, or three samples and two targets, do not fit: ValueError."""
    hint(
        "`zip` stops without a word at the end of the shorter one.",
        when="zip" in source("mse_gradient"),
    )
    assert refuses(student.mse_gradient, np.ones((4, 3)), np.ones(4), np.ones(2))
    assert refuses(student.mse_gradient, np.ones((3, 2)), np.ones(2), np.ones(2))


# gradient_descent


@pytest.mark.exercise("gradient_descent", points=1)
def test_gradient_descent_in_any_valley(student, rng, hint):
    """Any valley in several dimensions, with a gradient that changes from place to place: every row of the path."""
    for n, steps, far in ((4, 12, 3.0), (1, 5, 3.0), (3, 1, 3.0), (2, 20, 0.01)):
        H, middle = curved(rng, n), spread(rng, n)
        x0 = middle + far * spread(rng, n)

        def grad(v, H=H, middle=middle):
            return H @ (v - middle) + (v - middle) ** 3 / 100

        rate = rng.uniform(0.05, 0.1)
        path = student.gradient_descent(grad, x0.copy(), rate, steps)
        expected = walk(grad, x0, rate, steps)
        at_once = x0 - rate * np.outer(np.arange(steps + 1), grad(x0))
        unsigned = walk(lambda v, grad=grad: np.abs(grad(v)), x0, rate, steps)
        wrong = path != close(expected)
        hint(
            "A row for x0 and one for each step.",
            when=np.shape(path) in ((steps, n), (steps + 2, n)),
        )
        hint(
            "It stops early, though no tolerance was handed in.",
            when=np.ndim(path) == 2 and 0 < np.size(path) < steps * n,
        )
        hint(
            "Feel the ground anew at each place: which gradient did you use?",
            when=[wrong, path == close(at_once)],
        )
        hint(
            "A slope may be negative: then the step goes the other way.",
            when=[wrong, path == close(unsigned)],
        )
        assert path == close(expected)


@pytest.mark.exercise("gradient_descent", points=0.75)
def test_gradient_descent_measures_the_length_of_the_gradient(student, rng, hint):
    """The path ends with the first step whose gradient is no longer than tol: its length, not its largest component."""
    for n in (5, 2):
        # every component shrinks alike, and tol lies between two lengths: by a factor of 0.8 a step
        x0, rate = (
            rng.uniform(0.5, 2.0) * rng.uniform(0.9, 1.1, size=n) * np.sign(spread(rng, n)),
            0.2,
        )
        length = np.sqrt(np.sum(x0 * x0))
        path = student.gradient_descent(lambda v: 1.0 * v, x0.copy(), rate, 60, length * 0.8**7.5)
        expected = np.array([x0 * 0.8**k for k in range(10)])
        on_its_way = path == close([x0 * 0.8**k for k in range(np.size(path) // n)])
        hint("It never stops: what is `tol` for?", when=on_its_way and np.shape(path) == (61, n))
        hint(
            "One row is missing: the step whose own gradient is no longer than tol is still taken.",
            when=on_its_way and np.shape(path) == (9, n),
        )
        hint(
            "Which gradient is compared with tol: the one that the step was taken with.",
            when=on_its_way and np.shape(path) == (11, n),
        )
        hint(
            "The length of the gradient is compared with tol. Look at what you compare.",
            when=on_its_way and np.shape(path) != (10, n),
        )
        assert path == close(expected)
        short = student.gradient_descent(lambda v: 1.0 * v, x0.copy(), rate, 3, length * 0.8**7.5)
        hint(
            "However steep it still is: not more than `steps` steps.",
            when=np.shape(short) != (4, n),
        )
        assert short == close(expected[:4])


@pytest.mark.exercise("gradient_descent", points=0.5)
def test_gradient_descent_leaves_x0_alone(student, rng, hint):
    """x0 is the same after the call as before, no steps make a path of one row, and whole numbers go in."""
    H, x0 = curved(rng, 3), spread(rng, 3)
    before = x0.copy()
    path = student.gradient_descent(lambda v: H @ v, x0, 0.1, 4)
    hint(STILL, when=not np.array_equal(x0, before))
    assert np.array_equal(x0, before)
    assert path == close(walk(lambda v: H @ v, before, 0.1, 4))
    nowhere = student.gradient_descent(lambda v: H @ v, before.copy(), 0.1, 0)
    hint("No steps: x0 alone, in a path of shape (1, n).", when=nowhere != close([before]))
    assert nowhere == close([before])
    whole = student.gradient_descent(lambda v: v / 2, [5, -3], 0.5, 3)
    hint(
        "Whole numbers cut off what stands behind the point: look at the dtype.",
        when=whole != close(walk(lambda v: v / 2, [5, -3], 0.5, 3)),
    )
    assert whole == close(walk(lambda v: v / 2, [5, -3], 0.5, 3))
    short = np.array([5.1, -3.3], dtype=np.float32)
    precise = student.gradient_descent(lambda v: v / 3, short, 0.5, 3)
    hint("Half of the digits are lost: look at the dtype.", when=np.shape(precise) == (4, 2))
    assert precise == pytest.approx(walk(lambda v: v / 3, short, 0.5, 3), rel=1e-12)


# axis_by_axis


@pytest.mark.exercise("axis_by_axis", points=1)
def test_axis_by_axis_in_any_valley(student, rng, hint):
    """Any valley in several dimensions: every row of the path, sweep after sweep."""
    for n, sweeps in ((4, 3), (1, 4), (3, 1), (2, 6)):
        H, middle, x = curved(rng, n), spread(rng, n), 3 * spread(rng, n)

        def grad(v, H=H, middle=middle):
            return H @ (v - middle) + (v - middle) ** 3 / 100

        rate = rng.uniform(0.05, 0.1)
        expected, at_once = [x.copy()], [x.copy()]
        for step in range(sweeps * n):
            i = step % n
            place, other = expected[-1].copy(), at_once[-1].copy()
            place[i] -= rate * grad(place)[i]
            other[i] -= rate * grad(at_once[-1 - i])[i]
            expected.append(place)
            at_once.append(other)
        path = student.axis_by_axis(grad, x.copy(), rate, sweeps)
        hint(
            "Take the gradient anew before each coordinate, not once a sweep.",
            when=n > 1 and path == close(at_once),
        )
        hint(
            "There may be more than two coordinates.",
            when=n > 2 and np.shape(path) == (2 * sweeps + 1, n),
        )
        hint(
            "A sweep goes through all coordinates: how many rows does that make?",
            when=n > 1 and np.shape(path) == (sweeps + 1, n),
        )
        assert path == close(expected)


@pytest.mark.exercise("axis_by_axis", points=0.25)
def test_axis_by_axis_gets_down_where_the_straight_walk_does_not(student):
    """On the bowl at rate 0.2, where the straight walk flies out, 40 sweeps lead into the middle."""
    path = student.axis_by_axis(
        lambda v: np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]]), [2, -1.5], 0.2, 40
    )
    assert np.shape(path) == (81, 2)
    assert path[0] == close([2.0, -1.5])
    assert np.sqrt(np.sum(path[-1] ** 2)) < 1e-6


@pytest.mark.exercise("axis_by_axis", points=0.25)
def test_axis_by_axis_leaves_x0_alone(student, rng, hint):
    """x0 is the same after the call as before and stands in the first row; no sweeps make a path of one row."""
    x0 = spread(rng, 3)
    before = x0.copy()
    path = student.axis_by_axis(lambda v: 1.0 * v, x0, 0.5, 1)
    hint(STILL, when=not np.array_equal(x0, before))
    assert np.array_equal(x0, before)
    assert np.shape(path) == (4, 3)
    assert path[0] == close(before)
    nowhere = student.axis_by_axis(lambda v: 1.0 * v, before.copy(), 0.5, 0)
    hint("No sweeps: x0 alone, in a path of shape (1, n).", when=nowhere != close([before]))
    assert nowhere == close([before])


@pytest.mark.exercise("axis_by_axis", points=0.25)
def test_axis_by_axis_from_whole_numbers(student, hint):
    """From the list [5, -3] the path has fractions."""
    path = student.axis_by_axis(lambda v: 1.0 * v, [5, -3], 0.5, 1)
    hint(
        "Whole numbers cut off what stands behind the point: look at the dtype.",
        when=path == close([[5, -3], [2, -3], [2, -1]]),
    )
    assert path == close([[5, -3], [2.5, -3], [2.5, -1.5]])
