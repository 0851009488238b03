"""Pages for a browser: one file each, printable, light and dark, that loads nothing from anywhere.

Everything that others wrote reaches a page through a template that escapes it, and a policy in the page lets no other style and
no other script run than the ones beside this file.
"""

from coach.render.html.coaching import render_page
from coach.render.html.together import render_report_page
from coach.render.html.trends import render_trends_page

__all__ = ["render_page", "render_report_page", "render_trends_page"]
