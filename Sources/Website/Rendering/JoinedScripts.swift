import Foundation

/// The scripts of the pages as they are sent: each one that a page names is one file with all that it imports, without
/// the lines that are comments alone, without indentation, spaces and ends of lines that say nothing, and with short names
/// for what a class keeps to itself.
///
/// A module becomes a function that is called once and returns what it exports; what it imports stands before it. For
/// that an import or an export is one line of the plain form, and no text runs over several lines, which a test holds
/// the sources to.
struct JoinedScripts {
  private let lines: [String: [Substring]]

  /// - Parameter sources: the modules by their paths.
  init(_ sources: [String: String]) { lines = sources.mapValues(Self.bare) }

  /// The modules that no other one imports: what pages name.
  var entries: [String] {
    let imported = Set(lines.flatMap { path, lines in Self.imports(lines, of: path).map(\.path) })
    return lines.keys.filter { !imported.contains($0) }
  }

  /// One module with all that it imports.
  func joined(_ entry: String) -> String {
    var order: [String] = []
    func take(_ path: String) {
      guard !order.contains(path), let lines = lines[path] else { return }
      for known in Self.imports(lines, of: path) { take(known.path) }
      order.append(path)
    }
    take(entry)
    return order.map { module($0, order) }.joined()
  }

  private func module(_ path: String, _ order: [String]) -> String {
    let name = { (path: String) in "$\(order.firstIndex(of: path) ?? 0)" }
    var (body, exports) = ("", [Substring]())
    for line in Self.shortened(lines[path] ?? []) {
      if let known = Self.importing(line, in: path) {
        body += "const \(Self.unspaced(known.names.replacing(" as ", with: ":")[...]))=\(name(known.path));\n"
      } else if line.hasPrefix("export ") {
        let rest = line.dropFirst("export ".count)
        exports += [Self.declared(rest)].compactMap { $0 }
        body += Self.sent(rest)
      } else {
        body += Self.sent(line)
      }
    }
    return "const \(name(path))=(()=>{\n\(body)return{\(exports.joined(separator: ","))};\n})();\n"
  }

  private static func declared(_ line: Substring) -> Substring? {
    line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }
      .first { !["async", "function", "class", "const"].contains($0) }
  }

  private static func imports(_ lines: [Substring], of path: String) -> [(names: Substring, path: String)] {
    lines.compactMap { importing($0, in: path) }
  }

  private static func importing(_ line: Substring, in path: String) -> (names: Substring, path: String)? {
    guard line.hasPrefix("import {") else { return nil }
    let parts = line.split(separator: "\"")
    guard parts.count == 3, let end = parts[0].lastIndex(of: "}") else { return nil }
    let folder = URL(filePath: "/" + path).deletingLastPathComponent()
    let full = folder.appending(path: String(parts[1])).standardized.path
    return (parts[0][parts[0].index(parts[0].startIndex, offsetBy: 7)...end], String(full.dropFirst()))
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
  static func sent(_ line: Substring) -> String {
    let isOpen = line.last.map { "{;,([".contains($0) } == true && !line.contains("//")
    return tight(line) + (isOpen ? "" : "\n")
  }

  /// Without the spaces beside what is neither a name nor a sign that may double (`+ +1`); only where every text of the
  /// line stands in plain double quotes.
  static func tight(_ line: Substring) -> Substring {
    if line.contains(where: { "'`/\\".contains($0) }) { return line }
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard !parts.count.isMultiple(of: 2) else { return line }
    let tight = parts.enumerated().map { place, part in
      place.isMultiple(of: 2) ? unspaced(part) : String(part)
    }
    return Substring(tight.joined(separator: "\""))
  }

  private static let marks = Set("=><!&|?:,(){}[];*")

  private static func unspaced(_ code: Substring) -> String {
    var tight = ""
    for (place, character) in zip(code.indices, code) {
      let next = code[code.index(after: place)...].first
      let isIdle = [tight.last, next].contains { $0.map(marks.contains) == true }
      if character != " " || !isIdle { tight.append(character) }
    }
    return tight
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
