"""What the record's pictures are drawn with: texts, lines, boxes and dots from the start of the line, in CSS pixels.

Templates turn them round where words run leftward. Each picture comes wide and narrow.
"""

from dataclasses import dataclass, field

from .lettering import fitted

LINE = 20
WIDE, NARROW = 720, 340


@dataclass(frozen=True)
class Text:
    """Words at a place; `anchor` is start, middle or end."""

    look: str
    x: float
    y: float
    words: str
    anchor: str = "start"
    shape: str = "text"


@dataclass(frozen=True)
class Line:
    """A straight line."""

    look: str
    x1: float
    y1: float
    x2: float
    y2: float
    shape: str = "line"


@dataclass(frozen=True)
class Curve:
    """A line that leaves and arrives level."""

    look: str
    x1: float
    y1: float
    x2: float
    y2: float
    shape: str = "curve"


@dataclass(frozen=True)
class Box:
    """A box from its start."""

    look: str
    x: float
    y: float
    width: float
    height: float
    shape: str = "box"


@dataclass(frozen=True)
class Mark:
    """A mark around a point: dot, square, triangle, diamond, ring, plus, cross or down, so many pixels to each side."""

    look: str
    x: float
    y: float
    size: float
    shape: str = "dot"


@dataclass(frozen=True)
class Drawing:
    """A finished drawing: its name on the page, its title, what it tells, and its shapes from back to front."""

    name: str
    title: str
    told: str
    width: int
    height: int
    wide: bool
    shapes: list


@dataclass(frozen=True)
class Figure:
    """A picture of a step as the page shows it: a heading, both drawings, and what is said beneath."""

    caption: str
    drawings: list
    notes: list = field(default_factory=list)
    groups: list = field(default_factory=list)


class Pen:
    """Draws row beneath row: a title at the start, and beside it (beneath it on a narrow page) a line from 0 to 1."""

    def __init__(self, wide, top=10, end=None):
        self.wide, self.y, self.shapes = wide, top, []
        self.width = WIDE if wide else NARROW
        self.start, self.end, self.room = (290, 590, 262) if wide else (12, 328, 328)
        self.end = end or self.end

    def at(self, share):
        """Where on the line a share stands."""
        return round(self.start + share * (self.end - self.start), 1)

    def row(self, title, tall=24, figures=0, under=None):
        """The title of the next row, with what is said `under` it; the height of the middle of its line.

        The line is `tall` pixels high; a narrow page has `figures` pixels more beneath it.
        """
        lines = fitted(title, self.room)
        words = LINE * (len(lines) + bool(under))
        space = max(words, tall) if self.wide else words + tall + figures
        first = self.y + (space - words) / 2 if self.wide else self.y
        self.shapes += [Text("d-text", 0, first + 15 + LINE * place, line) for place, line in enumerate(lines)]
        if under:
            self.shapes.append(Text("d-side", 0, first + 15 + LINE * len(lines), under))
        middle = self.y + space / 2 if self.wide else self.y + words + tall / 2
        self.y += space + 14
        return middle

    def add(self, *shapes):
        self.shapes += shapes

    def behind(self, *shapes):
        """Shapes behind everything that is drawn already."""
        self.shapes = [*shapes, *self.shapes]

    def done(self, name, title, told):
        return Drawing(f"{name}-{'wide' if self.wide else 'narrow'}", title, told, self.width, round(self.y), self.wide,
                       self.shapes)


def both(draw):
    """A drawing for a wide page and one for a narrow page, by a function of `wide`."""
    return [draw(True), draw(False)]
