import Testing

@testable import Website

/// A name of a module is shortened where all its places are surely that name, else nowhere.
struct ShortNamesTests {
  /// The lines with whatever of these names can be shortened.
  private func said(_ names: Set<Substring>, _ lines: Substring...) -> [Substring] {
    let short = ShortNames(names, in: lines)
    return lines.map(short.said)
  }

  @Test func `what is said most gets the shortest name, and nothing gets a longer one`() {
    #expect(
      said(["told", "row", "x"], "function told(row) {", "told(x); told(row, told);", "x();")
        == ["function $0($1) {", "$0(x); $0($1, $0);", "x();"])
  }

  @Test(arguments: [
    "a.told = 1;", "b(\"told\");", "c(`told`);", "d({ told });", "d({ told: 1, e });", "d({ f, told });",
    "const { told = 1 } = g;", "told,", "told", "told = 1;", "h(...told);", "i(/told/);", "j('k', told);",
    "l(\"\\\" told\");", "m(`${n} told`);", "told;",
  ])
  func `a name that may be something else stays`(line: Substring) {
    #expect(said(["told"], "told();", line) == ["told();", line])
  }

  @Test(arguments: [
    ("a(b, told);", "a(b, $0);"), ("const c = told ? d : told;", "const c = $0 ? d : $0;"),
    ("e(`f ${told(\"g\")} h`, { i: told });", "e(`f ${$0(\"g\")} h`, { i: $0 });"),
    ("e(`f ${j({ k: `${told(1)}` })} h`);", "e(`f ${j({ k: `${$0(1)}` })} h`);"),
    ("if (l(\"/m'\")) return told();", "if (l(\"/m'\")) return $0();"),
    ("class N extends told {", "class N extends $0 {"), ("told.#o = untold;", "$0.#o = untold;"),
  ])
  func `a name is shortened wherever code says it`(line: Substring, short: Substring) {
    #expect(said(["told"], "function told() {", line) == ["function $0() {", short])
  }
}
