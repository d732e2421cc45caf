"""
exercise: central_difference
title: arrays cannot be given to float()
fails:
  test_central_difference_at_several_points: error
  test_central_difference_of_any_array: error
  test_central_difference_leaves_a_alone: error
hint: ""
"""


def central_difference(f, a, h=1e-5):
    a = float(a)
    return (f(a + h) - f(a - h)) / (2 * h)
