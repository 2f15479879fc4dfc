"""The pages people see."""

from flask import Blueprint

pages = Blueprint("pages", __name__)

from . import room  # noqa: E402,F401  it adds its routes
