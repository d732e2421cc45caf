"""
exercise: dot
title: a while loop
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    products = list(x * y)
    total = 0.0
    while products:
        total += products.pop()
    return total
