"""
exercise: is_orthogonal
title: an if with two returns, in plain Python
"""

import math


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    product = sum(s * t for s, t in zip(x, y, strict=True))
    limit = tol * math.hypot(*x) * math.hypot(*y)
    answer = False
    if -limit <= product <= limit:
        answer = True
    return answer
