"""What whoever runs a session says and watches for at each step."""


def runsheet(session):
    """{step: {say, watch}}."""
    return {step.ref: {"say": step.say, "watch": step.watch} for step in session.activities}
