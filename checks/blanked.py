"""Swift or JavaScript with comments and strings blanked out, so that braces and words count only as code."""

import re

# In the order tried at each place: Swift's raw and multi-line strings before plain ones. A sentence in
# backticks, which is a name there, is blanked too. In JavaScript a template literal is taken whole, so
# the code inside its `${}` is not looked at.
SWIFT = re.compile(
    r'//[^\n]*|`[^`\n]*`|/\*.*?\*/|(?P<hashes>#+)"(?:"".*?"""|[^\n]*?")(?P=hashes)'
    r'|"""(?:\\.|.)*?"""|"(?:\\\([^\n()]*(?:\([^\n()]*\)[^\n()]*)*\)|\\.|[^"\\\n])*"',
    re.DOTALL,
)
# A slash opens a regular expression only where no value can have just ended.
JAVASCRIPT = re.compile(
    r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"|`(?:\\.|[^`\\])*`"
    r"|(?<=[(,=:\[!&|?{};\n])[ \t]*"
    r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])*/",
    re.DOTALL,
)


def blanked(source: str, file: str) -> str:
    """The same text, as long and on the same lines."""
    literals = SWIFT if file.endswith(".swift") else JAVASCRIPT
    return literals.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)
