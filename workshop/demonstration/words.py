"""What the demonstration's people write on its boards: ideas and comments. Authors are numbers in `people.PEOPLE`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Idea:
    """An idea by its number in the demonstration; about `me_too` people say that it is true for them."""

    number: int
    author: int
    text: str
    me_too: int
    language: str = "en"
    column: int | None = None


IDEAS = (
    Idea(1, 6, "Text me when the bus is late. I stand outside in the rain because I daren’t miss it.", 15),
    Idea(2, 12, "I can’t ring in the morning, that’s when my own carers come. Let me book at night.", 9),
    Idea(3, 0, "My choir is on Tuesday at seven. I’ve not been for two years.", 8),
    Idea(4, 7, "Say yes or no the same day. Waiting to hear is worse than a no.", 10),
    Idea(5, 10, "Ask me once what I need. I explain my wheelchair every time.", 11),
    Idea(6, 8, "I book for my mum from work. Let me do it online and see that it’s done.", 8),
    Idea(7, 9, "If the hospital changes the time we lose the bus. Could they talk to each other?", 9),
    Idea(8, 3, "A Sunday bus once a month so she can see her sister.", 6),
    Idea(9, 13, "Keep some seats for hospital trips until the day before.", 10),
    Idea(10, 14, "Group people going the same way. We run half empty back from Eastmoor.", 5),
    Idea(11, 22, "Two days’ notice is what makes the rota possible. Don’t lose it all.", 6),
    Idea(12, 15, "Use taxis when the bus is full. It’s cheaper than sending a second one.", 7),
    Idea(13, 16, "Volunteers would do short shopping trips if we paid their mileage the same week.", 5),
    Idea(14, 27, "Drivers know who’s running late. Give us one button to send.", 13),
    Idea(15, 23, "A new evening shift needs two people for safety. It isn’t just a bus.", 5),
    Idea(16, 24, "One in ten bookings isn’t used. Make cancelling easy and we win seats back.", 9),
    Idea(17, 1, "Take Derek Hallam off the phones. He never rings anybody back.", 0),
    Idea(18, 11, "Wysyłajcie wiadomości też po polsku. Teściowa nie rozumie, kiedy kierowca mówi, że coś się zmieniło.", 3, "pl"),
)

NAMES_A_PERSON = 17
REPORTED_BY = 18
IN_POLISH = 18
IN_ENGLISH = "Send the messages in Polish too. My mother-in-law doesn’t understand when the driver says something has changed."
ONE_IDEA = (1, 14)
"""The second says what the first asks for: they are put together as one."""

AS_IT_IS = (
    Idea(101, 5, "Goes well: the drivers know me and wait until I’m at the door.", 9, column=2),
    Idea(102, 2, "Goes wrong: I ring, it’s engaged, I ring again. By the time I’m through the day is full.", 11, column=0),
    Idea(103, 9, "Goes wrong: two days ahead is too late when the clinic rings today.", 8, column=0),
    Idea(104, 0, "Goes wrong: the pick-up is “about ten”. I put my coat on at half past nine.", 12, column=1),
    Idea(105, 20, "Goes well: nearly everyone who is on the list gets there.", 6, column=2),
    Idea(106, 26, "Goes wrong: we hear that somebody waited an hour, but nobody told us at the time.", 7, column=1),
    Idea(107, 11, "Goes wrong: I book the way back before I know when I’ll be done.", 7, column=3),
    Idea(108, 30, "Goes wrong: the phone rings all morning, and we have one person for it.", 8, column=0),
    Idea(109, 6, "Goes well: I got to my sister’s birthday. I talked about it for weeks.", 10, column=3),
)
"""What people say first, before anyone asks what to change; `column` is the place of the column it stands in."""


@dataclass(frozen=True)
class Comment:
    """A build, worry or question on the idea of this number."""

    idea: int
    author: int
    sort: str
    text: str


COMMENTS = (
    Comment(9, 0, "worry", "Is my choir less important than your clinic?"),
    Comment(14, 4, "build", "And tell the person waiting, not just the office."),
    Comment(12, 12, "question", "Do taxis here take wheelchairs?"),
)
