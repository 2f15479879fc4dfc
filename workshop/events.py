"""Every event type, declared once: who may see it, and which of its fields are a person's own words."""

from dataclasses import dataclass

EVERYONE = "everyone"
DESK = "desk"
AUTHOR = "author"

PROPOSAL_WORDS = (
    "title", "summary", "problem", "helps", "gain", "evidence", "risk", "smallest_test", "trouble", "stopper", "answerer",
)
RESPONSE_WORDS = ("why", "owner", "follower", "trial", "avoided_source")
WORDS_OF = {
    "idea": ("text",), "comment": ("text",), "statement": ("text",), "theme": ("title",), "proposal": PROPOSAL_WORDS,
    "question": ("text", "answer"), "note": ("text",), "saying": ("text",),
    "response": RESPONSE_WORDS,
}
"""The fields of each sort of thing that are a person's own words."""


@dataclass(frozen=True)
class EventType:
    """One kind of event: its name, its audience unless the turn says otherwise, its words.

    `about` names the field that holds the id of the thing whose words these are, so that
    hiding or erasing the thing finds them.
    """

    name: str
    audience: str = EVERYONE
    words: tuple[str, ...] = ()
    about: str | None = None


TYPES = {
    kind.name: kind
    for kind in (
        # the session and its agenda
        EventType("session_planned"),       # title, purpose, remit, information, voices, place, languages, small_number, currency, other_counts, slips, texts, rehearsal, safeguarding
        EventType("session_moved"),         # place, starts_at
        EventType("session_started"),
        EventType("session_closing"),
        EventType("session_closed"),        # everyone, digests (journal.summed_up), touched; fingerprint when shown: its own digest
        EventType("activity_added"),        # activity, kind, title, prompt, settings, minutes, after, repeats, information
        EventType("activity_moved"),        # activity, after
        EventType("activity_edited"),       # activity, title, prompt, settings, minutes
        EventType("activity_skipped"),      # activity, on
        EventType("activity_opened"),       # activity, options, costs?, lottery? (the digest of the secret)
        EventType("activity_closing"),      # activity, at (closes_at)
        EventType("closing_cancelled"),     # activity
        EventType("activity_closed"),       # activity, by_side?, commitment?, sayings?
        EventType("lots_drawn"),            # activity, number
        EventType("results_revealed"),      # activity, salt?, secret?
        EventType("hands_counted", DESK),   # activity, hands: for everyone from the reveal on
        EventType("focus_moved"),           # activity
        EventType("ideas_shown"),           # activity
        EventType("groups_shown"),          # activity, sides
        # running the room
        EventType("timer_set"),             # ends_at, left
        EventType("paused"),                # on, message
        EventType("locked"),                # locked
        EventType("tables_set"),            # tables, seats
        EventType("screen_covered"),        # on
        EventType("message_sent"),          # text
        EventType("nudged"),                # activity
        EventType("spoke"),                 # side, turns
        # people
        EventType("slips_made"),            # made
        EventType("participant_joined"),    # voice, side, joined_late?
        EventType("person_joined", DESK, ("name",), "participant"),   # participant, name, voice, side, table, language, source, waiting, host?
        EventType("person_named", DESK, ("name",), "participant"),    # participant, name
        EventType("person_admitted", DESK),                           # participant
        EventType("person_moved", DESK),                              # participant, voice, side
        EventType("person_speaks", DESK),                             # participant, language
        EventType("person_stays", DESK),                              # participant, on
        EventType("person_left", DESK),                               # participant
        EventType("person_removed", DESK),                            # participant, reason
        EventType("person_seated", DESK),                             # participant, table
        EventType("hand_raised", DESK),                               # participant, up
        EventType("person_spoke", DESK),                              # participant, spoken
        EventType("person_ready", DESK),                              # participant, activity, ready
        EventType("help_asked", DESK, ("text",), "call"),      # call, participant, text
        EventType("reported", DESK, ("words",), "report"),            # report, what, id, reason, words
        EventType("call_settled", DESK),                              # call, settled
        EventType("report_settled", DESK),                            # report, settled
        EventType("helper_invited", DESK, ("name",), "link"),         # link, name, table
        EventType("helper_dismissed", DESK),                          # link
        EventType("muted", DESK),                                     # what, id, on
        # what people wrote
        EventType("idea_posted", words=("text",), about="idea"),      # idea, activity, text, column, side, language
        EventType("idea_shown", words=("text",), about="idea"),       # the same
        EventType("idea_edited", words=("text",), about="idea"),      # idea, text, language
        EventType("idea_withdrawn"),                                  # idea
        EventType("idea_supported"),                                  # idea, supporters
        EventType("comment_posted", words=("text",), about="comment"),  # comment, idea, proposal, sort, text, side, language
        EventType("ideas_merged"),                                    # into, ideas, supporters (of the one they are in)
        EventType("idea_unmerged"),                                   # idea, supporters (of those it was in)
        EventType("boards_joined"),                                   # activity
        EventType("theme_made", words=("title",), about="theme"),     # theme, title, ideas, language
        EventType("idea_moved"),                                      # idea, theme
        EventType("theme_renamed", words=("title",), about="theme"),  # theme, title, language
        EventType("theme_dissolved"),                                 # theme
        EventType("proposal_added", words=PROPOSAL_WORDS, about="proposal"),   # proposal, activity, table, theme, the sheet whole, pen, asked, pen_from
        EventType("proposal_edited", words=PROPOSAL_WORDS, about="proposal"),  # proposal, the sheet whole
        EventType("pen_asked", about="proposal"),                     # proposal, asked, pen_from
        EventType("pen_passed", about="proposal"),                    # proposal, pen, asked, pen_from, by
        EventType("proposal_heard"),                                  # proposal
        EventType("statement_added", words=("text",), about="statement"),      # statement, activity, text, side, language
        EventType("translated", words=("text",), about="id"),         # what, id, language, text (null: taken away)
        EventType("question_asked", words=("text",), about="question"),        # question, activity, text, side, language
        EventType("question_withdrawn"),                              # question
        EventType("question_supported"),                              # question, supporters
        EventType("question_answered", words=("text", "answer"), about="question"),  # question, text, answer, answered
        EventType("question_taken"),                                  # question
        EventType("note_written", words=("text",), about="note"),     # note, activity, table, text, language
        EventType("saying_told", words=("text",), about="saying"),    # saying, activity, option, mark, text, state?, reason?
        EventType("proposal_answered", words=RESPONSE_WORDS, about="response"),      # response, proposal, version, decision, due, done, trial_until, avoided, language, its words
        # moderation
        EventType("hidden", words=("words",)),                        # what, id, reason, words
        EventType("shown", words=("text", "answer", *PROPOSAL_WORDS), about="id"),  # what, id, and the whole thing again
        EventType("off_screen"),                                      # what, id, on
        EventType("erased"),                                          # what, id
    )
}
