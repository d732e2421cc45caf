"""
exercise: descend
title: a while loop with an x of its own
"""


def descend(df, x0, learning_rate, steps):
    x, places = float(x0), [float(x0)]
    while len(places) <= steps:
        x -= learning_rate * df(x)
        places.append(x)
    return np.asarray(places)
