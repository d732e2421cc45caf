"""
exercise: slope
title: width and height by name
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    width = (a + nudge) - a
    height = f(a + nudge) - f(a)
    return height / nudge + 0.0 * width
