"""
exercise: ridge_with_bias
title: the bias has the price too
fails:
  test_ridge_with_bias_by_hand: failed
  test_ridge_with_bias_in_kelvin: failed
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "The bias has a price here; it should be free."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    table = np.column_stack([np.ones(len(X)), X])
    found = np.linalg.solve(table.T @ table + lam * np.eye(table.shape[1]), table.T @ y)
    return float(found[0]), found[1:]
