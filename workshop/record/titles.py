"""What options are called in a copy of the record."""


def titles_of(record):
    """What each option is called in this copy, by id."""
    named = {thing["id"]: thing["title"] for shelf in ("proposals", "themes") for thing in record[shelf]}
    return named | {thing["id"]: thing["text"] for shelf in ("ideas", "statements", "sayings") for thing in record[shelf]}


def each_result(record):
    """[(result, titles)] of every vote."""
    titles = titles_of(record)
    return [(each, titles) for each in record["results"]]
