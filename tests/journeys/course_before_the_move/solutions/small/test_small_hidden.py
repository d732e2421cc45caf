"""What they may not."""

import numpy as np
import pytest


@pytest.mark.exercise("l2_norm", points=1.25)
def test_l2_norm_secretly(student, rng):
    """The length of a vector with several components, some negative."""
    x = rng.normal(size=5)
    assert student.l2_norm(x) == pytest.approx(np.linalg.norm(x))
