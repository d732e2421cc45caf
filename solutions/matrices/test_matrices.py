"""Public checks of `matrices`: the examples of the lesson, the shapes and the edges. Run them with `pytest`."""
# ruff: noqa: PT011 - what a ValueError says is for the student to decide

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value."""
    return pytest.approx(np.asarray(expected, dtype=float), rel=1e-9, abs=1e-12, nan_ok=True)


def kind(value):
    """Say what came back, in words that a student can read: an array of which numbers, or another type."""
    return (
        f"an array of {value.dtype}" if type(value) is np.ndarray else f"a {type(value).__name__}"
    )


def has_nan(value, shape):
    """Say whether the value is an array of that shape with a nan in it."""
    return np.shape(value) == shape and bool(np.any(np.isnan(value)))


# kind_of


@pytest.mark.exercise("kind_of", points=0.5)
def test_kind_of_numbers_and_lists(student, hint):
    """7 is a scalar, [1, 2, 3] a vector, and a table with two rows a matrix."""
    kinds = [
        student.kind_of(7),
        student.kind_of([1, 2, 3]),
        student.kind_of([[1, 2, 3], [4, 5, 6]]),
    ]
    hint(
        "The words are asked for, in small letters.",
        when=[str(kind).lower() for kind in kinds] == ["scalar", "vector", "matrix"],
    )
    hint("The number of axes has a name: return the name.", when=kinds == [0, 1, 2])
    assert kinds == ["scalar", "vector", "matrix"]


@pytest.mark.exercise("kind_of", points=0.5)
def test_kind_of_a_table_with_one_row(student, hint):
    """[[1, 2, 3]] is a matrix with one row, and [5] is a vector with one component."""
    kinds = [student.kind_of([[1, 2, 3]]), student.kind_of([5])]
    hint(
        "Count the axes, not the rows or the numbers: an axis of length 1 is an axis.",
        when=kinds[0] in ("scalar", "vector") or kinds[1] == "scalar",
    )
    assert kinds == ["matrix", "vector"]


@pytest.mark.exercise("kind_of", points=0.25)
def test_kind_of_a_film(student, hint):
    """A colour picture has three axes and a film has four: both are tensors."""
    kinds = [student.kind_of(np.zeros((4, 5, 3))), student.kind_of(np.zeros((2, 4, 5, 3)))]
    hint("Three axes are a tensor, and so are four and more.", when=kinds[0] == "tensor")
    assert kinds == ["tensor", "tensor"]


# corner


@pytest.mark.exercise("corner", points=0.75)
def test_corner_of_a_wide_table(student, hint):
    """The 2 x 2 corner of a table with rows (1, 2, 3, 4), (5, 6, 7, 8), (9, 10, 11, 12) is (1, 2), (5, 6)."""
    part = student.corner(np.arange(1.0, 13.0).reshape(3, 4), 2)
    hint(
        "Rows were cut twice, or columns not at all: cut both axes.", when=np.shape(part) == (2, 4)
    )
    hint("Both axes have to be cut.", when=np.shape(part) == (3, 2))
    hint("A slice a:b stops before b; for k rows, b is k.", when=np.shape(part) in ((3, 3), (1, 1)))
    hint(
        "Python counts from 0: where does the upper left corner begin?",
        when=part == close([[6, 7], [10, 11]]),
    )
    hint(
        "That is another corner: upper left is where both indices are small.",
        when=any(
            part == close(other)
            for other in ([[7, 8], [11, 12]], [[3, 4], [7, 8]], [[5, 6], [9, 10]])
        ),
    )
    hint("Two lists as indices pick pairs; two slices cut out a block.", when=part == close([1, 6]))
    assert part == close([[1, 2], [5, 6]])


@pytest.mark.exercise("corner", points=0.5)
def test_corner_is_a_copy(student, hint):
    """What is written into the corner does not reach the table it was cut from."""
    X = np.arange(1.0, 10.0).reshape(3, 3)
    part = student.corner(X, 2)
    hint(
        "A slice is a window onto the same numbers. What makes them your own?",
        when=np.shares_memory(part, X),
    )
    memory = "shared with X" if np.shares_memory(part, X) else "its own"
    assert memory == "its own"
    assert f"{np.ndim(part)} axes" == "2 axes"


@pytest.mark.exercise("corner", points=0.25)
def test_corner_of_a_list(student, hint):
    """A list of lists of whole numbers makes an array of floats."""
    part = student.corner([[1, 2, 5], [3, 4, 6]], 2)
    hint(
        "The numbers may be right; look at the type of what comes back, and at its dtype.",
        when=kind(part) != "an array of float64",
    )
    assert kind(part) == "an array of float64"
    assert f"{np.ndim(part)} axes" == "2 axes"


# swap_columns


@pytest.mark.exercise("swap_columns", points=0.75)
def test_swap_columns_of_a_small_table(student, hint):
    """Columns 0 and 2 of (1, 2, 3), (4, 5, 6) exchanged: (3, 2, 1), (6, 5, 4)."""
    table = student.swap_columns([[1, 2, 3], [4, 5, 6]], 0, 2)
    hint(
        "One column stands there twice: the other was overwritten before it was copied.",
        when=table == close([[3, 2, 3], [6, 5, 6]]),
    )
    hint(
        "One column stands there twice: the other was overwritten before it was copied.",
        when=table == close([[1, 2, 1], [4, 5, 4]]),
    )
    hint("All columns are to stay; only two of them change places.", when=np.shape(table) == (2, 2))
    hint("Columns are asked for; these are rows.", when=table == close([[4, 5, 6], [1, 2, 3]]))
    hint(
        "Nothing has moved. Is it a copy that you changed?",
        when=table == close([[1, 2, 3], [4, 5, 6]]),
    )
    assert table == close([[3, 2, 1], [6, 5, 4]])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert kind(table) == "an array of float64"


@pytest.mark.exercise("swap_columns", points=0.5)
def test_swap_columns_leaves_the_table_alone(student, hint):
    """A new table comes back; the one that was handed in stays as it is."""
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    before = X.copy()
    table = student.swap_columns(X, 1, 2)
    hint(
        "np.asarray makes no copy of an array, so X itself was changed.",
        when=not np.array_equal(X, before),
    )
    assert X.tolist() == before.tolist()
    hint(
        "A new table is asked for: yours shares its memory with X.", when=np.shares_memory(table, X)
    )
    memory = "shared with X" if np.shares_memory(table, X) else "its own"
    assert memory == "its own"
    assert np.shape(table) == (2, 4)


# matmul_by_hand


@pytest.mark.exercise("matmul_by_hand", points=0.75)
def test_matmul_by_hand_of_squares(student, hint):
    """[[1, 2], [3, 4]] times [[5, 6], [7, 8]] is [[19, 22], [43, 50]]."""
    product = student.matmul_by_hand(
        np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[5.0, 6.0], [7.0, 8.0]])
    )
    hint(
        "That multiplies number by number. A row meets a column here.",
        when=product == close([[5, 12], [21, 32]]),
    )
    hint("That is the second matrix times the first.", when=product == close([[23, 34], [31, 46]]))
    hint(
        "Rows meet rows in yours; on the right, take the columns.",
        when=product == close([[17, 23], [39, 53]]),
    )
    hint(
        "Columns meet columns in yours; on the left, take the rows.",
        when=product == close([[26, 30], [38, 44]]),
    )
    hint(
        "Only the last product of each sum is left. Is something overwritten?",
        when=product == close([[14, 16], [28, 32]]),
    )
    hint("Is the sum begun anew for each place?", when=product == close([[19, 41], [84, 134]]))
    hint("The last product of each sum is missing.", when=product == close([[5, 6], [15, 18]]))
    assert product == close([[19, 22], [43, 50]])


@pytest.mark.exercise("matmul_by_hand", points=0.5)
def test_matmul_by_hand_of_bills(student, hint):
    """Three customers and two shops make 3 x 2 bills; Ann pays 5.5 at P and 7.2 at Q."""
    bills = student.matmul_by_hand([[3, 2], [0, 4], [1, 1]], [[0.5, 0.4], [2, 3]])
    hint(
        "The table has a row for each row of A and a column for each column of B.",
        when=np.shape(bills) != (3, 2),
    )
    hint(
        "Is there room for 0.5 in your table? Look at its dtype.",
        when=bills == close(np.trunc([[5.5, 7.2], [8, 12], [2.5, 3.4]])),
    )
    assert bills == close([[5.5, 7.2], [8, 12], [2.5, 3.4]])


@pytest.mark.exercise("matmul_by_hand", points=0.5)
def test_matmul_by_hand_is_written_out(student, forbid):
    """A row (1, 2, 3) times a column (4, -5, 6) is 12, without NumPy's ready-made products."""
    with forbid("products"):
        product = student.matmul_by_hand([[1, 2, 3]], [[4], [-5], [6]])
    assert np.sum(product) == close(12.0)


# affine


@pytest.mark.exercise("affine", points=0.75)
def test_affine_of_bills_with_bags(student, hint):
    """With bags for 0.1 and 0.2, Ann pays 5.6 and 7.4, Bob 8.1 and 12.2, Cleo 2.6 and 3.6."""
    X, W = np.array([[3.0, 2.0], [0.0, 4.0], [1.0, 1.0]]), np.array([[0.5, 0.4], [2.0, 3.0]])
    bills = student.affine(X, W, np.array([0.1, 0.2]))
    hint("Who pays for the bags?", when=bills == close(X @ W))
    hint("Is the bias added or taken away?", when=bills == close(X @ W - [0.1, 0.2]))
    hint(
        "W is used as it is: rows of X meet columns of W.",
        when=bills == close(X @ W.T + [0.1, 0.2]),
    )
    hint(
        "One number for each output belongs to each row: the two biases are not added up.",
        when=bills == close(X @ W + 0.3),
    )
    hint("The bias is added after the product.", when=bills == close((X + [0.1, 0.2]) @ W))
    assert bills == close([[5.6, 7.4], [8.1, 12.2], [2.6, 3.6]])


@pytest.mark.exercise("affine", points=0.5)
def test_affine_with_one_output(student, hint):
    """Three inputs and one output: the result is still a table, of shape (2, 1)."""
    result = student.affine([[1, 2, 3], [0, 1, 0]], [[1], [10], [100]], [5])
    hint("A table with one column is still a table: (2, 1).", when=np.shape(result) == (2,))
    assert result == close([[326], [15]])


# min_max_scale


@pytest.mark.exercise("min_max_scale", points=0.75)
def test_min_max_scale_of_two_columns(student, hint):
    """The columns 2, 4, 10 and 1, 0, -1 become 0, 0.25, 1 and 1, 0.5, 0."""
    X = np.array([[2.0, 1.0], [4.0, 0.0], [10.0, -1.0]])
    scaled = student.min_max_scale(X.copy())
    hint(
        "One smallest and one largest for the whole table? Each column has its own.",
        when=scaled == close((X + 1) / 11),
    )
    hint("Each column by itself: look at the axis.", when=scaled == close([[1, 0], [1, 0], [1, 0]]))
    hint("The smallest value has to become 0.", when=scaled == close(X / [8, 2]))
    hint(
        "Divide by the way from the smallest to the largest.",
        when=scaled == close((X - [2, -1]) / [10, 1]),
    )
    hint(
        "Divide by the way from the smallest to the largest.",
        when=scaled == close((X - [2, -1]) / X.std(axis=0)),
    )
    hint("From 0 to 1 is asked for.", when=scaled == close([[-1, 1], [-0.5, 0], [1, -1]]))
    hint(
        "The largest value has become 0 and the smallest 1.",
        when=scaled == close([[1, 0], [0.75, 0.5], [0, 1]]),
    )
    assert scaled == close([[0, 1], [0.25, 0.5], [1, 0]])


@pytest.mark.exercise("min_max_scale", points=0.5)
def test_min_max_scale_of_a_constant_column(student, hint):
    """A column whose values are all equal becomes 0.0, without nan."""
    scaled = student.min_max_scale([[7, 3], [7, 3], [7, 3]])
    hint(
        "0 / 0 is nan: what do you divide a constant column by?",
        when=has_nan(scaled, (3, 2)),
    )
    assert np.shape(scaled) == (3, 2)
    assert scaled == close(np.zeros((3, 2)))


# standardize


@pytest.mark.exercise("standardize", points=0.75)
def test_standardize_of_two_columns(student, hint):
    """The columns 1, 1, 4, 4 and 0, 4, 0, 4 become -1, -1, 1, 1 and -1, 1, -1, 1."""
    X = np.array([[1.0, 0.0], [1.0, 4.0], [4.0, 0.0], [4.0, 4.0]])
    scaled = student.standardize(X.copy())
    expected = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
    hint(
        "The standard deviation divides by n here; yours divides by n - 1.",
        when=scaled == close(expected * np.sqrt(0.75)),
    )
    hint(
        "You divided by the variance: the root is missing.",
        when=scaled == close(expected / [1.5, 2.0]),
    )
    hint("You divided by the range from smallest to largest.", when=scaled == close(expected / 2.0))
    hint(
        "The mean is right, the spread is as it was: something is left to divide by.",
        when=scaled == close(X - [2.5, 2.0]),
    )
    hint("The mean of a column should be 0 in the end.", when=scaled == close(X / [1.5, 2.0]))
    hint(
        "One mean and one deviation for the whole table? Each column has its own.",
        when=scaled == close((X - X.mean()) / X.std()),
    )
    hint(
        "Each column by itself: look at the axis.",
        when=np.shape(scaled) == (4, 2) and np.allclose(np.sum(scaled, axis=1), 0.0),
    )
    assert scaled == close(expected)


@pytest.mark.exercise("standardize", points=0.5)
def test_standardize_of_a_constant_column(student, hint):
    """A column whose values are all 5 becomes 0.0, without nan."""
    scaled = student.standardize([[5, 1], [5, 3]])
    hint("0 / 0 is nan: what do you divide a constant column by?", when=has_nan(scaled, (2, 2)))
    assert np.shape(scaled) == (2, 2)
    assert scaled[:, 0] == close(np.zeros(2))


@pytest.mark.exercise("standardize", points=0.5)
def test_standardize_of_tenths(student, hint):
    """0.1, 0.1, 0.1 is constant too, though its computed deviation is not quite 0: it becomes 0.0."""
    scaled = student.standardize([[0.1], [0.1], [0.1]])
    hint(
        "Print np.std([0.1, 0.1, 0.1]). Which comparison needs no arithmetic?",
        when=np.shape(scaled) == (3, 1) and scaled != close(np.zeros((3, 1))),
    )
    assert np.shape(scaled) == (3, 1)
    assert scaled == close(np.zeros((3, 1)))


# one_hot


@pytest.mark.exercise("one_hot", points=0.75)
def test_one_hot_of_rain_drizzle_sun(student, hint):
    """The labels 2, 0, 4 of five words: a 1.0 in the columns 2, 0 and 4."""
    table = student.one_hot(np.array([2, 0, 4]), 5)
    expected = np.array([[0, 0, 1, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 0, 1]])
    hint("A row for each label, a column for each word.", when=np.shape(table) == (5, 3))
    hint("Ones and zeros have changed places.", when=table == close(1 - expected))
    hint(
        "Labels count from 0: the label 0 belongs to column 0.",
        when=table == close(np.roll(expected, -1, axis=1))
        or table == close(np.roll(expected, 1, axis=1)),
    )
    hint(
        "The label itself stands there; a 1.0 belongs there.",
        when=table == close(expected * [0, 1, 2, 3, 4]),
    )
    assert table == close(expected)


@pytest.mark.exercise("one_hot", points=0.5)
def test_one_hot_with_words_that_do_not_occur(student, hint):
    """There are as many columns as there are words, also when the last words do not occur."""
    shape = np.shape(student.one_hot([1, 0, 1], 4))
    hint("How many columns? Not as many as happen to occur: n_classes.", when=shape == (3, 2))
    assert shape == (3, 4)


@pytest.mark.exercise("one_hot", points=0.5)
def test_one_hot_refuses_a_label_that_is_too_large(student, hint):
    """With three words there are the labels 0, 1 and 2; the label 3 raises ValueError."""
    try:
        student.one_hot([0, 3], 3)
    except IndexError:
        hint("An IndexError comes too late and says too little: raise ValueError before.")
        pytest.fail("an IndexError is not a ValueError")
    except ValueError:
        return
    pytest.fail("no ValueError for the label 3 of 3 words")


# pairwise_distances


@pytest.mark.exercise("pairwise_distances", points=0.75)
def test_pairwise_distances_of_two_and_three_points(student, hint):
    """From (0, 0) and (3, 4) to (0, 0), (6, 8) and (3, 0): the rows (0, 10, 3) and (5, 5, 4)."""
    X, Y = np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([[0.0, 0.0], [6.0, 8.0], [3.0, 0.0]])
    distances = student.pairwise_distances(X, Y)
    hint(
        "These are squared distances: one step is missing.",
        when=distances == close([[0, 100, 9], [25, 25, 16]]),
    )
    hint("A row for each row of X, a column for each row of Y.", when=np.shape(distances) == (3, 2))
    hint("Y is not used: these are the distances within X.", when=np.shape(distances) == (2, 2))
    hint(
        "That is how far one walks along the axes, not straight.",
        when=distances == close([[0, 14, 3], [7, 7, 4]]),
    )
    hint("The squares of a row are added up along the last axis.", when=np.ndim(distances) == 3)
    hint(
        "This looks like a mean. Do two more coordinates bring points nearer?",
        when=distances == close(np.sqrt([[0, 50, 4.5], [12.5, 12.5, 8]])),
    )
    hint(
        "Two arrows of equal length may point to different places.",
        when=distances == close([[0, 10, 3], [5, 5, 2]]),
    )
    assert distances == close([[0, 10, 3], [5, 5, 4]])


@pytest.mark.exercise("pairwise_distances", points=0.5)
def test_pairwise_distances_of_single_rows(student):
    """A single row against a single row still makes a table, of shape (1, 1)."""
    distances = student.pairwise_distances([[1, 2, 2]], [[0, 0, 0]])
    assert np.shape(distances) == (1, 1)
    assert distances == close([[3.0]])


@pytest.mark.exercise("pairwise_distances", points=0.5)
def test_pairwise_distances_of_equal_rows(student, hint):
    """A row near 1000 is 0 away from itself, to within 1e-7, and never nan."""
    rows = 1000.0 + np.arange(60.0).reshape(20, 3) ** 1.5 / 7.0
    distances = student.pairwise_distances(rows.copy(), rows.copy())
    assert np.shape(distances) == (20, 20)
    nearest = np.diagonal(distances)
    hint(
        "|x|² + |y|² - 2 x·y loses its last digits here: subtract first, square after.",
        when=has_nan(nearest, (20,)) or 1e-7 < np.max(nearest) < 1e-3,
    )
    assert nearest == pytest.approx(np.zeros(20), abs=1e-7)
