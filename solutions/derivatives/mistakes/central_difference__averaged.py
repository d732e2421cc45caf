"""
exercise: central_difference
title: one number for the whole array
fails:
  test_central_difference_at_several_points: failed
  test_central_difference_of_any_array: failed
  test_central_difference_leaves_a_alone: failed
hint: "Three points, three slopes: you return one number."
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return float(np.mean((f(a + h) - f(a - h)) / (2 * h)))
