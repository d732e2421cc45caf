"""
exercise: normalize
title: the division itself raises
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    try:
        with np.errstate(invalid="raise", divide="raise"):
            return x / np.sqrt((x**2).sum())
    except FloatingPointError:
        raise ValueError("the zero vector has no direction") from None
