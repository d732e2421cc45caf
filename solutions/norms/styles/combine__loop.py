"""
exercise: combine
title: a loop over the columns
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    v = np.zeros(B.shape[0])
    for i in range(len(c)):
        v = v + c[i] * B[:, i]
    return v
