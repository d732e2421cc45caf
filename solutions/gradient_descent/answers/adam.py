# %% [markdown]
# Known answers to `adam`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="betas_exchanged"
# title: the betas are exchanged
# fails: test_adam_takes_the_betas_that_it_is_given failed
# hint: Which beta belongs to m, and which to v?


def adam(grad, x0, learning_rate, steps, beta2=0.999, beta1=0.9, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="betas_fixed"
# title: the betas are not taken from outside
# fails: test_adam_takes_the_betas_that_it_is_given failed
# hint: The betas are arguments. Do you use them?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    beta1, beta2 = 0.9, 0.999
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="changes_x0"
# title: x0 is changed in place
# fails: test_adam_leaves_x0_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    x = x0
    path = [x0.copy()]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        x -= learning_rate * m_hat / (np.sqrt(v_hat) + eps)
        path.append(x.copy())
    return np.array(path)


# %% mistake="corrected_goes_on"
# title: m̂ and v̂ go on into the next step
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: m̂ and v̂ are for this step alone: what goes on into the next are m and v.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m = m / (1.0 - beta1**t)
        v = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m / (np.sqrt(v) + eps))
    return np.array(path)


# %% mistake="eps_fixed"
# title: eps is not taken from outside
# fails: test_adam_takes_the_betas_that_it_is_given failed
# hint: eps is an argument. Do you use it?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + 1e-8))
    return np.array(path)


# %% mistake="eps_left_out"
# title: eps left out
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: 0 divided by 0: what is eps for?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / np.sqrt(v_hat))
    return np.array(path)


# %% mistake="eps_uncorrected"
# title: eps beside the root of v, not of v̂
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: eps stands beside the root of v̂, not under it.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        path.append(path[-1] - learning_rate * np.sqrt(1.0 - beta2**t) * m_hat / (np.sqrt(v) + eps))
    return np.array(path)


# %% mistake="eps_under_the_root"
# title: eps stands under the root
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: eps stands beside the root of v̂, not under it.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / np.sqrt(v_hat + eps))
    return np.array(path)


# %% mistake="gradient_at_the_start"
# title: always the gradient at the start
# fails: test_adam_in_two_steps failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# hint: Feel the ground anew at each place: which gradient did you use?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[0])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="integers_kept"
# title: integers are kept
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_leaves_x0_alone failed
# hint: Whole numbers cut off what stands behind the point: look at the dtype.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0)
    path = [x0]
    m = np.zeros(len(x0))
    v = np.zeros(len(x0))
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array([x.astype(x0.dtype) for x in path])


# %% mistake="largest_slope"
# title: the largest slope so far for v
# fails: test_adam_in_two_steps failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# hint: The first step is right: work out the second by hand, as in the table.


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


# %% mistake="last_place_only"
# title: the last place alone
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# fails: test_adam_leaves_x0_alone failed
# hint: The whole path is asked for, a row a place.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return path[-1]


# %% mistake="no_correction"
# title: no bias correction
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: m and v start at 0 and are too small at first: where are they put right?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for _ in range(steps):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        path.append(path[-1] - learning_rate * m / (np.sqrt(v) + eps))
    return np.array(path)


# %% mistake="one_beta"
# title: beta1 for both
# fails: test_adam_in_two_steps failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# hint: Two betas: m and v each have their own.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta1 * v + (1.0 - beta1) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta1**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="one_minus_beta_left_out"
# title: the slope counts in full
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: A small step: is the square root there, and is v the mean of the squares?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + g
        v = beta2 * v + g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="one_step_less"
# title: one step less
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# fails: test_adam_leaves_x0_alone failed
# hint: How many steps were asked for?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="one_v_for_all"
# title: one v for all components
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: Each component has a v of its own: v is an array.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * np.sum(g**2)
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="only_m_corrected"
# title: v is not corrected
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: Which of the two means is put right, and which is not?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="only_v_corrected"
# title: m is not corrected
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: A small step: is the square root there, and is v the mean of the squares?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="other_default"
# title: beta2 is 0.99 when nobody says otherwise
# fails: test_adam_in_two_steps failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# hint: The first step is right: work out the second by hand, as in the table.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.99, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="plus_for_minus"
# title: plus for minus
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: The slope points up. Which way do you want to go?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] + learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="rate_left_out"
# title: the learning rate left out
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: How long is a step? Look for the learning rate.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="roles_exchanged"
# title: beta2 for m and beta1 for v
# fails: test_adam_in_two_steps failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# hint: When nobody says otherwise, beta1 is 0.9 and beta2 0.999. Which is which?


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


# %% mistake="root_missing"
# title: the square root is missing
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: A small step: is the square root there, and is v the mean of the squares?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (v_hat + eps))
    return np.array(path)


# %% mistake="square_missing"
# title: v is the mean of the slopes' sizes
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: Which of the two means is put right, and which is not?


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * np.abs(g)
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="start_left_out"
# title: x0 is left out of the path
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# fails: test_adam_leaves_x0_alone failed
# hint: The path begins with x0 itself.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path[1:])


# %% mistake="t_fixed"
# title: the power of beta does not grow
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: The power of beta grows with t: 1 - beta**t.


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for _ in range(steps):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1)
        v_hat = v / (1.0 - beta2)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)


# %% mistake="t_from_zero"
# title: t starts at 0
# fails: test_adam_in_two_steps failed
# fails: test_adam_gives_each_component_its_rate failed
# fails: test_adam_in_any_valley failed
# fails: test_adam_takes_the_betas_that_it_is_given failed
# fails: test_adam_on_level_ground failed
# hint: t is 1 in the first step.


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


# %% alternative="component_by_component"
# title: component by component


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    path = [[float(value) for value in x0]]
    m = [0.0] * len(path[0])
    v = [0.0] * len(path[0])
    for t in range(1, steps + 1):
        g = grad(np.array(path[-1]))
        place = []
        for i in range(len(m)):
            m[i] = beta1 * m[i] + (1 - beta1) * g[i]
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2
            size = (v[i] / (1 - beta2**t)) ** 0.5
            place.append(path[-1][i] - learning_rate * m[i] / (1 - beta1**t) / (size + eps))
        path.append(place)
    return np.array(path)


# %% alternative="one_factor"
# title: both corrections in one factor, eps scaled with them


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x = np.array(x0, dtype=float)
    path = [x]
    m, v = 0.0, 0.0
    for step in range(steps):
        g = np.asarray(grad(x))
        m = m + (1 - beta1) * (g - m)
        v = v + (1 - beta2) * (g * g - v)
        root = np.sqrt(1 - beta2 ** (step + 1))
        rate = learning_rate * root / (1 - beta1 ** (step + 1))
        x = x - rate * m / (np.sqrt(v) + eps * root)
        path.append(x)
    return np.stack(path)


# %% alternative="running_powers"
# title: the powers of beta kept by multiplication, the path filled in


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = np.tile(x0, (steps + 1, 1))
    m, v = np.zeros(x0.shape), np.zeros(x0.shape)
    power1, power2 = 1.0, 1.0
    for step in range(steps):
        g = grad(path[step])
        power1, power2 = power1 * beta1, power2 * beta2
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * np.square(g)
        path[step + 1] = path[step] - learning_rate * (m / (1 - power1)) / (
            (v / (1 - power2)) ** 0.5 + eps
        )
    return path
