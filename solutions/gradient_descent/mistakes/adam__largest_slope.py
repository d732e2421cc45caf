"""
exercise: adam
title: the largest slope so far for v
fails:
  test_adam_in_two_steps: failed
  test_adam_in_any_valley: failed
  test_adam_takes_the_betas_that_it_is_given: failed
hint: "The first step is right: work out the second by hand, as in the table."
"""


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = np.maximum(v, g**2)
        m_hat = m / (1.0 - beta1**t)
        v_hat = v
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)
