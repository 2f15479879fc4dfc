"""A Polis conversation as one vote: the latest answer of each voter to each statement."""

from .material import Election, Option, Vote, tidy, without_controls

LONGEST_AS_IT_IS = 280  # code points of a statement, unless the settings allow more


def as_election(conversation):
    """The latest of each voter's answers, as a vote on statements."""
    options = tuple(Option(str(number), tidy(each.text), hidden=each.moderated_out)
                    for number, each in enumerate(conversation.statements, start=1))
    places = {each.id: place for place, each in enumerate(conversation.statements)}
    answers = {}
    for vote in conversation.votes:
        answers.setdefault(vote.voter, {})[places[vote.statement]] = vote.mark
    longest = max(len(option.name) for option in options)
    return Election("statements", conversation.topic, options, tuple(map(Vote, answers.values())),
                    {"longest": longest} if longest > LONGEST_AS_IT_IS else {}, tidy(without_controls(conversation.description)),
                    notes=conversation.notes)
