"""What pretend participants say: invented, about no service in particular, and in the language of the plan."""

N_ = str  # marks a text for the catalogue

IDEAS = (
    N_("Tell me how long I have to wait, even if it is long."),
    N_("The form asks me the same thing three times."),
    N_("Somebody answered the phone and knew my name. That was good."),
    N_("Let me do it in the evening. I work during the day."),
    N_("The letter was so hard to read that my daughter had to explain it."),
    N_("A bench outside, for those who come early."),
    N_("We need ten minutes between two people, not five."),
    N_("One person who knows the whole story, instead of four."),
    N_("Send a message the day before. People forget, and the place stays empty."),
    N_("The door is heavy, and the bell is too high for me."),
    N_("Staff cannot see what the other office has already promised."),
    N_("It was quick and friendly. Keep it so."),
)
COMMENTS = {
    "build": N_("And say it in other languages too."),
    "worry": N_("Who would have the time for that?"),
    "question": N_("Has anyone tried this before?"),
}
QUESTIONS = (
    N_("How many people use this in a week?"),
    N_("What does it cost today?"),
    N_("Who decides about opening hours?"),
)
REASONS = (
    N_("People who have no phone could be left out."),
    N_("Try it in one place first."),
)
WORDS = (N_("curious"), N_("tired"), N_("hopeful"), N_("ready"))
