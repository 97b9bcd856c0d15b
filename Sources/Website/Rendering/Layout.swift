import Postmortems

/// What the frame around a page says of it.
package struct Page: Sendable {
  /// Whoever is signed in, as every page shows them.
  package struct Viewer: Sendable {
    package let name: String
    package init(name: String) { self.name = name }
  }

  /// One step of the way back, shown behind the name; without an address it is where the reader is.
  package struct Crumb: Sendable {
    package let title: String
    package let address: String?

    package init(_ title: String, address: String? = nil) {
      self.title = title
      self.address = address
    }
  }

  let title: String
  let viewer: Viewer?
  let crumbs: [Crumb]
  /// The style of the page's body, one or several words: `account`, `postmortem live`.
  let style: String
  /// The module that the page starts, below `js/`.
  let script: String?

  package init(
    _ title: String, viewer: Viewer?, crumbs: [Crumb] = [], style: String = "plain", script: String? = nil
  ) {
    self.title = title
    self.viewer = viewer
    self.crumbs = crumbs
    self.style = style
    self.script = script
  }
}

/// The frame of every page: head, mark, way back, and who is signed in.
struct Layout: View {
  static let template = "layout"
  let fields: Fields

  init(_ page: Page, content: String, _ language: Language, _ assets: Assets) {
    let viewer: Fields? = page.viewer.map { ["name": $0.name, "initials": Initials.of($0.name)] }
    let crumbs: [Fields] = page.crumbs.map { ["title": $0.title, "address": $0.address.orAbsent] }
    fields = [
      "language": language.rawValue, "title": page.title, "style": page.style,
      "stylesheet": assets.url("app.css"), "icon": assets.url("mark.svg"),
      "script": page.script.map { assets.url("js/" + $0) }.orAbsent,
      "viewer": viewer.orAbsent, "crumbs": crumbs, "content": content,
    ]
  }
}
