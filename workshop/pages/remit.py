"""Who decides, for templates; the choices that a plan has."""

from ..record.remit import who_decides
from . import pages

CHOICES = ("room", "first_n", "consider")
BINDING = ("room", "first_n")

pages.app_template_global("who_decides")(who_decides)
