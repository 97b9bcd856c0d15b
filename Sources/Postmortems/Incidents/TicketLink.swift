/// A link to a ticket: any `http` or `https` URL, or a ticket's short name such as `SEC-2217`.
package enum TicketLink {
  /// `typed` as a link. Refused where it is neither of the two: a link is put into pages, and `javascript:` is one too.
  package static func read(_ typed: String) throws(Refusal) -> String {
    let line = try Wording.line(typed)
    guard isURL(line) || isShortName(line) else { throw .badLink }
    return line
  }

  package static func isURL(_ link: String) -> Bool {
    let rest = ["https://", "http://"].compactMap { link.lowercased().hasPrefix($0) ? $0.utf8.count : nil }
    guard let prefix = rest.first else { return false }
    return link.utf8.count > prefix && !link.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  private static func isShortName(_ link: String) -> Bool {
    link.utf8.count <= 60 && !link.utf8.contains(UInt8(ascii: ":"))
  }
}
