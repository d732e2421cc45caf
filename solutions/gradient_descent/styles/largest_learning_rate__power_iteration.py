"""
exercise: largest_learning_rate
title: the power method
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    v = np.random.default_rng(0).normal(size=len(hessian))
    for _ in range(1000):
        v = hessian @ v
        v = v / np.linalg.norm(v)
    return float(2.0 / (v @ hessian @ v))
