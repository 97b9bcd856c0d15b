import Foundation

/// Templates, words and assets: all that turns a view into a page. Made once, at start.
package struct Rendering: Sendable {
  /// The folder of templates, catalogues and assets is not where it belongs.
  package struct Missing: Error, CustomStringConvertible {
    package let folder: String
    package var description: String {
      "Templates, word lists and assets are missing: \(folder) has to lie beside the program."
    }
  }

  package let templates: Templates
  package let catalogues: Catalogues
  package let assets: Assets

  /// Where everything lies. `Bundle.module` would end the program where this can still say what is missing.
  static let folder = Bundle.main.bundleURL.appendingPathComponent("nachlese_Website.resources")

  /// Reads everything from the folder beside the program.
  package init() throws {
    let folder = Rendering.folder
    guard FileManager.default.fileExists(atPath: folder.path) else { throw Missing(folder: folder.path) }
    try self.init(folder)
  }

  init(_ folder: URL) throws {
    templates = try Templates(folder.appendingPathComponent("Templates"))
    catalogues = try Catalogues(folder.appendingPathComponent("Catalogues"))
    assets = try Assets(folder.appendingPathComponent("Assets"))
  }

  /// A whole page: the view inside the frame that all pages share.
  func page(_ view: some View, _ page: Page, _ words: Words) -> String {
    let content = templates.render(view, words)
    return templates.render(Layout(page, content: content, words.language, assets), words)
  }

  /// A part of a page, without the frame.
  func part(_ view: some View, _ words: Words) -> String { templates.render(view, words) }
}
