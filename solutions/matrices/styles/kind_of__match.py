"""
exercise: kind_of
title: match on the shape
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    match x.shape:
        case ():
            return "scalar"
        case (_,):
            return "vector"
        case (_, _):
            return "matrix"
    return "tensor"
