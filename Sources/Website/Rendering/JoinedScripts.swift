import Foundation

/// The scripts of the pages as they are sent: each one that a page names is one file with all that it imports, without
/// the lines that are comments alone and without indentation.
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
    for line in lines[path] ?? [] {
      if let known = Self.importing(line, in: path) {
        body += "const \(known.names.replacing(" as ", with: ": ")) = \(name(known.path));\n"
      } else if line.hasPrefix("export ") {
        let rest = line.dropFirst("export ".count)
        exports += [Self.declared(rest)].compactMap { $0 }
        body += rest + "\n"
      } else {
        body += line + "\n"
      }
    }
    return "const \(name(path)) = (() => {\n\(body)return { \(exports.joined(separator: ", ")) };\n})();\n"
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
