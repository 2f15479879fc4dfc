"""Getting about with the Tab key alone."""

MOST = 120


def reach(page, target):
    """Press Tab until the keyboard is on `target`, as somebody does who has no mouse."""
    target.wait_for()
    for _ in range(MOST):
        if target.evaluate("(element) => element === document.activeElement"):
            return target
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {target}")


def press(page, target, key="Enter"):
    reach(page, target)
    page.keyboard.press(key)
