"""Any structure of any shapes: numbers, arrays, tuples, lists and dicts of those, in and out of the
checker."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.gradcheck import check_gradient, numerical_gradient
from autograder.gradcheck.structure import open_gradient, open_structure

SHAPES = hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3)
NUMBERS = st.floats(-4, 4).map(lambda x: x if abs(x) > 1e-3 else 0.5)
ARRAYS = SHAPES.flatmap(lambda shape: hnp.arrays(np.float64, shape, elements=NUMBERS))
STRUCTURES = st.recursive(
    NUMBERS | ARRAYS,
    lambda inside: (
        st.lists(inside, min_size=1, max_size=3)
        | st.tuples(inside, inside)
        | st.dictionaries(
            st.text(min_size=1, max_size=3) | st.integers(0, 5), inside, min_size=1, max_size=3
        )
    ),
    max_leaves=4,
).filter(lambda structure: sum(np.size(leaf) for leaf in leaves(structure)) > 0)


def leaves(structure):
    if isinstance(structure, dict):
        return [leaf for part in structure.values() for leaf in leaves(part)]
    if isinstance(structure, (list, tuple)):
        return [leaf for part in structure for leaf in leaves(part)]
    return [structure]


def apply(function, structure):
    if isinstance(structure, dict):
        return {key: apply(function, part) for key, part in structure.items()}
    if isinstance(structure, (list, tuple)):
        return type(structure)(apply(function, part) for part in structure)
    return function(structure)


def loss(structure):
    return sum(float(np.sum(np.sin(leaf) + leaf)) for leaf in leaves(structure))


def derivative(structure):
    return apply(lambda leaf: np.cos(leaf) + 1, structure)


@given(STRUCTURES)
def test_what_is_opened_can_be_built_again(structure):
    opened, vector = open_structure(structure)
    built = opened.build(vector)
    assert repr(apply(np.asarray, built)) == repr(
        apply(lambda leaf: np.asarray(leaf, dtype=float), structure)
    )
    assert sum(leaf.size for leaf in opened.leaves) == vector.size


@given(STRUCTURES)
def test_a_gradient_is_read_in_the_order_of_at(structure):
    opened, vector = open_structure(structure)
    rows, _ = open_gradient(opened, (), structure)
    assert np.array_equal(rows[0], vector)


@settings(max_examples=60, deadline=None)
@given(STRUCTURES, st.data())
def test_right_gradients_agree_and_one_wrong_entry_disagrees(structure, data):
    assert check_gradient(loss, derivative, structure)
    opened, vector = open_structure(structure)
    rows = np.cos(vector) + 1
    position = data.draw(st.integers(0, vector.size - 1))
    rows[position] += 0.1 * np.max(np.abs(rows)) + 0.1
    report = check_gradient(loss, opened.build_leading(rows), structure)
    assert report.verdict == "disagree"
    leaf, index = opened.leaf_of(position)
    assert (report.worst.path, report.worst.index) == (leaf.path, index)


@settings(max_examples=40, deadline=None)
@given(STRUCTURES)
def test_the_numerical_gradient_has_the_structure_of_at(structure):
    slope, bound = numerical_gradient(loss, structure)
    for exact, measured, width in zip(
        leaves(derivative(structure)), leaves(slope), leaves(bound), strict=True
    ):
        assert np.shape(exact) == np.shape(measured) == np.shape(width)
        assert np.all(np.abs(exact - measured) <= width)


@settings(max_examples=40, deadline=None)
@given(
    hnp.array_shapes(max_dims=2, max_side=3),
    hnp.array_shapes(min_dims=0, max_dims=2, max_side=3),
    st.integers(0, 99),
)
def test_jacobians_of_any_shape(inside, outside, seed):
    rng = np.random.default_rng(seed)
    tensor = rng.normal(size=outside + inside)
    at = rng.normal(size=inside)

    def f(x):
        return np.tensordot(tensor, np.sin(x), axes=len(inside))

    assert check_gradient(f, tensor * np.cos(at), at)
    assert not check_gradient(f, tensor * (np.cos(at) + 0.01), at)


@settings(max_examples=40, deadline=None)
@given(st.lists(NUMBERS, min_size=1, max_size=4))
def test_lists_and_tuples_are_interchangeable(at):
    claim = tuple(derivative(at))
    assert check_gradient(loss, claim, at)
    assert check_gradient(loss, list(claim), tuple(at))


@settings(max_examples=40, deadline=None)
@given(STRUCTURES)
def test_f_always_gets_a_copy_of_its_own(structure):
    seen = []

    def f(p):
        seen.extend(leaf for leaf in leaves(p) if isinstance(leaf, np.ndarray))
        for leaf in leaves(p):
            if isinstance(leaf, np.ndarray):
                leaf[...] = leaf + 1
        return loss(p)

    before = repr(structure)
    check_gradient(
        f,
        derivative(
            apply(lambda leaf: leaf + 1 if isinstance(leaf, np.ndarray) else leaf, structure)
        ),
        structure,
    )
    assert repr(structure) == before
    assert len({id(leaf) for leaf in seen}) == len(seen)
