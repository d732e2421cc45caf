"""
exercise: dot
title: np.correlate, a dot product by another name
fails:
  test_dot_is_written_out: failed
  test_dot_of_any_two_vectors: failed
hint: ""
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if x.shape != y.shape:
        raise ValueError(f"different lengths: {x.shape} and {y.shape}")
    return float(np.correlate(x, y)[0])
