import Foundation
import NIOCore
import Testing

@testable import Website

/// What the pages load is joined from readable modules, by rules that the modules keep to.
struct JoinedScriptsTests {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/Website/Assets/")
    .standardized

  static func sources() throws -> [String: String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".js") }
      .reduce(into: [:]) {
        $0[$1] = try String(contentsOf: folder.appending(path: $1), encoding: .utf8)
      }
  }

  @Test func `a module stands behind what it imports, and once`() {
    let scripts = JoinedScripts([
      "js/page.js": "import { a } from \"./parts/a.js\";\nimport { c } from \"./c.js\";\na(c);\n",
      "js/parts/a.js":
        "import { c } from \"../c.js\";\n/** Says\n * it. */\nexport function a(d) {\n  // Why.\n  return c + d;\n}\n",
      "js/c.js": "/** One. */\nexport const c = 1;\nexport class D {}\n",
    ])
    #expect(scripts.entries == ["js/page.js"])
    #expect(scripts.joined("js/page.js") == "let c=1;class D{}function a(d){return c+d}a(c);")
  }

  @Test func `a module that names something as another does keeps that to itself`() {
    let scripts = JoinedScripts([
      "page.js": "import { a } from \"./a.js\";\nimport { b } from \"./b.js\";\na(b);\n",
      "a.js": "const [kind, same] = [1, 2];\nexport function a(d) {\n  return same + d;\n}\n",
      "b.js": "const same = 2;\nexport const b = same;\n",
    ])
    #expect(
      scripts.joined("page.js") == """
        const {a}=(()=>{let[kind,same]=[1,2];function a(d){return same+d}return{a};})();
        const {b}=(()=>{let same=2;let b=same;return{b};})();
        a(b);
        """)
  }

  @Test func `a line that no statement begins with goes on with the one above`() {
    let source = "const a = b\n  .c(d)\n  .e([\n    1,\n    2,\n  ]);\nf()\ng();\n"
    #expect(JoinedScripts(["a.js": source]).joined("a.js") == "let a=b.c(d).e([1,2]);f()\ng();")
    #expect(JoinedScripts(["a.js": "a = \"//b\"\n  .c;\n"]).joined("a.js") == "a=\"//b\"\n.c;")
  }

  @Test func `code that follows a comment on its line stays`() {
    #expect(
      JoinedScripts.bare("/** @type {Node} */ (node);\n/** A\n * b */\n  // c\n  d(); // e\n\n")
        == ["(node);", "d(); // e"])
    #expect(JoinedScripts.bare("a(/** @type {A} */ (b), /** @type {C} */ d);\n") == ["a((b), d);"])
  }

  @Test func `what a class keeps to itself has a short name, and texts stay as they are`() {
    let lines: [Substring] = [
      "#count = 0;", "async #next() {", "get #key() {", "return this.#count + other.#next();",
      "find(\"#count .x\");",
    ]
    #expect(
      JoinedScripts.shortened(lines) == [
        "#_0 = 0;", "async #_1() {", "get #_2() {", "return this.#_0 + other.#_1();", "find(\"#count .x\");",
      ])
  }

  @Test func `a line runs on where nothing hangs on its end`() {
    #expect(JoinedScripts.sent("if (a) {") == "if(a){")
    #expect(JoinedScripts.sent("b();") == "b();")
    #expect(JoinedScripts.sent("b(); // c,") == "b(); // c,\n")
    #expect(JoinedScripts.sent("}") == "}")
    #expect(JoinedScripts.sent("for (const a of b) {") == "for(let a of b){")
    #expect(JoinedScripts.sent("return a ||") == "return a||")
    #expect(JoinedScripts.sent("return a") == "return a\n")
  }

  @Test func `spaces go where they say nothing, and stay in texts and between signs that would join`() {
    #expect(JoinedScripts.tight("if (a === \" = \") return [b, -1];") == "if(a===\" = \")return[b,-1];")
    #expect(JoinedScripts.tight("a + +b; c - -d;") == "a+ +b;c- -d;")
    #expect(JoinedScripts.tight("const a = /[ ]= /;") == "const a = /[ ]= /;")
    #expect(JoinedScripts.tight("const a = `${b} = \"${c} = `;") == "const a=`${b} = \"${c} = `;")
    #expect(JoinedScripts.tight("const a = `${b ? `c = ` : d}`;") == "const a = `${b ? `c = ` : d}`;")
    #expect(JoinedScripts.tight("const a = `${b, {") == "const a = `${b, {")
    #expect(JoinedScripts.tight("const a = \"b / c\" + \"` = `\";") == "const a=\"b / c\"+\"` = `\";")
    #expect(JoinedScripts.tight("const a = b / c;") == "const a = b / c;")
    #expect(JoinedScripts.tight("const a = \"b\\\" = c\";") == "const a = \"b\\\" = c\";")
    #expect(JoinedScripts.tight("const a = 'b = \"c';") == "const a = 'b = \"c';")
  }

  /// What the joining takes for granted.
  @Test func `every module imports and exports in the plain form, and no text runs over lines`() throws {
    for (path, source) in try Self.sources() {
      let lines = JoinedScripts.bare(source)
      for line in lines where line.hasPrefix("import") || line.hasPrefix("export") || line.hasPrefix("} from")
      {
        #expect(
          line.wholeMatch(of: /import \{ [\w, ]+ \} from "\.{1,2}\/[\w\/.-]+\.js";/) != nil
            || line.prefixMatch(of: /export (?:const|class|function|async function) \w+/) != nil,
          "\(path): \(line)")
      }
      // Only the code within a text may run on, never the text.
      for line in lines where !line.count(where: { $0 == "`" }).isMultiple(of: 2) {
        #expect(line.hasSuffix("${") || line.hasPrefix("}"), "\(path): \(line)")
      }
      let later = lines.filter { $0.contains("import(") && !$0.contains("@") }
      #expect(later.allSatisfy { $0.contains("import(`${page.dataset.later}/") }, "\(path)")
    }
  }

  @Test func `what a page loads later still answers under the names that it is asked by`() {
    let scripts = JoinedScripts(["a.js": "export function answer() {\n  return answer;\n}\n"])
    #expect(scripts.joined("a.js") == "function $0(){return $0}export{$0 as answer};\n")
  }

  @Test func `every page's script is joined, and has all that it imports`() throws {
    let scripts = JoinedScripts(try Self.sources())
    #expect(scripts.entries.contains("js/postmortem-page.js"))
    let assets = try Rendering.once().assets
    for entry in scripts.entries {
      let text = try #require(assets[entry].map { String(buffer: $0.bytes) })
      #expect(
        !text.contains("\nimport ") && !text.contains("\nexport ") && !text.contains("\n *"), "\(entry)")
    }
  }
}
