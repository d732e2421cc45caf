"""What students may see."""

import numpy as np
import pytest


@pytest.mark.exercise("l2_norm", points=1)
def test_l2_norm_of_three_four(student):
    """The vector (3, 4) has length 5."""
    assert student.l2_norm(np.array([3.0, 4.0])) == pytest.approx(5.0)


@pytest.mark.exercise("double", points=0.5)
def test_double_of_two(student):
    """Twice 2 is 4."""
    assert student.double(2) == 4
