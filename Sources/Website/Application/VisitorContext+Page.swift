import Storage

extension VisitorContext {
  /// The frame of a page for whoever reads it.
  package func page(
    _ title: String, crumbs: [Page.Crumb] = [], style: String = "plain", script: String? = nil
  ) -> Page {
    let viewer = signIn.map { Page.Viewer(name: $0.account.name) }
    return Page(title, viewer: viewer, crumbs: crumbs, style: style, script: script)
  }
}

extension SignedInContext {
  /// The frame of a page for its reader.
  package func page(
    _ title: String, crumbs: [Page.Crumb] = [], style: String = "plain", script: String? = nil
  ) -> Page {
    Page(title, viewer: Page.Viewer(name: account.name), crumbs: crumbs, style: style, script: script)
  }
}
