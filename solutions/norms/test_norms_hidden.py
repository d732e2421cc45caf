"""Hidden checks of `norms`: any vectors, any scale, what must be left alone and what must be refused."""
# ruff: noqa: PT011 - what a ValueError says is for the student to decide

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


def well_spread_basis(rng, n):
    """Return an (n, n) array whose columns are far from orthogonal and far from dependent."""
    while True:
        B = rng.normal(size=(n, n))
        if np.linalg.cond(B) < 100:
            return B


def refuses(function, *arguments):
    """Say whether the call raises ValueError; any other exception goes its way."""
    try:
        function(*arguments)
    except ValueError:
        return True
    return False


# linear_combination


@pytest.mark.exercise("linear_combination", points=0.75)
def test_linear_combination_of_long_vectors(student, rng, hint):
    """Any two numbers and two vectors with several components, some of them negative."""
    a, b = rng.uniform(1.5, 3.0), rng.uniform(-3.0, -1.5)
    x, y = rng.normal(size=(2, 7))
    result = student.linear_combination(a, x.copy(), b, y.copy())
    hint("Look at which number scales which vector.", when=result == close(b * x + a * y))
    hint("Both vectors are scaled, the second one too.", when=result == close(a * x + y))
    hint(
        "One component of the answer belongs to each component of x, however many there are.",
        when=np.shape(result) == (2,),
    )
    assert result == close(a * x + b * y)


@pytest.mark.exercise("linear_combination", points=0.5)
def test_linear_combination_leaves_x_and_y_alone(student, rng, hint):
    """The vectors that are handed in are the same after the call as before."""
    x, y = rng.normal(size=(2, 4))
    x_before, y_before = x.copy(), y.copy()
    result = student.linear_combination(-2.0, x, 0.5, y)
    hint(
        "np.asarray makes no copy of an array: look for `*=` or `+=`.",
        when=not np.array_equal([x, y], [x_before, y_before]),
    )
    assert np.array_equal([x, y], [x_before, y_before])
    assert result == close(-2.0 * x_before + 0.5 * y_before)


@pytest.mark.exercise("linear_combination", points=0.25)
def test_linear_combination_refuses_unequal_lengths(student, source, hint):
    """Vectors with three and with two components do not fit: ValueError."""
    hint(
        "`zip` stops without a word at the end of the shorter one.",
        when="zip" in source("linear_combination"),
    )
    with pytest.raises(ValueError):
        student.linear_combination(1.0, np.ones(3), 1.0, np.ones(2))
    with pytest.raises(ValueError):
        student.linear_combination(1.0, np.ones(2), 1.0, np.ones(3))


# dot


@pytest.mark.exercise("dot", points=1)
def test_dot_of_any_two_vectors(student, rng, forbid, hint):
    """Any two vectors, short or long, with negative components, left as they are, without a ready-made product."""
    for n in (5, 1, 2, 40):
        x, y = rng.normal(size=(2, n)) * 10.0 ** rng.integers(-3, 4)
        with forbid("products"):
            result = student.dot(x.copy(), y.copy())
        expected = np.sum(x * y)
        hint(
            "A product of two components may well be negative.",
            when=[result == close(np.sum(np.abs(x * y))), result != close(expected)],
        )
        hint(
            "Are all components of the vectors used?",
            when=n > 3 and any(result == close(np.sum((x * y)[:k])) for k in (2, 3, n - 1)),
        )
        assert result == close(expected)
    handed_in = x.copy(), y.copy()
    student.dot(*handed_in)
    hint(
        "np.asarray makes no copy of an array: look for `*=`.",
        when=not np.array_equal(handed_in, [x, y]),
    )
    assert np.array_equal(handed_in, [x, y])
    large = student.dot([4 * 10**9, 1], [4 * 10**9, -1])
    hint("NumPy's whole numbers end near 9e18: look at the dtype.", when=large != close(1.6e19 - 1))
    assert large == close(1.6e19 - 1)


@pytest.mark.exercise("dot", points=0.5)
def test_dot_refuses_unequal_lengths(student, source, hint):
    """Vectors with three and with two components have no dot product: ValueError."""
    hint("`zip` stops without a word at the end of the shorter one.", when="zip" in source("dot"))
    with pytest.raises(ValueError):
        student.dot(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0]))
    with pytest.raises(ValueError):
        student.dot(np.array([1.0, 2.0]), np.array([1.0, 2.0, 3.0]))


# l2_norm


@pytest.mark.exercise("l2_norm", points=0.75)
def test_l2_norm_of_any_vector(student, rng, forbid, hint):
    """Any vector with several components, some of them negative, and still without np.linalg."""
    x = rng.normal(size=6)
    with forbid("numpy.linalg"):
        length = student.l2_norm(x.copy())
    hint(
        "That is the squared length: one step of Pythagoras is missing.",
        when=length == close(np.sum(x * x)),
    )
    hint(
        "This looks like a mean. Does a vector with more components get a smaller length?",
        when=length == close(np.sqrt(np.mean(x * x))),
    )
    hint("Look at what happens to a negative component.", when=length == close(np.abs(np.sum(x))))
    assert length == close(np.sqrt(np.sum(x * x)))


@pytest.mark.exercise("l2_norm", points=0.25)
def test_l2_norm_at_any_scale(student, rng, hint):
    """A vector a million times as long, or as short, has a length a million times as large, or as small."""
    x = rng.normal(size=3)
    length = np.sqrt(np.sum(x * x))
    small = student.l2_norm(1e-6 * x)
    hint("Are digits lost on the way?", when=small == pytest.approx(np.array(0.0), abs=1e-15))
    assert small == close(1e-6 * length)
    assert student.l2_norm(1e6 * x) == close(1e6 * length)
    large = student.l2_norm([3 * 10**9, 4 * 10**9])
    hint("NumPy's whole numbers end near 9e18: look at the dtype.", when=large != close(5e9))
    assert large == close(5e9)


@pytest.mark.exercise("l2_norm", points=0.25)
def test_l2_norm_leaves_x_alone(student, rng, hint):
    """The vector that is handed in is the same after the call as before."""
    x = rng.normal(size=4)
    before = x.copy()
    length = student.l2_norm(x)
    hint(
        "np.asarray makes no copy of an array: look for `*=` or `**=`.",
        when=not np.array_equal(x, before),
    )
    assert np.array_equal(x, before)
    assert length == close(np.sqrt(np.sum(before * before)))


# lp_norm


@pytest.mark.exercise("lp_norm", points=1)
def test_lp_norm_of_any_vector(student, rng, hint):
    """Any vector, with negative components, and any p between 1 and 6, whole or not."""
    x = rng.normal(size=5)
    x[1:3] = [-1.5, 2.0]
    for p in (3, rng.uniform(1.1, 6.0), 2.0):
        sizes = np.abs(x) ** p
        length = student.lp_norm(x.copy(), p)
        hint("What comes after the sum of the powers?", when=length == close(np.sum(sizes)))
        hint(
            "What comes after the sum of the powers depends on p.",
            when=p != 2 and length == close(np.sqrt(np.sum(sizes))),
        )
        hint(
            "A power of a negative component: may it come out negative, or not at all?",
            when=length == close(np.nan),
        )
        hint(
            "A power of a negative component: may it come out negative, or not at all?",
            when=p == 3 and length == close(np.cbrt(np.sum(x**3))),
        )
        assert length == close(np.sum(sizes) ** (1 / p))


@pytest.mark.exercise("lp_norm", points=0.5)
def test_lp_norm_at_the_ends_of_p(student, rng, hint):
    """p = 1 with negative components, p = infinity, and the zero vector; x stays as it is."""
    x = rng.uniform(1.0, 5.0, size=4) * [1, -1, 1, -1]
    before = x.copy()
    taxi = student.lp_norm(x, 1)
    hint(
        "Look at what happens to a negative component.", when=taxi == close(np.abs(np.sum(before)))
    )
    assert taxi == close(np.sum(np.abs(before)))
    assert student.lp_norm(x, np.inf) == close(np.max(np.abs(before)))
    hint(
        "np.asarray makes no copy of an array: look for `x[…] =`.",
        when=not np.array_equal(x, before),
    )
    assert np.array_equal(x, before)
    assert student.lp_norm([-7, 2, 3], np.inf) == close(7.0)
    assert student.lp_norm([-2, 7, 3], np.inf) == close(7.0)
    high, from_floats = student.lp_norm([-7, 2, 3], 25), student.lp_norm([-7.0, 2.0, 3.0], 25)
    hint(
        "NumPy's whole numbers end near 9e18: look at the dtype.",
        when=[high != close(7.0), from_floats == close(7.0)],
    )
    assert high == close(7.0)
    assert [student.lp_norm(np.zeros(3), p) for p in (1, 2.5, np.inf)] == [0.0, 0.0, 0.0]


@pytest.mark.exercise("lp_norm", points=0.5)
def test_lp_norm_refuses_every_p_below_one(student, rng, hint):
    """Every p below 1 raises ValueError: just below, zero and negative too."""
    x = rng.normal(size=3)
    refused = all(refuses(student.lp_norm, x, p) for p in (0.99, 0, -1.0, -np.inf))
    hint("Where exactly does the range of allowed p begin? Try 0.99, 0 and -1.", when=not refused)
    assert refused


# normalize


@pytest.mark.exercise("normalize", points=0.75)
def test_normalize_of_any_vector(student, rng, hint):
    """Any vector, with negative components: length 1 and the direction of x."""
    x = rng.normal(size=6) * 100.0
    x[:2] = -np.abs(x[:2])
    length = np.sqrt(np.sum(x * x))
    unit = student.normalize(x.copy())
    hint(
        "Look at the signs: does your vector point where x points?",
        when=unit == close(np.abs(x) / length),
    )
    hint("Which length did you divide by?", when=unit == close(x / length**2))
    hint("Which length did you divide by?", when=unit == close(x / np.sum(x)))
    assert unit == close(x / length)
    large = student.normalize([3 * 10**9, 4 * 10**9])
    hint("NumPy's whole numbers end near 9e18: look at the dtype.", when=large != close([0.6, 0.8]))
    assert large == close([0.6, 0.8])


@pytest.mark.exercise("normalize", points=0.5)
def test_normalize_of_a_very_short_vector(student, hint):
    """A very short vector is not the zero vector: it has a direction."""
    x = [-3e-12, 4e-12]
    refused = refuses(student.normalize, x)
    hint("Which vectors have no direction? Only one of them.", when=refused)
    assert not refused
    unit = student.normalize(x)
    usual = student.normalize([-3.0, 4.0])
    hint(
        "A tiny number added to the length outweighs it here.",
        when=usual == pytest.approx(np.array([-0.6, 0.8]), abs=1e-3),
    )
    assert unit == close([-0.6, 0.8])


@pytest.mark.exercise("normalize", points=0.5)
def test_normalize_leaves_x_alone(student, rng, hint):
    """The vector that is handed in is the same after the call as before."""
    x = rng.normal(size=4)
    x[0] = -np.abs(x[0])
    before = x.copy()
    unit = student.normalize(x)
    hint("np.asarray makes no copy of an array: look for `/=`.", when=not np.array_equal(x, before))
    assert np.array_equal(x, before)
    assert unit == close(before / np.sqrt(np.sum(before * before)))


# distance


@pytest.mark.exercise("distance", points=0.75)
def test_distance_between_any_two_points(student, rng, hint):
    """Any two points with several coordinates, in either order."""
    x, y = rng.normal(size=(2, 6))
    difference = x - y
    length = student.distance(x.copy(), y.copy())
    hint(
        "Two arrows of equal length may point to different places.",
        when=length == close(abs(np.linalg.norm(x) - np.linalg.norm(y))),
    )
    hint(
        "This looks like a mean. Do two more coordinates bring points nearer?",
        when=length == close(np.sqrt(np.mean(difference**2))),
    )
    hint(
        "A point may have more than two coordinates.",
        when=length == close(np.sqrt(difference[0] ** 2 + difference[1] ** 2)),
    )
    assert length == close(np.sqrt(np.sum(difference**2)))
    assert student.distance(y.copy(), x.copy()) == close(np.sqrt(np.sum(difference**2)))
    large = student.distance([10**9, 0], [-2 * 10**9, 4 * 10**9])
    hint("NumPy's whole numbers end near 9e18: look at the dtype.", when=large != close(5e9))
    assert large == close(5e9)


@pytest.mark.exercise("distance", points=0.25)
def test_distance_leaves_x_and_y_alone(student, rng, hint):
    """The points that are handed in are the same after the call as before."""
    x, y = rng.normal(size=(2, 3))
    x_before, y_before = x.copy(), y.copy()
    length = student.distance(x, y)
    hint(
        "np.asarray makes no copy of an array: look for `-=`.",
        when=not np.array_equal([x, y], [x_before, y_before]),
    )
    assert np.array_equal([x, y], [x_before, y_before])
    assert length == close(np.sqrt(np.sum((x_before - y_before) ** 2)))


@pytest.mark.exercise("distance", points=0.25)
def test_distance_refuses_unequal_lengths(student, source, hint):
    """Between a point with three coordinates and one with two there is no distance: ValueError."""
    hint(
        "`zip` stops without a word at the end of the shorter one.",
        when="zip" in source("distance"),
    )
    with pytest.raises(ValueError):
        student.distance(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0]))
    with pytest.raises(ValueError):
        student.distance(np.array([1.0, 2.0]), np.array([1.0, 2.0, 3.0]))


# angle


@pytest.mark.exercise("angle", points=1)
def test_angle_between_any_two_vectors(student, rng, hint):
    """Any two vectors, short or long, at sharp and at blunt angles."""
    for n in (5, 2, 100):
        x, y = rng.normal(size=(2, n))
        y *= np.sign(np.sum(x * y))
        across = y - x * (np.sum(x * y) / np.sum(x * x))
        sharp = np.arctan2(np.linalg.norm(across), np.linalg.norm(y - across))
        result = student.angle(x, 3.0 * y)
        in_the_plane = abs(np.arctan2(y[1], y[0]) - np.arctan2(x[1], x[0]))
        hint(
            "Vectors may have more than two components.",
            when=n > 2 and result == close(in_the_plane),
        )
        hint(
            "Rounding the cosine moves the angle. What exactly has to be cut off?",
            when=[
                result == pytest.approx(np.array(sharp), abs=1e-3),
                result != pytest.approx(np.array(sharp), abs=1e-7),
            ],
        )
        assert result == pytest.approx(np.array(sharp), abs=1e-7)
        blunt = student.angle(x, -3.0 * y)
        hint(
            "Angles go up to pi: when is an angle larger than a right one?",
            when=blunt == close(sharp),
        )
        hint("An angle lies between 0 and pi.", when=blunt == close(-sharp))
        assert blunt == pytest.approx(np.array(np.pi - sharp), abs=1e-7)
    large = student.angle([4 * 10**9, 0], [4 * 10**9, 4 * 10**9])
    hint("NumPy's whole numbers end near 9e18: look at the dtype.", when=large != close(np.pi / 4))
    assert large == pytest.approx(np.array(np.pi / 4), abs=1e-7)


def parallel_pairs(rng, count):
    """Return pairs of parallel vectors, short and long, whose cosine comes out above 1, whichever way it is computed."""
    pairs = []
    while len(pairs) < count:
        lengths = np.logspace(-3, 3, 200)[:, np.newaxis]
        X = lengths * rng.normal(size=(200, rng.integers(2, 8)))
        Y = X * rng.uniform(0.1, 10.0, size=(200, 1))
        products, squares = np.sum(X * Y, axis=1), np.sum(X * X, axis=1) * np.sum(Y * Y, axis=1)
        length_x, length_y = np.sqrt(np.sum(X * X, axis=1)), np.sqrt(np.sum(Y * Y, axis=1))
        above = (products / (length_x * length_y) > 1) & (products / length_x / length_y > 1)
        above &= products / np.sqrt(squares) > 1
        above &= np.sum((X / length_x[:, np.newaxis]) * (Y / length_y[:, np.newaxis]), axis=1) > 1
        rows = np.flatnonzero(above)
        pairs += [(X[row], Y[row]) for row in (*rows[:1], *rows[-1:])]
    return pairs


@pytest.mark.exercise("angle", points=1)
def test_angle_of_parallel_vectors(student, rng, hint):
    """Between parallel vectors it is 0 and between opposite ones pi, to within 1e-7, in spite of round-off."""
    pairs = parallel_pairs(rng, 8)
    same = [student.angle(x, y) for x, y in pairs]
    opposite = [student.angle(x, -y) for x, y in pairs]
    hint(
        "nan: print the cosine with all its digits. Which cosines have an angle?",
        when=any(result == close(np.nan) for result in [*same, *opposite]),
    )
    for result in same:
        assert result == pytest.approx(np.array(0.0), abs=1e-7)
    for result in opposite:
        assert result == pytest.approx(np.array(np.pi), abs=1e-7)


# is_orthogonal


@pytest.mark.exercise("is_orthogonal", points=0.75)
def test_is_orthogonal_in_spite_of_round_off(student, rng, hint):
    """Vectors that are orthogonal but for the last digits of their components are orthogonal."""
    for n in (3, 5, 10, 30, 50, 100):
        x, y = rng.normal(size=(2, n))
        across = y - x * (np.sum(x * y) / np.sum(x * x))
        exact, tilted = (
            student.is_orthogonal(x, across),
            student.is_orthogonal(x, across + 1e-3 * x),
        )
        hint(
            "Print 0.1 * 3 - 0.3: does x·y often come out as exactly 0?",
            when=[exact == close(0), tilted == close(0)],
        )
        assert [exact, tilted] == [True, False]


@pytest.mark.exercise("is_orthogonal", points=0.5)
def test_is_orthogonal_whatever_the_lengths(student, rng, hint):
    """Very short vectors and very long ones are judged by their directions alone."""
    for scale in (1e-11, 1e11, 1e-11, 1e11):
        x, y = rng.normal(size=(2, 50))
        across = y - x * (np.sum(x * y) / np.sum(x * x))
        answers = [
            student.is_orthogonal(scale * x, scale * vector) for vector in (across, across + x)
        ]
        for verdict in (True, False):
            hint(
                "x·y grows and shrinks with both vectors: small or large compared with what?",
                when=[answer == close(verdict) for answer in answers],
            )
        assert answers == [True, False]
    whole = student.is_orthogonal([2 * 10**9, 29 * 10**8], [-29 * 10**8, 2 * 10**9])
    hint("NumPy's whole numbers end near 9e18: look at the dtype.", when=whole == close(0))
    assert whole == close(1)


@pytest.mark.exercise("is_orthogonal", points=0.5)
def test_is_orthogonal_minds_its_tolerance(student, rng, hint):
    """The third argument says how far from a right angle is near enough; left out, it is 1e-9."""
    x = rng.uniform(2.0, 9.0) * rng.choice([-1.0, 1.0], size=4)
    across = rng.normal(size=4)
    across -= x * (np.sum(x * across) / np.sum(x * x))
    across *= np.linalg.norm(x) / np.linalg.norm(across)

    def leaning(cosine):
        return rng.uniform(2.0, 9.0) * (cosine * x + np.sqrt(1.0 - cosine**2) * across)

    answers = [
        student.is_orthogonal(x, leaning(cosine), 0.1) for cosine in (0.08, -0.08, 0.12, -0.12)
    ]
    wide = student.is_orthogonal(x, leaning(0.08), 1e6)
    hint(
        "Does the tolerance that is handed in matter to your answer?",
        when=[answers == close([0, 0, 0, 0]), wide == close(0)],
    )
    hint(
        "Vectors may lean to either side: look at the sign of x·y.",
        when=answers == close([1, 1, 0, 1]),
    )
    assert answers == [True, True, False, False]
    swapped = [
        student.is_orthogonal(leaning(cosine), x, 0.1) for cosine in (0.08, -0.08, 0.12, -0.12)
    ]
    assert swapped == [True, True, False, False]
    usual = [
        student.is_orthogonal(x, leaning(cosine)) for cosine in (0.8e-9, -0.8e-9, 1.2e-9, -1.2e-9)
    ]
    assert usual == [True, True, False, False]
    exact = [student.is_orthogonal([2, 0], [0, 5], 0.0), student.is_orthogonal([2, 1], [0, 5], 0.0)]
    assert exact == [True, False]


# row_norms


@pytest.mark.exercise("row_norms", points=1)
def test_row_norms_of_tall_wide_and_square_tables(student, rng, forbid, hint):
    """Any table, tall, wide or square, with negative entries: a length for each row, and still no loop."""
    for shape in ((4, 4), (7, 3), (2, 6)):
        X = rng.normal(size=shape)
        with forbid(
            "for",
            "while",
            "comprehension",
            "map",
            "filter",
            "functools.reduce",
            "itertools.starmap",
            "itertools.accumulate",
            "numpy.vectorize",
            "numpy.frompyfunc",
            "numpy.apply_along_axis",
        ):
            lengths = student.row_norms(X.copy())
        hint(
            "These are the lengths of the columns.",
            when=lengths == close(np.sqrt(np.sum(X * X, axis=0))),
        )
        hint(
            "These are squared lengths: one step is missing.",
            when=lengths == close(np.sum(X * X, axis=1)),
        )
        hint(
            "This looks like a mean. Does a row with more entries get shorter?",
            when=lengths == close(np.sqrt(np.mean(X * X, axis=1))),
        )
        hint(
            "Look at what happens to a negative entry.",
            when=lengths == close(np.abs(np.sum(X, axis=1))),
        )
        hint(
            "Are all columns used, however many there are?",
            when=shape[1] > 2 and lengths == close(np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)),
        )
        assert lengths == close(np.sqrt(np.sum(X * X, axis=1)))


@pytest.mark.exercise("row_norms", points=0.25)
def test_row_norms_of_a_single_row_or_column(student, hint):
    """A table with one row has one length, in an array of shape (1,); one with one column has a length a row."""
    single = student.row_norms([[2, -3, 6]])
    hint("A table with one row is still a table: (1,) is asked for.", when=np.shape(single) == ())
    assert np.shape(single) == (1,)
    hint(
        "A list with these lengths is no array: np.array makes one.",
        when=isinstance(single, list | tuple),
    )
    assert isinstance(single, np.ndarray)
    assert single == close([7.0])
    assert student.row_norms([[3], [-4]]) == close([3.0, 4.0])
    large = student.row_norms([[3 * 10**9, 4 * 10**9]])
    hint("NumPy's whole numbers end near 9e18: look at the dtype.", when=large != close([5e9]))
    assert large == close([5e9])


@pytest.mark.exercise("row_norms", points=0.25)
def test_row_norms_leaves_its_table_alone(student, rng, hint):
    """The table that is handed in is the same after the call as before."""
    X = rng.normal(size=(3, 2))
    before = X.copy()
    lengths = student.row_norms(X)
    hint(
        "np.asarray makes no copy of an array: look for `*=` or `**=`.",
        when=not np.array_equal(X, before),
    )
    assert np.array_equal(X, before)
    assert lengths == close(np.sqrt(np.sum(before * before, axis=1)))


# combine


@pytest.mark.exercise("combine", points=1.25)
def test_combine_in_any_dimension(student, rng, hint):
    """Any number of basis vectors, not orthogonal, and coordinates of both signs."""
    for n in (3, 2, 5):
        B, c = well_spread_basis(rng, n), rng.normal(size=n)
        c[0] = -np.abs(c[0])
        v = student.combine(c.copy(), B.copy())
        hint(
            "The basis vectors stand in the columns of B; you took its rows.",
            when=v == close(np.sum(c[:, None] * B, axis=0)),
        )
        hint(
            "Are all basis vectors used, however many there are?",
            when=n > 2 and v == close(np.sum(c[:2] * B[:, :2], axis=1)),
        )
        hint(
            "A coordinate need not be a whole number.",
            when=v == close(np.sum(np.trunc(c) * B, axis=1)),
        )
        hint(
            "A coordinate may be negative: then it goes the other way.",
            when=v == close(np.sum(np.abs(c) * B, axis=1)),
        )
        assert v == close(np.sum(c * B, axis=1))


@pytest.mark.exercise("combine", points=0.5)
def test_combine_leaves_c_and_B_alone(student, rng, hint):
    """The coordinates and the basis that are handed in are the same after the call as before."""
    B, c = well_spread_basis(rng, 3), rng.uniform(0.5, 2.0, size=3) * [-1, 1, -1]
    B_before, c_before = B.copy(), c.copy()
    v = student.combine(c, B)
    unchanged = [np.array_equal(B, B_before), np.array_equal(c, c_before)]
    hint("np.asarray makes no copy of an array: look for `*=` or `+=`.", when=not all(unchanged))
    assert unchanged == [True, True]
    assert v == close(np.sum(c_before * B_before, axis=1))


# change_basis


@pytest.mark.exercise("change_basis", points=1.25)
def test_change_basis_in_any_dimension(student, rng, hint):
    """Any vector in any basis, with two to six basis vectors that are not orthogonal."""
    for n in (3, 2, 6):
        B, expected = (
            well_spread_basis(rng, n),
            rng.uniform(1.0, 3.0, size=n) * rng.choice([-1, 1], size=n),
        )
        v = np.sum(expected * B, axis=1)
        c = student.change_basis(v.copy(), B.copy())
        hint(
            "The basis vectors stand in the columns of B; you took its rows.",
            when=c == close(np.linalg.solve(B.T, v)),
        )
        hint(
            "Dot products give the coordinates only where the basis is orthonormal.",
            when=c == close(B.T @ v),
        )
        assert c == close(expected)


@pytest.mark.exercise("change_basis", points=0.75)
def test_change_basis_sees_what_solve_does_not(student, hint):
    """Dependent columns are no basis, whatever round-off makes of them: ValueError."""
    flat = [[0.1, 0.7, 0.8], [0.2, 0.5, 0.7], [0.3, -0.4, -0.1]]
    refused = all(
        refuses(student.change_basis, [1.0] * len(B), B) for B in ([[1, 0.1], [3, 0.3]], flat)
    )
    hint(
        "One column of [[1, 0.1], [3, 0.3]] is a multiple of the other. Does your code notice?",
        when=not refused,
    )
    assert refused


@pytest.mark.exercise("change_basis", points=0.75)
def test_change_basis_takes_short_and_long_basis_vectors(student, rng, hint):
    """A basis of very short or very long vectors is a basis all the same."""
    for scale in (1e-6, 1e6):
        B, expected = well_spread_basis(rng, 4), rng.uniform(1.0, 3.0, size=4)
        refused = refuses(student.change_basis, np.sum(expected * scale * B, axis=1), scale * B)
        hint(
            "Which columns are no basis? Neither their lengths nor the angles between them decide.",
            when=refused,
        )
        assert not refused
        assert student.change_basis(np.sum(expected * scale * B, axis=1), scale * B) == close(
            expected
        )
