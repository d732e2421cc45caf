"""
exercise: is_minimum
title: eliminates in its input
fails:
  test_is_minimum_leaves_its_matrix_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    for k in range(len(hessian)):
        if hessian[k, k] <= 0:
            return False
        hessian[k + 1 :] -= np.outer(hessian[k + 1 :, k] / hessian[k, k], hessian[k])
    return True
