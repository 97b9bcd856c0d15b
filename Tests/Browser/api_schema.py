"""What /api/openapi.json says of an answer, held against the answer."""

from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from programs import Answer, send
from server import Server


class Schema:
    """The interface for programs as the server itself describes it."""

    def __init__(self, server: Server):
        self.document = send(server, "GET", "/api/openapi.json").json

    def check(self, answer: Answer, method: str, path: str) -> Any:
        """The answer's JSON, if it is what the description of this route promises for its status."""
        responses = self.document["paths"][path][method]["responses"]
        status = str(answer.status)
        promised = responses.get(status) or responses.get(f"{status[0]}XX")
        assert promised, f"{method} {path} answers {status}, which is not described: {answer.text}"
        if "$ref" in promised:
            promised = self.document["components"]["responses"][promised["$ref"].rsplit("/", 1)[-1]]
        assert answer.kind in promised["content"], f"{answer.kind} is not described"
        self.validate(answer.json, promised["content"][answer.kind]["schema"])
        return answer.json

    def validate(self, value: object, schema: dict) -> None:
        # References into components resolve within the one document that holds both.
        whole = {**schema, "components": self.document["components"]}
        errors: list[ValidationError] = list(Draft202012Validator(whole).iter_errors(value))
        assert not errors, "\n".join(f"{error.json_path}: {error.message}" for error in errors)

    def named(self, name: str) -> dict:
        return {"$ref": f"#/components/schemas/{name}"}
