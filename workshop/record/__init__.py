"""The record: what is kept of a session and handed over, and how anyone can check it."""
