"""A record as files for people: a spreadsheet, a printed report, a text; made by a process of its own."""
