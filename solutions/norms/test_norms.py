"""Public checks of `norms`: the examples of the lesson, the shapes and the edges. Run them with `pytest`."""
# ruff: noqa: PT011 - what a ValueError says is for the student to decide

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


# linear_combination


@pytest.mark.exercise("linear_combination", points=0.75)
def test_linear_combination_of_two_arrows(student, hint):
    """2 times (3, 1) and -3 times (1, 2) add up to (3, -4)."""
    result = student.linear_combination(2.0, np.array([3.0, 1.0]), -3.0, np.array([1.0, 2.0]))
    hint("Both vectors are scaled, the second one too.", when=result == close([7.0, 4.0]))
    hint("Look at the sign between the two scaled vectors.", when=result == close([9.0, 8.0]))
    hint("Look at which number scales which vector.", when=result == close([-7.0, 1.0]))
    assert result == close([3.0, -4.0])


@pytest.mark.exercise("linear_combination", points=0.75)
def test_linear_combination_of_lists(student, hint):
    """Lists of whole numbers go in: 2 (1, 2) + 3 (3, 4) is an array of floats, (11., 16.)."""
    result = student.linear_combination(2, [1, 2], 3, [3, 4])
    hint(
        "`*` repeats a list and `+` joins two lists: look at what x and y are.",
        when=np.shape(result) == (10,),
    )
    assert result == close([11.0, 16.0])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(result), getattr(result, "dtype", None)) == (np.ndarray, np.dtype(float))


# dot


@pytest.mark.exercise("dot", points=0.75)
def test_dot_of_a_shopping_bill(student, hint):
    """3 apples at 0.50 and 2 loaves at 2.00 cost 5.50: the dot product of (3, 2) and (0.5, 2)."""
    bill = student.dot(np.array([3.0, 2.0]), np.array([0.5, 2.0]))
    hint("These are the products, item by item. What is the bill?", when=np.shape(bill) == (2,))
    hint("Which numbers are multiplied with each other?", when=bill == close(12.5))
    hint("Only the last product is left. Is something overwritten?", when=bill == close(4.0))
    assert bill == close(5.5)


@pytest.mark.exercise("dot", points=0.75)
def test_dot_is_written_out(student, forbid):
    """1·4 + 2·(-5) + 3·6 is 12, written out as products and a sum, without NumPy's ready-made products."""
    with forbid("products"):
        result = student.dot([1, 2, 3], [4, -5, 6])
    assert result == close(12.0)


# l2_norm


@pytest.mark.exercise("l2_norm", points=0.75)
def test_l2_norm_of_three_four(student, hint):
    """The vector (3, 4) has length 5."""
    length = student.l2_norm(np.array([3.0, 4.0]))
    hint(
        "That is the squared length: one step of Pythagoras is missing.", when=length == close(25.0)
    )
    hint(
        "That is the way along the two sides; the length goes straight.", when=length == close(7.0)
    )
    hint("One number is asked for, not an array that holds one.", when=np.shape(length) == (1,))
    assert length == close(5.0)


@pytest.mark.exercise("l2_norm", points=0.5)
def test_l2_norm_of_zero_vector(student):
    """The zero vector has length 0, and one step along an axis, either way, has length 1."""
    assert student.l2_norm(np.zeros(3)) == close(0.0)
    assert student.l2_norm(np.array([0.0, -1.0, 0.0])) == close(1.0)


@pytest.mark.exercise("l2_norm", points=0.5)
def test_l2_norm_is_pythagoras_by_hand(student, forbid, hint):
    """The vector (2, 3, 6) has length 7, worked out without np.linalg."""
    with forbid("numpy.linalg"):
        length = student.l2_norm([2, 3, 6])
    hint("A vector may have more than two components.", when=length == close(np.sqrt(13.0)))
    assert length == close(7.0)


# lp_norm


@pytest.mark.exercise("lp_norm", points=0.75)
def test_lp_norm_of_three_four(student, hint):
    """The vector (3, 4) measures 7 for p = 1 and 5 for p = 2."""
    for p, expected in ((1, 7.0), (2, 5.0)):
        length = student.lp_norm(np.array([3.0, 4.0]), p)
        hint(
            "That is the sum of the powers: what comes last?", when=p == 2 and length == close(25.0)
        )
        hint("Where does p enter? You measure as for p = 2.", when=p == 1 and length == close(5.0))
        hint("Where does p enter? You measure as for p = 1.", when=p == 2 and length == close(7.0))
        assert length == close(expected)


@pytest.mark.exercise("lp_norm", points=0.75)
def test_lp_norm_for_infinity(student, hint):
    """The vector (3, -4) measures 4 for p = infinity: its largest component, whatever the sign."""
    length = student.lp_norm(np.array([3.0, -4.0]), np.inf)
    hint("Which component of (3, -4) is larger in size?", when=length == close(3.0))
    hint(
        "One does not compute with an infinite power: p = infinity is a case of its own.",
        when=length == close(1.0),
    )
    hint(
        "One does not compute with an infinite power: p = infinity is a case of its own.",
        when=length == close(np.nan),
    )
    assert length == close(4.0)


@pytest.mark.exercise("lp_norm", points=0.5)
def test_lp_norm_refuses_half(student):
    """p = 0.5 makes detours shorter than the straight way: it raises ValueError."""
    with pytest.raises(ValueError):
        student.lp_norm(np.array([3.0, 4.0]), 0.5)


# normalize


@pytest.mark.exercise("normalize", points=0.75)
def test_normalize_of_three_four(student, hint):
    """The unit vector in the direction of (3, 4) is (0.6, 0.8)."""
    unit = student.normalize(np.array([3.0, 4.0]))
    hint(
        "Which length did you divide by? Work it out for (3, 4).", when=unit == close([0.12, 0.16])
    )
    hint(
        "Your vector ends on the square with |x| = 1 for p = infinity, not on the circle.",
        when=unit == close([0.75, 1.0]),
    )
    hint(
        "Your vector ends on the diamond with |x| = 1 for p = 1, not on the circle.",
        when=unit == close([3 / 7, 4 / 7]),
    )
    hint("You return the length itself; divide by it.", when=unit == close(5.0))
    assert unit == close([0.6, 0.8])


@pytest.mark.exercise("normalize", points=0.5)
def test_normalize_refuses_the_zero_vector(student):
    """The zero vector has no direction: it raises ValueError."""
    with pytest.raises(ValueError):
        student.normalize([0, 0])


# distance


@pytest.mark.exercise("distance", points=0.5)
def test_distance_between_two_points(student, hint):
    """From (-1, 2) to (2, -2) it is 5: 3 to the right and 4 down."""
    length = student.distance(np.array([-1.0, 2.0]), np.array([2.0, -2.0]))
    hint("That is the squared distance: one step is missing.", when=length == close(25.0))
    hint("That is how far one walks along the axes, not straight.", when=length == close(7.0))
    hint(
        "Two arrows of equal length may point to different places.",
        when=length == close(np.sqrt(8.0) - np.sqrt(5.0)),
    )
    hint("Which arrow leads from the tip of x to the tip of y?", when=length == close(1.0))
    assert length == close(5.0)


@pytest.mark.exercise("distance", points=0.25)
def test_distance_to_itself(student):
    """From a point to itself the distance is 0, and to the point one step on it is 1."""
    assert student.distance([3, -1, 2], [3, -1, 2]) == close(0.0)
    assert student.distance([3, -1, 2], [3, -1, 1]) == close(1.0)


# angle


@pytest.mark.exercise("angle", points=0.75)
def test_angle_of_forty_five_degrees(student, hint):
    """Between (2, 0) and (3, 3) lies an eighth of a full turn: pi/4, about 0.785 radians."""
    result = student.angle(np.array([2.0, 0.0]), np.array([3.0, 3.0]))
    hint("Radians are asked for; which unit is this?", when=result == close(45.0))
    hint("That is the cosine; the angle is one step further.", when=result == close(np.sqrt(0.5)))
    hint(
        "A cosine lies between -1 and 1. Look at yours for (2, 0) and (3, 3).",
        when=result == close(0.0),
    )
    hint(
        "A cosine lies between -1 and 1. Look at yours for (2, 0) and (3, 3).",
        when=result == close(np.nan),
    )
    assert result == pytest.approx(np.array(np.pi / 4), abs=1e-7)


@pytest.mark.exercise("angle", points=0.75)
def test_angle_of_a_vector_with_itself(student, hint):
    """The angle from (1, 1, 1) to itself is 0 and to its opposite pi, to within 1e-7; it is never nan."""
    x = np.ones(3)
    same, opposite = student.angle(x, x), student.angle(x, -x)
    hint(
        "nan: print the cosine with all its digits. Which cosines have an angle?",
        when=same == close(np.nan),
    )
    hint("Opposite vectors are half a turn apart.", when=opposite == close(0.0))
    assert same == pytest.approx(np.array(0.0), abs=1e-7)
    assert opposite == pytest.approx(np.array(np.pi), abs=1e-7)


@pytest.mark.exercise("angle", points=0.5)
def test_angle_refuses_the_zero_vector(student):
    """The zero vector has no direction, whichever of the two it is: it raises ValueError."""
    with pytest.raises(ValueError):
        student.angle([0, 0], [1, 2])
    with pytest.raises(ValueError):
        student.angle([1, 2], [0, 0])


# is_orthogonal


@pytest.mark.exercise("is_orthogonal", points=0.75)
def test_is_orthogonal_on_squared_paper(student, hint):
    """(3, 1) is at a right angle to (-1, 3), but not to (1, 1)."""
    x = np.array([3.0, 1.0])
    right, sharp = (
        student.is_orthogonal(x, np.array([-1.0, 3.0])),
        student.is_orthogonal(x, np.array([1.0, 1.0])),
    )
    hint("Your two answers are the wrong way round.", when=[right == close(0), sharp == close(1)])
    assert [right, sharp] == [True, False]


@pytest.mark.exercise("is_orthogonal", points=0.5)
def test_is_orthogonal_answers_with_a_bool(student, hint):
    """The answer is Python's own True or False."""
    answers = [student.is_orthogonal([1, 2], [-2, 1]), student.is_orthogonal([1, 2], [2, 1])]
    hint(
        "NumPy's comparisons give NumPy's own kind of truth value: look at type(...).",
        when=type(answers[0]) is np.bool_,
    )
    assert [type(answer) for answer in answers] == [bool, bool]
    assert answers == [True, False]


# row_norms


@pytest.mark.exercise("row_norms", points=0.75)
def test_row_norms_of_a_small_table(student, hint):
    """The rows (3, 4), (6, 8) and (0, 2) have the lengths 5, 10 and 2."""
    lengths = student.row_norms(np.array([[3.0, 4.0], [6.0, 8.0], [0.0, 2.0]]))
    hint(
        "These are squared lengths: one step is missing.", when=lengths == close([25.0, 100.0, 4.0])
    )
    hint("One length a row, so three; you have one a column.", when=np.shape(lengths) == (2,))
    hint(
        "One length a row; you have a single number for the whole table.",
        when=lengths == close(np.sqrt(129.0)),
    )
    hint(
        "The right numbers in the wrong shape: (3,) is asked for.", when=np.shape(lengths) == (3, 1)
    )
    assert lengths == close([5.0, 10.0, 2.0])


@pytest.mark.exercise("row_norms", points=0.75)
def test_row_norms_without_a_loop(student, forbid):
    """The rows (1, 2, 2) and (2, 3, 6) have the lengths 3 and 7, found without a Python loop."""
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
        lengths = student.row_norms([[1, 2, 2], [2, 3, 6]])
    assert lengths == close([3.0, 7.0])


# combine


@pytest.mark.exercise("combine", points=0.75)
def test_combine_in_a_skewed_basis(student, hint):
    """3 times (2, 1) and 2 times (-1, 1), the columns of B, make (4, 5)."""
    v = student.combine(np.array([3.0, 2.0]), np.array([[2.0, -1.0], [1.0, 1.0]]))
    hint(
        "The basis vectors stand in the columns of B; you took its rows.",
        when=v == close([8.0, -1.0]),
    )
    hint("The scaled columns are right; now they are added up.", when=np.shape(v) == (2, 2))
    hint(
        "You added up within each column; the columns are added to each other.",
        when=v == close([9.0, 0.0]),
    )
    hint(
        "You went from the vector to its coordinates; the other way is asked for.",
        when=v == close([5 / 3, 1 / 3]),
    )
    hint("Which is the first column? You begin with the second.", when=v == close([-2.0, 2.0]))
    assert v == close([4.0, 5.0])


@pytest.mark.exercise("combine", points=0.5)
def test_combine_of_a_single_column(student, hint):
    """The coordinates (0, 1) stand for column 1 itself, as an array of floats."""
    v = student.combine([0, 1], [[2, 7], [1, 5]])
    assert v == close([7.0, 5.0])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert (type(v), getattr(v, "dtype", None)) == (np.ndarray, np.dtype(float))


# change_basis


@pytest.mark.exercise("change_basis", points=1)
def test_change_basis_by_hand(student, hint):
    """(4, 5) has the coordinates (3, 2) in the basis (2, 1), (-1, 1)."""
    c = student.change_basis(np.array([4.0, 5.0]), np.array([[2.0, -1.0], [1.0, 1.0]]))
    hint(
        "You went from coordinates to the vector; the other way is asked for.",
        when=c == close([3.0, 9.0]),
    )
    hint(
        "The basis vectors stand in the columns of B; you took its rows.",
        when=c == close([-1 / 3, 14 / 3]),
    )
    hint(
        "Dot products give the coordinates only where the basis is orthonormal.",
        when=c == close([13.0, 1.0]),
    )
    hint(
        "A coordinate counts steps, and a step is as long as its basis vector is.",
        when=c == close([3 * np.sqrt(5.0), 2 * np.sqrt(2.0)]),
    )
    assert c == close([3.0, 2.0])


@pytest.mark.exercise("change_basis", points=0.5)
def test_change_basis_and_back(student, hint):
    """The columns of B, taken as often as your coordinates say, make v again, also with three of them."""
    B = np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [4.0, 0.0, 1.0]])
    c = student.change_basis([1, 2, 3], B)
    hint("There may be more than two basis vectors.", when=np.shape(c) == (2,))
    assert np.shape(c) == (3,)
    assert c[0] * B[:, 0] + c[1] * B[:, 1] + c[2] * B[:, 2] == close([1.0, 2.0, 3.0])


@pytest.mark.exercise("change_basis", points=0.75)
def test_change_basis_refuses_arrows_on_one_line(student):
    """(1, 2) and (2, 4) lie on one line and are no basis: ValueError."""
    with pytest.raises(ValueError):
        student.change_basis(np.array([1.0, 0.0]), np.array([[1.0, 2.0], [2.0, 4.0]]))
