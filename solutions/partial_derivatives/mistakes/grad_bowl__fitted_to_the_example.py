"""
exercise: grad_bowl
title: the example's numbers
fails:
  test_grad_bowl_in_the_middle: failed
  test_grad_bowl_against_measured_slopes: failed
hint: "None of the usual mistakes: work out the slopes at one place by hand, and compare."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([20.0, 16.0])
