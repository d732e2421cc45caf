"""
exercise: forward
title: a loop over the samples
"""


def forward(params, X):
    X = np.asarray(X, dtype=float)
    hidden, outputs = [], []
    for row in X:
        hidden.append(np.exp(-np.logaddexp(0, -(row @ params["W1"] + params["b1"]))))
        outputs.append(np.exp(-np.logaddexp(0, -(hidden[-1] @ params["W2"] + params["b2"]))))
    return np.array(outputs), {"X": X.copy(), "A1": np.array(hidden), "A2": np.array(outputs)}
