"""The replay: every event that everyone may see up to the end, page by page, and no words that were hidden since."""

from tests.record.browser import Visitor


def pages(visitor, session):
    """The pages of a session's replay as a browser fetches them."""
    found, after = [], 0
    while True:
        page = visitor.get(f"/sessions/{session}/replay/events?after={after}").json()
        found.append(page)
        after = page["upto"]
        if not page.get("more"):
            return found


def test_it_holds_what_everyone_may_see_in_order_up_to_the_end(day, served, public):
    organiser = Visitor(served.address, "organiser@example.org")
    found = pages(organiser, day.park.id)

    events = [event for page in found for event in page["events"]]
    everyones = [entry["seq"] for entry in public["journal"] if "type" in entry]
    closed = next(entry["seq"] for entry in public["journal"] if entry.get("type") == "session_closed")
    assert [event["seq"] for event in events] == [seq for seq in everyones if seq <= closed]
    assert found[-1]["upto"] == closed
    hidden = {entry["id"] for entry in public["journal"] if entry.get("type") == "hidden"}
    assert hidden and all(event["text"] is None for event in events if event["type"].startswith("idea_") and event.get("idea") in hidden and "text" in event)


def test_it_is_for_whoever_may_read_the_record(day, served):
    stranger = Visitor(served.address)

    assert "/sign-in" in stranger.get(f"/sessions/{day.park.id}/replay").url
    assert stranger.get(f"/sessions/{day.park.id}/replay/events").status_code == 404
    assert "id=\"replay\"" in Visitor(served.address, "organiser@example.org").get(f"/sessions/{day.park.id}/replay").text


def test_there_is_none_before_the_end(park, served):
    organiser = Visitor(served.address, "organiser@example.org")

    assert "no record yet" in organiser.get(f"/sessions/{park.id}/replay").text
    assert organiser.get(f"/sessions/{park.id}/replay/events").status_code == 404
