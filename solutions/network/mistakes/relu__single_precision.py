"""
exercise: relu
title: 32 bits stay 32 bits
fails:
  test_relu_of_any_table: failed
hint: "Numbers of 32 bits go in, and 64 are asked for: look at the dtype of what comes back."
"""


def relu(Z):
    Z = np.asarray(Z, dtype=np.float32 if np.asarray(Z).dtype == np.float32 else float)
    return np.maximum(Z, 0.0)
