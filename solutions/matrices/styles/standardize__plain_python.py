"""
exercise: standardize
title: lists and math.sqrt
"""

import math


def standardize(X):
    X = np.asarray(X, dtype=float)
    columns = []
    for column in X.T.tolist():
        if min(column) == max(column):
            columns.append([0.0] * len(column))
            continue
        mean = math.fsum(column) / len(column)
        spread = math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(column))
        columns.append([(value - mean) / spread for value in column])
    return np.array(columns).T
