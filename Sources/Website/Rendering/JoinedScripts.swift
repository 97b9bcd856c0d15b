import Foundation

/// The scripts of the pages as they are sent: each one that a page names is one file with all that it imports, without
/// the lines that are comments alone, without indentation, spaces and ends of lines that say nothing, and with short names
/// for what a class keeps to itself and for what modules declare.
///
/// What a module imports stands before it. One that names something as another module does becomes a function that is
/// called once and returns what it exports. For that an import or an export is one line of the plain form, under its own
/// name, and no text runs over several lines, which a test holds the sources to.
struct JoinedScripts {
  private struct Module {
    let lines: [Substring]
    /// What it declares for all of itself.
    let names: Set<Substring>

    init(_ source: String) {
      lines = JoinedScripts.bare(source)
      names = Set(source.split(separator: "\n").flatMap(JoinedScripts.declared))
    }
  }

  private let modules: [String: Module]

  /// - Parameter sources: the modules by their paths.
  init(_ sources: [String: String]) { modules = sources.mapValues(Module.init) }

  /// The modules that no other one imports: what pages name.
  var entries: [String] {
    let imported = Set(modules.flatMap { path, module in Self.imports(module.lines, of: path) })
    return modules.keys.filter { !imported.contains($0) }
  }

  /// One module with all that it imports.
  func joined(_ entry: String) -> String {
    var order: [String] = []
    func take(_ path: String) {
      guard !order.contains(path), let module = modules[path] else { return }
      for known in Self.imports(module.lines, of: path) { take(known) }
      order.append(path)
    }
    take(entry)
    let taken = order.compactMap { modules[$0] }
    let count = taken.flatMap(\.names).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let isAlone = taken.map { module in module.names.allSatisfy { count[$0] == 1 } }
    let own = zip(taken, isAlone).filter(\.1).flatMap(\.0.names)
    let names = ShortNames(Set(own), in: taken.flatMap { $0.lines.compactMap(Self.code) })
    return zip(taken, isAlone).map { Self.sent($0, isAlone: $1, names) }.joined()
      + Self.exported(by: modules[entry], names)
  }

  /// What a page that loads it later asks it for, under its own name.
  private static func exported(by entry: Module?, _ short: ShortNames) -> String {
    let exports = (entry?.lines ?? []).filter { $0.hasPrefix("export ") }.flatMap(declared)
    if exports.isEmpty { return "" }
    return "export{\(exports.map { "\(short.said($0)) as \($0)" }.joined(separator: ","))};\n"
  }

  /// A line without what only concerns other modules.
  private static func code(_ line: Substring) -> Substring? {
    if line.hasPrefix("import {") { return nil }
    return line.hasPrefix("export ") ? line.dropFirst("export ".count) : line
  }

  private static func sent(_ module: Module, isAlone: Bool, _ short: ShortNames) -> String {
    var (body, exports, canRunOn) = ("", [Substring](), true)
    for line in shortened(module.lines) {
      guard let rest = code(line) else { continue }
      if line.hasPrefix("export ") { exports += declared(rest) }
      // No statement begins so.
      if canRunOn, body.utf8.last == 10, ".?:&|)]".contains(rest.first ?? " ") { body.removeLast() }
      if let idle = idleEnd(before: rest), body.utf8.last.map(idle.contains) == true { body.removeLast() }
      body += sent(short.said(rest))
      canRunOn = !rest.contains("//")
    }
    if isAlone { return body }
    let names = exports.joined(separator: ",")
    return "const {\(names)}=(()=>{\(body)return{\(names)};})();\n"
  }

  /// What may end the line above, and says nothing there: what ends a block ends its last statement too, none of ours
  /// being empty, and what ends a list its last part.
  private static func idleEnd(before line: Substring) -> [UInt8]? {
    switch line.first {
    case "}": Array(";,".utf8)
    case ")", "]": Array(",".utf8)
    default: nil
    }
  }

  /// What a line that is not indented declares.
  private static func declared(_ line: Substring) -> [Substring] {
    guard "acefl".utf8.contains(line.utf8.first ?? 0) else { return [] }
    let words = line.split { !($0.isLetter || $0.isNumber || "_$[{".contains($0)) }.drop { $0 == "export" }
    guard let kind = words.first, ["async", "function", "class", "const", "let"].contains(kind) else {
      return []
    }
    let named = words.drop { ["async", "function", "class", "const", "let"].contains($0) }
    guard let name = named.first else { return [] }
    if !"[{".contains(name.first ?? " ") { return [name] }
    // What is taken apart: `const [turn, pause] = …`.
    let inside = line.prefix { $0 != "=" }.drop { !"[{".contains($0) }.dropFirst().prefix {
      !"]}".contains($0)
    }
    return inside.split { !($0.isLetter || $0.isNumber || "_$".contains($0)) }
  }

  private static func imports(_ lines: [Substring], of path: String) -> [String] {
    lines.compactMap { importing($0, in: path) }
  }

  private static func importing(_ line: Substring, in path: String) -> String? {
    guard line.hasPrefix("import {") else { return nil }
    let parts = line.split(separator: "\"")
    guard parts.count == 3 else { return nil }
    let folder = URL(filePath: "/" + path).deletingLastPathComponent()
    return String(folder.appending(path: String(parts[1])).standardized.path.dropFirst())
  }

  /// What is left of a module where nobody reads it.
  static func bare(_ source: String) -> [Substring] {
    var isInComment = false
    return source.split(separator: "\n").compactMap { line in
      let code = line.drop { $0 == " " }
      if isInComment {
        isInComment = !code.hasSuffix("*/")
        return nil
      }
      isInComment = code.hasPrefix("/*") && !code.contains("*/")
      if isInComment || code.hasPrefix("//") { return nil }
      let rest = uncommented(code)
      return rest.isEmpty ? nil : rest
    }
  }

  /// With a short name for each private one of the module's classes (`#`, which nobody outside can know).
  static func shortened(_ lines: [Substring]) -> [Substring] {
    var short: [Substring: String] = [:]
    return lines.map { line in
      guard line.utf8.contains(UInt8(ascii: "#")) else { return line }
      let parts = line.split(separator: "#", omittingEmptySubsequences: false)
      guard parts.count > 1 else { return line }
      return parts.dropFirst().reduce(parts[0]) { before, part in
        let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        // Said after a point, or where a line of a class begins with it: a sign in a text stays.
        guard before.last == "." || beginnings.contains(before), !name.isEmpty else {
          return before + "#" + part
        }
        let known = short[name] ?? "#_\(String(short.count, radix: 36))"
        short[name] = known
        return before + known + part.dropFirst(name.count)
      }
    }
  }

  private static let beginnings: Set<Substring> = ["", "async ", "get ", "set ", "static "]

  /// A line as it is sent: with its end, where something hangs on that.
  ///
  /// A name that is said once and for all is none to a browser: `let` is shorter.
  static func sent(_ original: Substring) -> String {
    let beginning = ["const ", "for (const ", "for await (const "].first(where: original.hasPrefix)
    let line =
      beginning.map { $0.dropLast("const ".count) + "let " + original.dropFirst($0.count) } ?? original
    let isOpen = line.utf8.last.map { "{};,([=|&?:".utf8.contains($0) } == true && !line.contains("//")
    return tight(line) + (isOpen ? "" : "\n")
  }

  /// Without the spaces beside what is neither a name nor a sign that would double (`+ +1`); only where every text of the
  /// line stands in plain double quotes, or is the one in backticks.
  // By bytes: every start goes through all scripts, and by characters that would take longer than all else.
  static func tight(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    guard [0, 2].contains(bytes.count { $0 == UInt8(ascii: "`") }) else { return String(line) }
    var (tight, quote) = ([UInt8](), UInt8?.none)
    for (place, byte) in bytes.enumerated() {
      switch (byte, quote) {
      // A text of another kind, an expression that may hold anything, or a sign that does not end its text.
      case (UInt8(ascii: "'"), nil), (UInt8(ascii: "/"), nil), (UInt8(ascii: "\\"), _): return String(line)
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "`"), nil): quote = byte
      case (quote, _): quote = nil
      case (UInt8(ascii: " "), nil) where isIdle(between: tight.last, and: bytes.dropFirst(place + 1).first):
        continue
      default: break
      }
      tight.append(byte)
    }
    return quote == nil ? String(decoding: tight, as: UTF8.self) : String(line)
  }

  private static func isIdle(between left: UInt8?, and right: UInt8?) -> Bool {
    isMark(left) || isMark(right) || isSign(left) != isSign(right)
  }

  private static func isSign(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  private static func isMark(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ";"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// Without the types that stand within a line; no text of ours holds such a mark.
  private static func uncommented(_ code: Substring) -> Substring {
    guard let start = code.range(of: "/**"), let end = code[start.upperBound...].range(of: "*/")
    else {
      return code
    }
    let rest = code[end.upperBound...].drop { $0 == " " }
    return uncommented(start.lowerBound == code.startIndex ? rest : code[..<start.lowerBound] + rest)
  }
}
