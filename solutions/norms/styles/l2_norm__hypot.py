"""
exercise: l2_norm
title: math.hypot of all components
"""

import math


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return math.hypot(*x)
