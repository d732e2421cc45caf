"""
exercise: change_basis
title: elimination by hand, with pivots
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    n = len(v)
    largest = np.abs(B).max()
    table = np.column_stack([B, v])
    for k in range(n):
        pivot = k + int(np.argmax(np.abs(table[k:, k])))
        if abs(table[pivot, k]) <= 1e-13 * largest:
            raise ValueError("no basis")
        table[[k, pivot]] = table[[pivot, k]]
        table[k] = table[k] / table[k, k]
        for i in range(n):
            if i != k:
                table[i] = table[i] - table[i, k] * table[k]
    return table[:, n]
