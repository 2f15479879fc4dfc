"""Which of the demonstration's people does what in a step, by its kind; the same at every sitting."""

from workshop.demonstration.board import Board
from workshop.demonstration.room import Room
from workshop.demonstration.tables import Tables
from workshop.demonstration.votes import Votes


class Steps:
    """Everything that a Crowd does once a step is open; with `has_desk` the crowd's own facilitator takes part too."""

    def __init__(self, crowd, has_desk):
        self._board, self._votes = Board(crowd), Votes(crowd)
        self._room, self._tables = Room(crowd), Tables(crowd)
        self._has_desk = has_desk

    def begin(self, step):
        """What people do as soon as a step is open."""
        {
            "ideas": lambda: self._board.write(step),
            "talk": lambda: self._room.listen(step, self._has_desk),
            "questions": lambda: self._room.ask(step, self._has_desk),
            "themes": lambda: self._tables.put_together(self._has_desk),
            "proposals": lambda: self._tables.write_up(step),
        }.get(step["kind"], lambda: self._votes.vote(step))()

    def read(self, step):
        """What people do once they read each other's ideas."""
        self._board.read(step, self._has_desk)
