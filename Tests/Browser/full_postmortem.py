"""A postmortem with something in every place there is, written by a program."""

from programs import Program


def fill(program: Program, postmortem: str, text: str = "Etwas") -> None:
    """Puts `text` wherever a text, name or time can stand."""
    lena = next(person for person in program.get("/api/v1/people").json if person["account"])["id"]
    guest = program.person(f"{text} Gast"[:90])
    incident = program.read(postmortem)["incidents"][0]["id"]
    for command in [
        *record(text, incident, guest), *timeline(text, incident), *meeting(text, lena, guest), *publication(text)
    ]:
        answer = program.ask(postmortem, command)
        assert answer.status == 200, f"{command}: {answer.text}"


def record(text: str, incident: str, guest: str) -> list[dict]:
    return [
        {"addTag": {"tag": text[:60]}},
        {"addParticipant": {"person": guest}},
        {"setSeverity": {"incident": incident, "severity": text[:40]}},
        {"addSystem": {"incident": incident, "system": text[:100]}},
        {"addTicket": {"incident": incident, "ticket": "https://tickets.brackmoor.example/OPS-7"}},
        {"setKeyTime": {"incident": incident, "key": "started", "typed": text[:200]}},
        {"edit": {"text": "summary", "edit": [text]}},
        {"edit": {"text": "lessons", "edit": [text]}},
        {"edit": {"text": "notes", "edit": [text]}},
        {"edit": {"text": "teaser", "edit": [text]}},
    ]


def timeline(text: str, incident: str) -> list[dict]:
    return [
        {"addEvent": {"id": "e1", "when": "2026-03-02 14:30", "text": text, "flags": ["feedsCause"]}},
        {"addEvent": {"id": "e2", "when": "~14:45", "text": text, "near": "e1", "flags": ["slowedRepair"], "kind": "activity"}},
        {"addEvent": {"id": "e3", "when": "15:10–15:40", "text": text, "near": "e2", "flags": ["wentWell"]}},
        {"addEvent": {"id": "e4", "when": text[:200], "text": text, "kind": "condition"}},
        {"addEvent": {"id": "e5", "when": "", "text": text, "flags": ["feedsCause", "slowedRepair"]}},
        {"setNoCause": {"event": "e2", "noCause": True}},
        {"setKeyTime": {"incident": incident, "key": "detected", "event": "e1"}},
        {"askQuestion": {"id": "q1", "event": "e1", "text": text[:500]}},
        {"askQuestion": {"id": "q2", "event": "e1", "text": text[:500]}},
        {"resolveQuestion": {"question": "q2"}},
        {"addIdea": {"id": "i1", "text": text, "event": "e1"}},
        {"addIdea": {"id": "i2", "text": text, "kind": "cause"}},
        {"addIdea": {"id": "i3", "text": text}},
        {"park": {"id": "p1", "text": text, "step": "causes"}},
    ]


def meeting(text: str, lena: str, guest: str) -> list[dict]:
    return [
        {"beginMeeting": {"id": "m1", "kind": "meeting"}},
        {"attend": {"meeting": "m1", "person": lena}},
        {"attend": {"meeting": "m1", "person": guest}},
        {"addCause": {"id": "c1", "text": text, "events": ["e1"]}},
        {"addCause": {"id": "c2", "text": text, "parent": "c1"}},
        {"addCause": {"id": "c3", "text": text}},
        {"setNoActionReason": {"cause": "c3", "reason": text[:500]}},
        {"addActionItem": {"id": "a1", "text": text, "causes": ["c1"], "owner": lena, "due": "2026-04-01", "priority": "high"}},
        {"addActionItem": {"id": "a2", "text": text, "causes": ["c1"], "owner": guest}},
        {"addActionItem": {"id": "a3", "text": text, "owner": guest}},
        {"seekApproval": {"actionItem": "a2", "from": text[:200], "owner": guest}},
        {"addActionItemTicket": {"actionItem": "a1", "ticket": "https://tickets.brackmoor.example/OPS-9"}},
        {"dropActionItem": {"actionItem": "a3", "reason": text[:500]}},
        {"takeIdea": {"idea": "i1", "becomes": "a4"}},
        {"leaveIdea": {"idea": "i3", "reason": text[:500]}},
        # Whose owner has gone meanwhile is offered the substitute.
        {"withdrawAttendance": {"meeting": "m1", "person": guest}},
    ]


def publication(text: str) -> list[dict]:
    return [{"publish": {}}, {"addTag": {"tag": "danach"}}]
