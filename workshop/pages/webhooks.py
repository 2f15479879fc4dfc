"""Webhooks of an account: where news is sent, what was sent, what came of it; paused, tried out, sent again, deleted."""

from flask import abort, flash, redirect, render_template, request
from flask_babel import gettext as _
from flask_login import current_user, login_required

from .. import outward, webhooks
from ..db import begin_writing, db
from ..house import house
from ..refusals import Refused
from . import pages
from .form import Form


@pages.get("/account/webhooks")
@login_required
def webhook_list():
    return _list(Form({}))


@pages.post("/account/webhooks")
@login_required
def make_webhook():
    form = Form(request.form)
    begin_writing()
    try:
        hook = webhooks.make(current_user, form["url"].strip(), form.chosen("types"), house().settings.private_webhooks)
    except Refused as refusal:
        db.session.rollback()
        form.refuse(refusal)
        return _list(form), 422
    db.session.commit()
    flash(_("From now on news is sent there. Copy the secret below into the program that receives it."))
    return redirect(f"/account/webhooks/{hook.id}")


@pages.get("/account/webhooks/<int:webhook_id>")
@login_required
def webhook(webhook_id):
    hook = _mine(webhook_id)
    page = render_template("account/webhook.html", hook=hook, secret=webhooks.secret(house().keyring, hook),
                           messages=webhooks.last(hook), problems=outward.FAILED)
    return page, 200, {"Cache-Control": "no-store"}


@pages.post("/account/webhooks/<int:webhook_id>/<any(test, pause, resume, delete):doing>")
@login_required
def change_webhook(webhook_id, doing):
    begin_writing()
    hook = _mine(webhook_id)
    if doing == "delete":
        webhooks.forget(hook)
    elif doing == "test":
        webhooks.try_out(hook)
    else:
        hook.paused = doing == "pause"
    db.session.commit()
    house().courier.wake()
    flash(_said()[doing])
    return redirect("/account/webhooks" if doing == "delete" else f"/account/webhooks/{webhook_id}")


@pages.post("/account/webhooks/<int:webhook_id>/messages/<int:message_id>/again")
@login_required
def send_again(webhook_id, message_id):
    begin_writing()
    if not webhooks.again(_mine(webhook_id), message_id):
        db.session.rollback()
        abort(404)
    db.session.commit()
    house().courier.wake()
    flash(_("It is sent once more, with the same id."))
    return redirect(f"/account/webhooks/{webhook_id}")


def _mine(webhook_id):
    hook = webhooks.mine(current_user, webhook_id)
    if hook is None:
        db.session.rollback()
        abort(404)
    return hook


def _list(form):
    return render_template("account/webhooks.html", form=form, hooks=webhooks.of(current_user))


def _said():
    return {
        "test": _("A test message is on its way. Load this page again in a moment to see whether it arrived."),
        "pause": _("Paused. What happens meanwhile is kept and sent when you go on."),
        "resume": _("News is sent there again."),
        "delete": _("The webhook is deleted. Nothing more is sent there."),
    }


@pages.app_template_global()
def news_types():
    """What a webhook can be told of, by type, in words."""
    return {
        "session.closed": _("A session has ended"),
        "record.published": _("A record was published"),
        "record.withdrawn": _("A record was withdrawn"),
        "response.published": _("A proposal was answered"),
        "webhook.test": _("Test"),
    }
