import Errands
import HTTPTypes
import Storage

/// Where mail is put that shall leave, and the bell of whoever takes it away.
package struct Mailing: Sendable {
  let outbox: Outbox
  let ring: @Sendable () async -> Void

  package init(outbox: Outbox, ring: @escaping @Sendable () async -> Void) {
    self.outbox = outbox
    self.ring = ring
  }
}

extension Settings {
  /// From whom mail comes; nil where it is not set up.
  func sender() async throws -> Attendee? {
    guard let mail = try await mail() else { return nil }
    let name = try await read().name
    return Attendee(name: name.isEmpty ? "Nachlese" : name, email: mail.sender)
  }
}

extension Problem {
  /// Nobody has said by which server mail is sent.
  static let mailMissing = Problem("mailMissing", .conflict)
}
