"""Checks that read Swift and JavaScript."""

from checks import constructs, file_lengths, function_lengths, import_arrows, import_circles, names
from checks.blanked import blanked


def said(check, tree):
    return [str(finding) for finding in check.findings(tree)]


def lengths(source, file="a.swift"):
    return [(name, line, length) for name, line, length in function_lengths.functions(source, file)]


def test_an_import_along_an_arrow_is_fine_and_one_against_it_is_named(tree_of):
    tree = tree_of({
        "Sources/Postmortems/A.swift": "import Foundation\n",
        "Sources/Rooms/A.swift": "package import Postmortems\n@preconcurrency import GRDB\n",
        "Sources/Website/A.swift": "import struct Storage.Row\n// import GRDB\nimport StorageSQLite\n",
        "Sources/nachlese/A.swift": "import GRDB\n",
    })
    assert said(import_arrows, tree) == [
        "Sources/Rooms/A.swift:2: Rooms must not import GRDB",
        "Sources/Website/A.swift:3: Website must not import StorageSQLite",
    ]


def test_a_target_without_a_row_in_the_table_is_named(tree_of):
    assert said(import_arrows, tree_of({"Sources/Chores/A.swift": "\n"})) == [
        "Sources/Chores/A.swift:1: the target Chores has no row in checks/import_arrows.py"
    ]


def test_scripts_that_import_each_other_in_a_circle_are_named_once_and_types_alone_are_not(tree_of):
    tree = tree_of({
        "Sources/Website/page.js": 'import { A } from "./a.js";\n',
        "Sources/Website/a.js": 'import {\n  B,\n} from "./in/b.js";\n/** @type {import("./page.js").Page} */\n',
        "Sources/Website/in/b.js": 'import { C } from "../c.js";\n',
        "Sources/Website/c.js": 'import "./a.js";\n',
    })
    assert said(import_circles, tree) == ["Sources/Website/a.js:1: imports itself: a.js → b.js → c.js → a.js"]


def test_comments_and_strings_are_blanked_with_their_lines_kept():
    source = 'let a = "} // { \\" \\(b("{"))" // }\n/* {\n*/ let c = #"\\"}"# + """\n  } "x" {\n  """ {\n'
    code = blanked(source, "a.swift")
    assert code.count("\n") == source.count("\n") and len(code) == len(source)
    assert code.count("{") == 1 and "}" not in code


def test_javascript_strings_templates_and_regular_expressions_are_blanked():
    source = "const a = '{', b = `}${c}\n{`, d = /[/{]\\}/u.test(e / 2); // {\nif (x) { y = z / 2 / w }\n"
    code = blanked(source, "a.js")
    assert code.count("{") == 1 and code.count("}") == 1 and "z / 2 / w" in code


def test_the_length_of_a_swift_function_runs_from_its_keyword_to_its_brace():
    source = """struct A {
  /// { not counted
  package func decide<T>(
    _ a: Int = { 1 }()
  ) throws(Refusal) -> [T] {
    "}"
  }
  init?(a: Int) {}
  subscript(i: Int) -> Int { i }
}
"""
    assert lengths(source) == [("decide", 3, 5), ("init", 8, 1), ("subscript", 9, 1)]


def test_a_requirement_of_a_protocol_has_no_length():
    source = "protocol A {\n  func a()\n  func b() async -> Int\n  init(a: Int)\n}\nstruct B {\n  func c() {\n  }\n}\n"
    assert lengths(source) == [("c", 7, 2)]


def test_a_function_named_by_a_sentence_is_measured():
    assert lengths("@Test func `a row {keeps} its place`() async {\n}\n") == [("`a row {keeps} its place`", 1, 2)]


def test_javascript_functions_methods_and_arrows_are_measured():
    source = """export function a({ b } = {}) {
}
class C extends HTMLElement {
  async #d(e) {
    if (e) {
    }
  }
  static get f() { return 1; }
}
const g = (h) => {
};
"""
    assert lengths(source, "a.js") == [("a", 1, 2), ("#d", 4, 4), ("f", 8, 1), ("g", 10, 2)]


def test_files_and_functions_over_their_ceiling_are_named(tree_of):
    tree = tree_of({
        "Sources/Rooms/Long.swift": "func long() {\n" + "  a()\n" * 49 + "}\n",
        "Sources/Website/Assets/long.css": "\n" * 301,
        "Tests/RoomsTests/Long.swift": "\n" * 400,
    })
    assert said(function_lengths, tree) == ["Sources/Rooms/Long.swift:1: long has 51 lines, where 50 are the ceiling"]
    assert said(file_lengths, tree) == [
        "Sources/Website/Assets/long.css:301: 301 lines, where 300 are the ceiling: find the seam"
    ]


def test_vague_words_are_found_in_paths_and_types_but_not_inside_other_words(tree_of):
    tree = tree_of({
        "Sources/Rooms/RoomManager.swift": "actor Room {}\n// class Helper\n",
        "Sources/Rooms/DatabaseScores.swift": "struct SQLUtil {}\nenum Database {}\nstruct CommonMark {}\n",
    })
    assert said(names, tree) == [
        "Sources/Rooms/RoomManager.swift:1: “Manager” in a path says nothing: name it for what it is",
        "Sources/Rooms/DatabaseScores.swift:1: “Util” in SQLUtil says nothing: name it for what it is",
    ]


def test_switched_off_safety_is_found_in_code_and_not_in_prose(tree_of):
    tree = tree_of({
        "Sources/Rooms/A.swift": "// never try! this\npackage struct A { let s = \"as! b\" }\n"
        "  @inlinable public func b() {}\nlet c = try! d()\n/// TODO later\n",
    })
    assert said(constructs, tree) == [
        "Sources/Rooms/A.swift:3: public: nothing outside the package uses it, say package",
        "Sources/Rooms/A.swift:4: try!: handle it or throw it on",
        "Sources/Rooms/A.swift:5: TODO: do it now, or file an issue",
    ]
