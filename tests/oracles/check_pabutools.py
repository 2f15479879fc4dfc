"""Opt-in: pabutools buys the same by equal shares, with add-one and without, and by votes."""

import pytest

from tests.counting import slow_shares
from workshop.counting.equal_shares import run
from workshop.counting.greedy import fill
from workshop.counting.purses import Exact
from workshop.counting.raising import first_stop
from workshop.counting.spending import room

election = pytest.importorskip("pabutools.election")
rules = pytest.importorskip("pabutools.rules")
tiebreaking = pytest.importorskip("pabutools.tiebreaking")

ROOMS = list(slow_shares.profiles(2000, seed=11, most_options=9, most_people=12, sides=(1,)))


class InOrder:
    """Lots that were drawn beforehand."""

    def __init__(self, order):
        self.order = order

    def draw(self, purpose, among):
        return min(among, key=self.order.index)


def theirs(people, costs, budget, order):
    """Our room as theirs: (instance, profile, tie-breaking)."""
    projects = {option: election.Project(option, cost) for option, cost in costs.items()}
    instance = election.Instance(projects.values(), budget_limit=budget)
    profile = election.ApprovalProfile(
        [election.ApprovalBallot([projects[option] for option in marks]) for marks in people], instance=instance)
    return instance, profile, tiebreaking.TieBreakingRule(lambda _instance, _profile, project: order.index(project.name))


def ours(people, costs, budget, order, add_one):
    asked = room([people], costs, budget)
    if not asked.options:
        return set()
    lots = [order.index(option) for option in asked.options]
    stop, is_over = first_stop(asked, lots) if add_one else (0, False)
    return {asked.options[option] for choice, _ in run(Exact(asked, stop - is_over), lots) for option in choice.buys}


@pytest.mark.parametrize("add_one", [False, True])
def test_equal_shares_buys_the_same(add_one):
    for (people,), costs, budget, order in ROOMS:
        instance, profile, ties = theirs(people, costs, budget, order)
        bought = rules.method_of_equal_shares(
            instance, profile, sat_class=election.Cost_Sat, tie_breaking=ties,
            voter_budget_increment=1 if add_one else None)
        assert {project.name for project in bought} == ours(people, costs, budget, order, add_one)


def test_by_votes_the_same_is_bought_of_what_anybody_ticked():
    for (people,), costs, budget, order in ROOMS:
        votes = {option: sum(option in marks for marks in people) for option in costs}
        instance, profile, ties = theirs(people, costs, budget, order)
        bought = rules.greedy_utilitarian_welfare(instance, profile, sat_class=election.Cost_Sat, tie_breaking=ties)
        ticked = {project.name for project in bought if votes[project.name]}
        found = fill(votes, costs, budget, InOrder(order), "greedy:buys")
        assert {option for each in found for option in each} == ticked
