"""
exercise: grad_bowl
title: the partial derivatives are added up
fails:
  test_grad_bowl_at_one_two: failed
  test_grad_bowl_in_the_middle: failed
  test_grad_bowl_against_measured_slopes: failed
  test_grad_bowl_leaves_v_alone: failed
hint: "The partial derivatives are not added: they are two components."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return 12 * v[0] + 4 * v[1] + 4 * v[0] + 6 * v[1]
