"""A postmortem before its meeting: who is invited, and when it is."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programs import Program

DAY = f"{datetime.now().year + 1}-01-14"


def person(program: Program, name: str) -> str:
    return next(one["id"] for one in program.get("/api/v1/people").json if one["name"] == name)


def days_ago(days: int) -> str:
    return (datetime.now(ZoneInfo("Europe/Berlin")) - timedelta(days=days)).strftime("%Y-%m-%d")


def invite(program: Program, postmortem: str, *names: str) -> list[str]:
    """Plans the meeting and invites people, those without an account too."""
    known = {one["name"]: one["id"] for one in program.get("/api/v1/people").json}
    people = [known.get(name) or program.person(name) for name in names]
    for one in people:
        program.do(postmortem, addParticipant={"person": one})
    program.do(postmortem, scheduleMeeting={"id": "m1", "at": f"{DAY}T10:30", "minutes": 90})
    return people
