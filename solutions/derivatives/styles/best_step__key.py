"""
exercise: best_step
title: min with a key
"""


def best_step(f, df, a, steps):
    a = float(a)
    target = df(a)
    return min(steps, key=lambda h: abs((f(a + h) - f(a - h)) / h / 2 - target))
