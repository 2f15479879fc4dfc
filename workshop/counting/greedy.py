"""The usual way to share out money: by votes, passing over what no longer fits."""


def fill(votes: dict, costs: dict, money: int, lots, purpose: str) -> list[list[str]]:
    """Options in the order in which they are bought, those bought together in one list.

    The most votes come first, nobody's option never. Of equals that fit one by one but not
    together, lots are drawn for `purpose`.
    """
    bought, left = [], {option for option in costs if votes[option]}
    while left := {option for option in left if costs[option] <= money}:
        most = max(votes[option] for option in left)
        equal = [option for option in left if votes[option] == most]
        if sum(costs[option] for option in equal) > money:
            equal = [lots.draw(purpose, equal)]
        bought.append(equal)
        money -= sum(costs[option] for option in equal)
        left -= set(equal)
    return bought
