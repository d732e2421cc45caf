"""
exercise: slope
title: each height divided by itself
"""


def slope(f, a, nudge=0.001):
    return f(a + nudge) / nudge - f(a) / nudge
