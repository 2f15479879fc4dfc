"""How somebody marks a ballot of each vote, by keyboard, by finger or in Arabic; each gives the marks that the server should hold.

`ids` are the options in their order.
"""

from playwright.sync_api import expect

from tests.browser.hall import COSTS
from tests.browser.keyboard import press, reach

SHADE, BENCHES, MAP, LIGHTS = COSTS


def approval_by_keys(page, ids):
    for name in (SHADE, BENCHES, SHADE):
        press(page, page.get_by_role("checkbox", name=name), "Space")
    expect(page.locator(".ballot-head strong")).to_have_text("1 ticked")
    return {ids[1]: 1}


def approval_by_finger(page, ids):
    page.locator(".tick").nth(0).tap()
    page.locator(".tick").nth(2).tap()
    return {ids[0]: 1, ids[2]: 1}


def first_tick(page, ids):
    page.locator(".tick").first.tap()
    return {ids[0]: 1}


def grades_by_keys(page, ids):
    grade_by_keys(page, 0, 3)
    press(page, page.get_by_role("button", name="Next one"))
    press(page, page.get_by_role("button", name="Next one"))
    grade_by_keys(page, 0, 0)
    return {ids[0]: {"overall": 3}, ids[2]: {"overall": 0}}


def grades_by_finger(page, ids):
    for grade in (5, 0, 4, 2):
        page.locator(".grade").nth(grade).tap()
        page.locator(".turns .button-main").tap()
    expect(page.locator(".answers .button")).to_have_count(4)
    page.locator(".answers .button").nth(1).tap()
    page.locator(".no-opinion").tap()
    return {ids[0]: {"overall": 5}, ids[2]: {"overall": 4}, ids[3]: {"overall": 2}}


def first_grade(page, ids):
    page.locator(".grade").nth(4).tap()
    return {ids[0]: {"overall": 4}}


def criteria_by_keys(page, ids):
    grade_by_keys(page, 0, 4)
    grade_by_keys(page, 1, 1)
    return {ids[0]: {"much": 4, "soon": 1}}


def criteria_by_finger(page, ids):
    page.locator(".turns .button-main").tap()
    page.locator(".grades").nth(1).locator(".grade").nth(5).tap()
    return {ids[1]: {"soon": 5}}


def both_criteria(page, ids):
    for at, grade in ((0, 2), (1, 3)):
        page.locator(".grades").nth(at).locator(".grade").nth(grade).tap()
    return {ids[0]: {"much": 2, "soon": 3}}


def grade_by_keys(page, at, grade):
    """From "No opinion", which is chosen at first, the arrow goes on to 0, 1, …"""
    group = page.locator(".grades").nth(at)
    reach(page, group.get_by_role("radio", name="No opinion"))
    for _ in range(grade + 1):
        page.keyboard.press("ArrowRight")
    expect(group.locator("input").nth(grade)).to_be_checked()


def ranking_by_keys(page, ids):
    for title in (BENCHES, SHADE, LIGHTS):
        press(page, page.locator(".pile .rank", has_text=title).locator("[data-do=add]"))
    press(page, page.get_by_role("button", name=f"Same place as the one above: {SHADE}"))
    expect(page.locator(".rank-place")).to_have_text(["1", "1", "3"])
    return {ids[1]: 1, ids[0]: 1, ids[3]: 3}


def ranking_by_finger(page, ids):
    for title in (MAP, SHADE):
        page.locator(".pile .rank", has_text=title).locator("[data-do=add]").tap()
    page.locator("ol .rank", has_text=SHADE).locator("[data-do=up]").tap()
    return {ids[0]: 1, ids[2]: 2}


def first_place(page, ids):
    page.locator("[data-do=add]").first.tap()
    return {ids[0]: 1}


def pairs_by_keys(page, ids):
    """One, neither, back to it and the other way, enough."""
    one, other = pair_on(page)
    press(page, page.locator(".pair-choice").first)
    expect(page.locator(".ballot-head strong")).to_contain_text("1 of")
    third, fourth = pair_on(page)
    press(page, page.get_by_role("button", name="Neither"))
    press(page, page.get_by_role("button", name="Back", exact=True))
    expect(page.locator(".pair-neither")).to_have_attribute("aria-pressed", "true")
    press(page, page.locator(".pair-choice").last)
    press(page, page.get_by_role("button", name="That is enough"))
    expect(page.locator(".answers li")).to_have_count(2)
    return {pair(ids, one, other): of(ids, one), pair(ids, third, fourth): of(ids, fourth)}


def pairs_by_finger(page, ids):
    marks = {}
    for _ in range(6):
        one, other = pair_on(page)
        page.locator(".pair-choice").last.tap()
        marks[pair(ids, one, other)] = of(ids, other)
    expect(page.locator(".answers li")).to_have_count(6)
    return marks


def neither(page, ids):
    one, other = pair_on(page)
    page.locator(".pair-neither").tap()
    return {pair(ids, one, other): "neither"}


def pair_on(page):
    return page.locator(".pair-choice .option-title").all_inner_texts()


def of(ids, title):
    return ids[list(COSTS).index(title)]


def pair(ids, *titles):
    return ":".join(sorted((of(ids, title) for title in titles), key=ids.index))


def statements_by_keys(page, ids):
    """Agree, back to it, disagree; pass."""
    press(page, page.locator(".answer-agree"))
    expect(page.locator(".progress-words")).to_contain_text("1 of")
    press(page, page.get_by_role("button", name="Back to the one before"))
    expect(page.locator(".answer-agree")).to_have_attribute("aria-pressed", "true")
    press(page, page.locator(".answer-disagree"))
    press(page, page.locator(".answer-pass"))
    return {ids[0]: -1, ids[1]: 0}


def statements_by_finger(page, ids):
    for answer in ("agree", "disagree", "agree"):
        page.locator(f".answer-{answer}").tap()
    return {ids[0]: 1, ids[1]: -1, ids[2]: 1}


def first_answer(page, ids):
    page.locator(".answer-disagree").tap()
    return {ids[0]: -1}


def budget_by_keys(page, ids):
    for title in (SHADE, MAP):
        press(page, page.locator(".option", has_text=title).locator(".purchase .button"))
    expect(page.locator(".purse-words strong")).to_have_text("£50 left")
    return {ids[0]: 1, ids[2]: 1}


def budget_by_finger(page, ids):
    """Within the sum, then over it: the first stands."""
    page.locator(".purchase .button").nth(1).tap()
    expect(page.locator(".saved-yes")).to_be_visible()
    page.locator(".purchase .button").nth(0).tap()
    expect(page.locator(".purse-words strong")).to_have_text("Not counted yet: £100 too much")
    return {ids[1]: 1}


def third_purchase(page, ids):
    page.locator(".purchase .button").nth(2).tap()
    return {ids[2]: 1}


def amounts_by_keys(page, ids):
    press(page, page.get_by_role("button", name=f"More for {SHADE}"))
    reach(page, page.get_by_role("textbox", name=f"Amount for {LIGHTS}"))
    page.keyboard.type("300")
    expect(page.locator(".purse-words strong")).to_have_text("£650 left")
    return {ids[0]: 50, ids[3]: 300}


def amounts_by_finger(page, ids):
    """In digits of the phone's own script; then too much, which does not count."""
    page.locator(".amount-field").nth(1).fill("٦٠٠")
    expect(page.locator(".purse-words strong")).to_have_text("£400 left")
    page.locator(".amount-field").nth(2).fill("500")
    expect(page.locator(".purse-words strong")).to_have_text("Not counted yet: £100 too much")
    return {ids[1]: 600}


def one_step_more(page, ids):
    page.locator(".amount").first.locator(".dotter-step").last.tap()
    return {ids[0]: 50}


def dots_by_keys(page, ids):
    """The fourth on one is one too many, and does nothing; one is taken back."""
    more = page.locator(".dotter").nth(0).locator(".dotter-step").last
    for _ in range(4):
        press(page, more)
    press(page, page.locator(".dotter").nth(0).locator(".dotter-step").first)
    press(page, page.locator(".dotter").nth(2).locator(".dotter-step").last, "Space")
    expect(page.locator(".dots-left")).to_contain_text("2 dots left")
    return {ids[0]: 2, ids[2]: 1}


def dots_by_finger(page, ids):
    for at in (1, 1, 1, 0, 0):
        page.locator(".dotter").nth(at).locator(".dotter-step").last.tap()
    expect(page.locator(".dots-left")).to_contain_text("No dots left")
    page.locator(".dotter").nth(2).locator(".dotter-step").last.tap(force=True)
    return {ids[1]: 3, ids[0]: 2}


def one_dot(page, ids):
    page.locator(".dotter-step").nth(1).tap()
    return {ids[0]: 1}


def themes_by_keys(page, ids):
    press(page, page.get_by_role("checkbox", name="When it is hot"), "Space")
    return {ids[1]: 1}


def ideas_by_keys(page, ids):
    press(page, page.get_by_role("button", name="One dot more on Open the gate by the school"))
    return {ids[2]: 1}


def both_ticks(page, ids):
    for at in (0, 1):
        page.locator(".tick").nth(at).tap()
    return {ids[0]: 1, ids[1]: 1}


BY_KEYS = {
    "approval": approval_by_keys, "grades": grades_by_keys, "criteria": criteria_by_keys, "ranking": ranking_by_keys,
    "pairs": pairs_by_keys, "statements": statements_by_keys, "budget": budget_by_keys, "amounts": amounts_by_keys,
    "dots": dots_by_keys, "themes": themes_by_keys, "ideas": ideas_by_keys,
}
BY_FINGER = {
    "approval": approval_by_finger, "grades": grades_by_finger, "criteria": criteria_by_finger, "ranking": ranking_by_finger,
    "pairs": pairs_by_finger, "statements": statements_by_finger, "budget": budget_by_finger, "amounts": amounts_by_finger,
    "dots": dots_by_finger, "themes": both_ticks, "ideas": dots_by_finger,
}
IN_ARABIC = {
    "approval": first_tick, "grades": first_grade, "criteria": both_criteria, "ranking": first_place, "pairs": neither,
    "statements": first_answer, "budget": third_purchase, "amounts": one_step_more, "dots": one_dot, "themes": first_tick,
    "ideas": one_dot,
}
