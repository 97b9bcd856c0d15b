import Foundation
import Mustache

/// All templates, read once. Named by their path below the folder: `timeline/event`.
package struct Templates: Sendable {
  /// A template that cannot be used, and why.
  package struct Unusable: Error, CustomStringConvertible {
    package let description: String
  }

  private let library: MustacheLibrary
  let rows = RenderedRows()
  /// The sources, for the test that holds each tag against its view.
  let sources: [String: String]

  init(_ folder: URL) throws {
    MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
    sources = try Templates.read(folder)
    var library = MustacheLibrary()
    for (name, source) in sources {
      do {
        // Not inherited by partials, so in front of every single one.
        try library.register("{{% CONTENT_TYPE: \(EscapedHTML.name) }}" + source, named: name)
      } catch {
        throw Unusable(description: "\(name).mustache: \(error)")
      }
    }
    self.library = library
  }

  /// The view's template, filled with its fields. What the view leaves out renders as nothing.
  func render(_ view: some View, _ words: Words) -> String {
    library.render(Frame(fields: view.fields, words: words.tree), withTemplate: type(of: view).template) ?? ""
  }

  private static func read(_ folder: URL) throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".mustache") }.reduce(into: [:]) { sources, path in
      let source = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      sources[String(path.dropLast(".mustache".count))] = flushLeft(source)
    }
  }

  // Indentation is for whoever reads the template. An indented partial would indent all that it renders, a text area's
  // text too.
  private static func flushLeft(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: true)
      .map { String($0.drop { $0 == " " }) }
      .joined(separator: "\n")
  }
}
