"""
exercise: kind_of
title: four axes have no name
fails:
  test_kind_of_a_film: failed
  test_kind_of_any_shape: failed
hint: "Three axes are a tensor, and so are four and more."
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return {0: "scalar", 1: "vector", 2: "matrix", 3: "tensor"}.get(x.ndim)
