"""
exercise: slope
title: both places in an array, one call for each
"""


def slope(f, a, nudge=0.001):
    here, there = (f(place) for place in np.array([a, a + nudge], dtype=float))
    return float(there - here) / nudge
