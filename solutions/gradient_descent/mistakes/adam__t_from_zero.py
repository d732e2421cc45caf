"""
exercise: adam
title: t starts at 0
fails:
  test_adam_in_two_steps: failed
  test_adam_gives_each_component_its_rate: failed
  test_adam_in_any_valley: failed
  test_adam_takes_the_betas_that_it_is_given: failed
  test_adam_on_level_ground: failed
hint: "t is 1 in the first step."
"""


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(steps):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)
