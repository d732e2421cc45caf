"""Hidden checks of `matrices`: any shape, any scale, what must be left alone and what must be refused."""
# ruff: noqa: PT011 - what a ValueError says is for the student to decide

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value."""
    expected = np.asarray(expected, dtype=float)
    size = np.max(np.abs(expected), initial=0.0, where=np.isfinite(expected))
    return pytest.approx(expected, rel=1e-8, abs=max(1e-10 * size, 1e-14), nan_ok=True)


def refuses(function, *arguments):
    """Say whether the call raises ValueError; any other exception goes its way."""
    try:
        function(*arguments)
    except ValueError:
        return True
    return False


# kind_of


@pytest.mark.exercise("kind_of", points=0.75)
def test_kind_of_any_shape(student, rng, hint):
    """Numbers of any kind, and arrays with zero to six axes, however long or short."""
    kinds = ("scalar", "vector", "matrix", "tensor", "tensor", "tensor", "tensor")
    for axes, kind in enumerate(kinds):
        for shape in (
            (1,) * axes,
            tuple(rng.integers(2, 4, size=axes)),
            (*rng.integers(1, 3, size=max(axes - 1, 0)), 1)[:axes],
        ):
            answer = student.kind_of(rng.normal(size=shape) if shape else float(rng.normal()))
            hint(
                "Count the axes, not the rows or the numbers: an axis of length 1 is an axis.",
                when=1 in shape and answer in kinds[: min(axes, 3)],
            )
            hint(
                "Three axes are a tensor, and so are four and more.",
                when=axes > 3 and answer != kind,
            )
            assert (isinstance(answer, str), answer) == (True, kind)
    assert [student.kind_of(-2), student.kind_of(np.float64(0.5)), student.kind_of(True)] == [
        "scalar"
    ] * 3


# corner


@pytest.mark.exercise("corner", points=0.5)
def test_corner_of_any_table(student, rng, hint):
    """Any table, tall, wide or square, and any k that fits, up to the whole of a square table."""
    for n, d, k in ((6, 4, 3), (3, 7, 3), (4, 4, 4), (5, 2, 1)):
        X = rng.normal(size=(n, d))
        part = student.corner(X.copy(), k)
        other = np.shape(student.corner(X.copy(), k - 1 if k > 1 else k + 1))
        hint(
            "Where does k enter? You always cut the same.",
            when=np.shape(part) != (k, k) and np.shape(part) == other,
        )
        hint(
            "Are digits lost on the way?",
            when=[part == pytest.approx(X[:k, :k], abs=1.0), part != close(X[:k, :k])],
        )
        assert part == close(X[:k, :k])


@pytest.mark.exercise("corner", points=0.25)
def test_corner_leaves_the_table_alone(student, rng, hint):
    """The table that is handed in is the same after the call as before, and a whole table is copied too."""
    X = rng.normal(size=(3, 3))
    before = X.copy()
    part = student.corner(X, 3)
    hint(
        "np.asarray makes no copy of an array, so X itself was changed.",
        when=not np.array_equal(X, before),
    )
    assert np.array_equal(X, before)
    assert np.ndim(part) == 2
    hint(
        "A slice is a window onto the same numbers. What makes them your own?",
        when=np.shares_memory(part, X),
    )
    assert not np.shares_memory(part, X)


# swap_columns


@pytest.mark.exercise("swap_columns", points=0.75)
def test_swap_columns_of_any_table(student, rng, hint):
    """Any table and any two columns, in either order, also neighbours."""
    for n, d, i, j in ((4, 5, 1, 3), (5, 3, 2, 0), (2, 6, 4, 5), (1, 2, 1, 0)):
        X = rng.normal(size=(n, d))
        expected = X.copy()
        expected[:, i], expected[:, j] = X[:, j], X[:, i]
        table = student.swap_columns(X.copy(), i, j)
        hint(
            "Do the numbers i and j matter to your answer?",
            when=table == close(X[:, ::-1]) and d > 2,
        )
        hint(
            "Are digits lost on the way?",
            when=[table == pytest.approx(expected, abs=0.06), table != close(expected)],
        )
        assert table == close(expected)


@pytest.mark.exercise("swap_columns", points=0.25)
def test_swap_columns_with_itself(student, rng, hint):
    """A column exchanged with itself: a new table with the same numbers."""
    X = rng.normal(size=(3, 4))
    table = student.swap_columns(X, 2, 2)
    assert table == close(X)
    hint(
        "A new table is asked for: yours shares its memory with X.", when=np.shares_memory(table, X)
    )
    assert not np.shares_memory(table, X)


# matmul_by_hand


@pytest.mark.exercise("matmul_by_hand", points=1)
def test_matmul_by_hand_of_any_shapes(student, rng, forbid, hint):
    """Any shapes that fit, with numbers of both signs, and still without a ready-made product."""
    for n, d, m in ((2, 4, 3), (5, 1, 2), (1, 6, 1), (3, 3, 3), (4, 2, 5)):
        A, B = rng.normal(size=(n, d)), rng.normal(size=(d, m))
        with forbid("products"):
            product = student.matmul_by_hand(A.copy(), B.copy())
        expected = A @ B
        hint(
            "The table has a row for each row of A and a column for each column of B.",
            when=np.shape(product) != (n, m),
        )
        hint(
            "Are all products of a sum used, however long the rows are?",
            when=np.shape(product) == (n, m)
            and d > 2
            and any(product == close(A[:, :k] @ B[:k]) for k in (2, d - 1)),
        )
        assert np.shape(product) == (n, m)
        assert product == close(expected)


@pytest.mark.exercise("matmul_by_hand", points=0.5)
def test_matmul_by_hand_refuses_what_does_not_fit(student, source, hint):
    """Inner lengths 3 and 2, or 2 and 3, do not fit: ValueError."""
    hint(
        "`zip` stops without a word at the end of the shorter one.",
        when="zip(" in source("matmul_by_hand"),
    )
    for shapes in (((2, 3), (2, 3)), ((3, 2), (3, 2)), ((4, 3), (2, 5)), ((4, 2), (3, 5))):
        refused = refuses(student.matmul_by_hand, *map(np.ones, shapes))
        hint("Do you ask whether the inner lengths agree?", when=not refused)
        assert refused


@pytest.mark.exercise("matmul_by_hand", points=0.25)
def test_matmul_by_hand_leaves_A_and_B_alone(student, rng, hint):
    """The matrices that are handed in are the same after the call as before."""
    A, B = rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
    A_before, B_before = A.copy(), B.copy()
    product = student.matmul_by_hand(A, B)
    unchanged = [np.array_equal(A, A_before), np.array_equal(B, B_before)]
    hint(
        "np.asarray makes no copy of an array: look for `*=` or for writing into A or B.",
        when=not all(unchanged),
    )
    assert unchanged == [True, True]
    assert np.shape(product) == (3, 3)


# affine


@pytest.mark.exercise("affine", points=1)
def test_affine_of_any_shapes(student, rng, hint):
    """Any shapes that fit: the bias belongs to the columns of the result, also where there are as many rows."""
    for n, d, k in ((5, 3, 2), (4, 2, 4), (1, 3, 5), (6, 1, 3), (3, 3, 3)):
        X, W, b = rng.normal(size=(n, d)), rng.normal(size=(d, k)), rng.normal(size=k)
        result = student.affine(X.copy(), W.copy(), b.copy())
        hint(
            "Each output has its own bias, the same for all rows.",
            when=n == k and result == close(X @ W + b[:, np.newaxis]),
        )
        hint(
            "W is used as it is: rows of X meet columns of W.",
            when=d == k and result == close(X @ W.T + b),
        )
        hint(
            "Does the bias count once?",
            when=any(result == close(X @ W + times * b) for times in (2, d, n) if times > 1),
        )
        assert np.shape(result) == (n, k)
        assert result == close(X @ W + b)
    large = student.affine([[4 * 10**9]], [[4 * 10**9]], [1])
    hint(
        "NumPy's whole numbers end near 9e18: look at the dtype.",
        when=np.shape(large) == (1, 1) and large != close([[1.6e19]]),
    )
    assert large == close([[1.6e19]])


@pytest.mark.exercise("affine", points=0.5)
def test_affine_refuses_what_does_not_fit(student, source, hint):
    """Inner lengths 3 and 2 do not fit, and neither do three outputs and two biases: ValueError."""
    hint(
        "`zip` stops without a word at the end of the shorter one.", when="zip(" in source("affine")
    )
    for shapes in (((4, 3), (2, 5), (5,)), ((4, 3), (3, 3), (2,)), ((4, 2), (2, 2), (3,))):
        refused = refuses(student.affine, *map(np.ones, shapes))
        hint("Does your code notice shapes that do not fit?", when=not refused)
        assert refused


@pytest.mark.exercise("affine", points=0.25)
def test_affine_leaves_its_arrays_alone(student, rng, hint):
    """The table, the weights and the bias that are handed in are the same after the call as before."""
    arrays = [rng.normal(size=(3, 3)), rng.normal(size=(3, 3)), rng.normal(size=3)]
    before = [array.copy() for array in arrays]
    result = student.affine(*arrays)
    unchanged = [np.array_equal(array, old) for array, old in zip(arrays, before, strict=True)]
    hint("np.asarray makes no copy of an array: look for `+=` or `*=`.", when=not all(unchanged))
    assert unchanged == [True, True, True]
    assert np.shape(result) == (3, 3)


# min_max_scale


@pytest.mark.exercise("min_max_scale", points=1)
def test_min_max_scale_of_any_table(student, rng, hint):
    """Any table, tall, wide or square, with columns of different sizes and both signs."""
    for n, d in ((8, 3), (3, 5), (4, 4), (2, 1)):
        X = rng.normal(size=(n, d)) * rng.uniform(1.0, 9.0, size=d) + rng.uniform(-9.0, 9.0, size=d)
        low, high = X.min(axis=0), X.max(axis=0)
        scaled = student.min_max_scale(X.copy())
        expected = (X - low) / (high - low)
        hint(
            "One smallest and one largest for the whole table? Each column has its own.",
            when=d > 1 and scaled == close((X - X.min()) / (X.max() - X.min())),
        )
        hint(
            "Divide by the way from the smallest to the largest.",
            when=scaled == close((X - low) / high),
        )
        hint(
            "Are digits lost on the way?",
            when=[scaled == pytest.approx(expected, abs=0.06), scaled != close(expected)],
        )
        assert scaled == close(expected)
    X = rng.normal(size=(5, 2)).astype(np.float32)
    scaled = student.min_max_scale(X)
    exact = X.astype(float)
    expected = (exact - exact.min(axis=0)) / (exact.max(axis=0) - exact.min(axis=0))
    hint(
        "float32 keeps seven digits only: look at the dtype.",
        when=scaled == pytest.approx(expected, abs=1e-5),
    )
    assert scaled == close(expected)


@pytest.mark.exercise("min_max_scale", points=0.5)
def test_min_max_scale_of_tiny_and_huge_columns(student, rng, hint):
    """Columns a million times as large or as small are scaled all the same, beside one that is constant."""
    column = np.linspace(0.0, 1.0, 7)[rng.permutation(7)]
    X = np.column_stack([1e-6 * column, np.full(7, 4.2), 1e6 * column - 3e5, -(1e-9) * column])
    scaled = student.min_max_scale(X)
    assert np.shape(scaled) == (7, 4)
    hint(
        "A tiny number added to the range outweighs it here; is a small range taken for none?",
        when=scaled[:, 2] == close(column)
        and scaled[:, 1] == close(np.zeros(7))
        and (scaled[:, 0] != close(column) or scaled[:, 3] != close(1.0 - column)),
    )
    assert scaled == pytest.approx(
        np.column_stack([column, np.zeros(7), column, 1.0 - column]), abs=1e-9
    )


@pytest.mark.exercise("min_max_scale", points=0.25)
def test_min_max_scale_leaves_its_table_alone(student, rng, hint):
    """The table that is handed in is the same after the call as before."""
    X = rng.normal(size=(4, 3))
    before = X.copy()
    scaled = student.min_max_scale(X)
    hint(
        "np.asarray makes no copy of an array: look for `-=` or `/=`.",
        when=not np.array_equal(X, before),
    )
    assert np.array_equal(X, before)
    assert np.shape(scaled) == (4, 3)


# standardize


@pytest.mark.exercise("standardize", points=1)
def test_standardize_of_any_table(student, rng, hint):
    """Any table, tall, wide or square, with columns of different sizes and means of both signs."""
    for n, d in ((8, 3), (3, 5), (4, 4), (2, 1)):
        X = rng.normal(size=(n, d)) * rng.uniform(1.0, 9.0, size=d) + rng.uniform(-9.0, 9.0, size=d)
        mean = X.mean(axis=0)
        spread = np.sqrt(np.mean((X - mean) ** 2, axis=0))
        scaled = student.standardize(X.copy())
        hint(
            "The standard deviation divides by n here; yours divides by n - 1.",
            when=scaled == close((X - mean) / spread * np.sqrt((n - 1) / n)),
        )
        hint(
            "One mean and one deviation for the whole table? Each column has its own.",
            when=d > 1 and scaled == close((X - X.mean()) / X.std()),
        )
        hint(
            "Are digits lost on the way?",
            when=[
                scaled == pytest.approx((X - mean) / spread, abs=0.06),
                scaled != close((X - mean) / spread),
            ],
        )
        assert scaled == close((X - mean) / spread)
    X = rng.normal(size=(5, 2)).astype(np.float32)
    scaled = student.standardize(X)
    exact = X.astype(float)
    expected = (exact - exact.mean(axis=0)) / np.sqrt(
        np.mean((exact - exact.mean(axis=0)) ** 2, axis=0)
    )
    hint(
        "float32 keeps seven digits only: look at the dtype.",
        when=scaled == pytest.approx(expected, abs=1e-5),
    )
    assert scaled == close(expected)


@pytest.mark.exercise("standardize", points=0.5)
def test_standardize_of_tiny_and_huge_columns(student, rng, hint):
    """Columns a million times as large or as small are standardized all the same, beside constant ones of any value."""
    column = np.array([-1.5, -0.5, -0.5, 0.5, 0.5, 1.5])[rng.permutation(6)]
    expected = column / np.sqrt(np.mean(column**2))
    constants = [np.full(6, value) for value in (0.7, 1.1 * rng.uniform(0.5, 2.0), -3.3e5)]
    X = np.column_stack([1e-8 * column, *constants, 1e6 * column - 3e5, 1e-13 * column])
    scaled = student.standardize(X)
    assert np.shape(scaled) == (6, 6)
    hint(
        "A tiny number added to the deviation outweighs it here; is a small deviation taken for none?",
        when=scaled[:, 4] == close(expected) and scaled[:, 0] != close(expected),
    )
    hint(
        "A tiny number added to the deviation outweighs it here; is a small deviation taken for none?",
        when=scaled[:, 4] == close(expected) and scaled[:, 5] != close(expected),
    )
    hint(
        "A constant column has no spread, whatever its computed deviation is.",
        when=scaled[:, 4] == close(expected) and scaled[:, 1:4] != close(np.zeros((6, 3))),
    )
    answer = np.column_stack([expected, np.zeros((6, 3)), expected, expected])
    assert scaled == pytest.approx(answer, abs=1e-6)


@pytest.mark.exercise("standardize", points=0.25)
def test_standardize_leaves_its_table_alone(student, rng, hint):
    """The table that is handed in is the same after the call as before."""
    X = rng.normal(size=(4, 3))
    before = X.copy()
    scaled = student.standardize(X)
    hint(
        "np.asarray makes no copy of an array: look for `-=` or `/=`.",
        when=not np.array_equal(X, before),
    )
    assert np.array_equal(X, before)
    assert np.shape(scaled) == (4, 3)


# one_hot


@pytest.mark.exercise("one_hot", points=0.75)
def test_one_hot_of_any_labels(student, rng, hint):
    """Any number of labels, one or many, and of classes, in an array of floats."""
    for n, n_classes in ((9, 4), (1, 3), (5, 5), (3, 8)):
        labels = rng.integers(
            0, min(n_classes, 7), size=n
        )  # of eight classes the last does not occur
        table = student.one_hot(labels.copy(), n_classes)
        assert np.shape(table) == (n, n_classes)
        assert table == close(
            [[float(label == place) for place in range(n_classes)] for label in labels]
        )
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(table), getattr(table, "dtype", None)) == (np.ndarray, np.dtype(float))


@pytest.mark.exercise("one_hot", points=0.75)
def test_one_hot_refuses_labels_that_are_none(student, rng, hint):
    """A label below 0 or not below n_classes, wherever it stands: ValueError."""
    for wrong in (-1, -4, 4, 9):
        labels = rng.integers(0, 4, size=5)
        labels[rng.integers(5)] = wrong
        refused = refuses(student.one_hot, labels, 4)
        hint("As an index, -1 means the last place. Is it a label?", when=wrong < 0 and not refused)
        hint("n_classes itself is no label: they end one before.", when=wrong == 4 and not refused)
        assert refused


@pytest.mark.exercise("one_hot", points=0.25)
def test_one_hot_leaves_its_labels_alone(student, rng, hint):
    """The labels that are handed in are the same after the call as before."""
    labels = rng.integers(1, 4, size=6)
    before = labels.copy()
    table = student.one_hot(labels, 4)
    hint(
        "np.asarray makes no copy of an array: is something written into labels?",
        when=not np.array_equal(labels, before),
    )
    assert np.array_equal(labels, before)
    assert np.size(table) >= 6


# pairwise_distances


@pytest.mark.exercise("pairwise_distances", points=1)
def test_pairwise_distances_of_any_tables(student, rng, hint):
    """Any two tables whose rows have the same length: as many rows as X has, as many columns as Y has rows."""
    for n, m, d in ((4, 6, 3), (5, 2, 1), (1, 4, 7), (3, 3, 2)):
        X, Y = rng.normal(size=(n, d)), rng.normal(size=(m, d))
        expected = np.array([[np.linalg.norm(x - y) for y in Y] for x in X])
        distances = student.pairwise_distances(X.copy(), Y.copy())
        hint(
            "A row for each row of X, a column for each row of Y.",
            when=np.shape(distances) == (m, n) and n != m,
        )
        hint(
            "A row may have more than two numbers.",
            when=d > 2
            and distances == close(np.sqrt(((X[:, None, :2] - Y[:, :2]) ** 2).sum(axis=2))),
        )
        assert np.shape(distances) == (n, m)
        assert distances == close(expected)
    large = student.pairwise_distances([[10**9, 0], [0, 0]], [[-2 * 10**9, 4 * 10**9], [0, 1]])
    hint(
        "NumPy's whole numbers end near 9e18: look at the dtype.",
        when=np.shape(large) == (2, 2) and large[0, 0] != close(5e9),
    )
    assert large[0, 0] == close(5e9)


@pytest.mark.exercise("pairwise_distances", points=0.75)
def test_pairwise_distances_of_near_and_equal_rows(student, rng, hint):
    """Far from the origin too, equal rows are 0 apart and near ones as far as they are; nothing is nan."""
    rows = rng.uniform(2000.0, 9000.0, size=(80, 3))
    nudges = rng.normal(size=(80, 3)) * 1e-4
    distances = student.pairwise_distances(rows.copy(), np.vstack([rows + nudges, rows]))
    assert np.shape(distances) == (80, 160)
    same, near = np.diagonal(distances[:, 80:]), np.diagonal(distances[:, :80])
    far = distances[0, 81:] == pytest.approx(np.linalg.norm(rows[1:] - rows[0], axis=1), rel=1e-3)
    hint(
        "|x|² + |y|² - 2 x·y loses its last digits here: subtract first, square after.",
        when=far and (np.any(np.isnan(same)) or 1e-7 < np.max(same) < 1e-2),
    )
    hint(
        "|x|² + |y|² - 2 x·y loses its last digits here: subtract first, square after.",
        when=far
        and same == pytest.approx(np.zeros(80), abs=1e-7)
        and near != pytest.approx(np.linalg.norm(nudges, axis=1), rel=1e-3),
    )
    assert same == pytest.approx(np.zeros(80), abs=1e-7)
    assert near == pytest.approx(np.linalg.norm(nudges, axis=1), rel=1e-3)


@pytest.mark.exercise("pairwise_distances", points=0.25)
def test_pairwise_distances_refuses_rows_of_other_lengths(student, source, hint):
    """Rows with three numbers and rows with two have no distance: ValueError."""
    hint(
        "`zip` stops without a word at the end of the shorter one.",
        when="zip(" in source("pairwise_distances"),
    )
    for lengths in ((3, 2), (2, 3)):
        refused = refuses(
            student.pairwise_distances, np.ones((4, lengths[0])), np.zeros((5, lengths[1]))
        )
        hint("Does your code notice rows of different lengths?", when=not refused)
        assert refused


@pytest.mark.exercise("pairwise_distances", points=0.25)
def test_pairwise_distances_leaves_X_and_Y_alone(student, rng, hint):
    """The tables that are handed in are the same after the call as before."""
    X, Y = rng.normal(size=(3, 2)), rng.normal(size=(3, 2))
    X_before, Y_before = X.copy(), Y.copy()
    distances = student.pairwise_distances(X, Y)
    unchanged = [np.array_equal(X, X_before), np.array_equal(Y, Y_before)]
    hint("np.asarray makes no copy of an array: look for `-=`.", when=not all(unchanged))
    assert unchanged == [True, True]
    assert np.size(distances) == 9
