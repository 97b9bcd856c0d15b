"""What the pages say, in both languages, by the keys of their catalogues."""

import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent.parent / "Sources/Website/Catalogues"
LANGUAGES = ("de", "en")
WORDS: dict[str, dict[str, str]] = {
    language: json.loads((FOLDER / f"{language}.json").read_text()) for language in LANGUAGES
}
