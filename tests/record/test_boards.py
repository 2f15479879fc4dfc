"""X1, X4: what was put together, under themes and as one, is in the record, on its page, and comes back on import."""

from tests.record.browser import Visitor
from tests.record.test_eventful import all_hold


def test_everything_that_is_put_together(park, served):
    def step(kind, **settings):
        added = park.does("desk", "add_activity", kind=kind, title=f"A step of {kind}", settings=settings)["events"][0]["activity"]
        park.does("desk", "open_activity", activity=added)
        return added

    park.open("board")
    tap, water, shade, roof = (park.idea(who, text) for who, text in (
        ("citizen", "A tap"), ("citizen2", "Drinking water"), ("keeper", "Shade"), ("keeper2", "A roof")))
    park.does("keeper", "support_idea", idea=water, support=True)
    park.does("desk", "merge_ideas", into=tap, ideas=[water, roof])
    park.does("desk", "unmerge", idea=roof)
    park.does("desk", "merge_ideas", into=shade, ideas=[roof])
    park.does("desk", "hide", what="idea", id=roof, reason="twice")
    together = step("themes", who="everyone")
    wet = park.does("citizen", "make_theme", title="Rain", ideas=[tap])["events"][0]["theme"]
    park.does("keeper", "rename_theme", theme=wet, title="Water")
    gone = park.does("helper", "make_theme", title="Marker", ideas=[shade])["events"][0]["theme"]
    park.does("desk", "dissolve_theme", theme=gone)
    tables = step("ideas", by_table=True)
    park.does("desk", "join_boards", activity=tables)
    park.does("desk", "close_activity", activity=together)
    _organisers, public = all_hold(park)

    ideas = {idea["id"]: idea for idea in public["ideas"]}
    assert [ideas[ref]["into"] for ref in (tap, water, shade, roof)] == [None, tap, None, shade]
    assert ideas[tap]["supporters"] == 2 and ideas[tap]["side"] == "lived" and ideas[roof]["text"] is None
    assert [(theme["title"], theme["ideas"], theme["state"]) for theme in public["themes"]] == [
        ("Water", [tap], "up"), (None, [], "withdrawn")]
    page = Visitor(served.address).get(f"/sessions/{park.id}/record").text
    for said in ("Put together with it:", "Drinking water", "Raised by one group alone: people who use the service",
                 "Ideas were put together as one", "brought together"):
        assert said in page, said
    assert "Rain" not in page and "Marker" not in page and "A roof" not in page
