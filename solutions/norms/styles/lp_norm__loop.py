"""
exercise: lp_norm
title: a loop over the components
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    sizes = [abs(component) for component in x]
    if np.isinf(p):
        return max(sizes)
    total = 0.0
    for size in sizes:
        total += size**p
    return total ** (1 / p)
