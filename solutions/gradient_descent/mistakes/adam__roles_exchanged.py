"""
exercise: adam
title: beta2 for m and beta1 for v
fails:
  test_adam_in_two_steps: failed
  test_adam_in_any_valley: failed
  test_adam_takes_the_betas_that_it_is_given: failed
hint: "When nobody says otherwise, beta1 is 0.9 and beta2 0.999. Which is which?"
"""


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta2 * m + (1.0 - beta2) * g
        v = beta1 * v + (1.0 - beta1) * g**2
        m_hat = m / (1.0 - beta2**t)
        v_hat = v / (1.0 - beta1**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)
