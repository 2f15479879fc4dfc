"""Keeping an instance: copies of it, going back to one, and letting go of what was promised to go."""
