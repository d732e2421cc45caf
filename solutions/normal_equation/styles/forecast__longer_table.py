"""
exercise: forecast
title: least squares on a longer table, the sum by a loop
"""


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    rows = [[1.0, *train[t : t + n_lags]] for t in range(len(train) - n_lags)]
    targets = list(train[n_lags:])
    for i in range(n_lags):
        rows.append([0.0] * (i + 1) + [np.sqrt(lam)] + [0.0] * (n_lags - i - 1))
        targets.append(0.0)
    found = np.linalg.lstsq(np.array(rows), np.array(targets), rcond=None)[0]
    total = found[0]
    for i in range(n_lags):
        total += found[i + 1] * history[len(history) - n_lags + i]
    return total
