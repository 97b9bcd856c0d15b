extension Settings {
  /// By which server mail is sent; nil as long as nobody has said so.
  package func mail() async throws -> MailSettings? {
    var found: [String: String] = [:]
    for row in try await database.rows(
      Statement("SELECT name, value FROM settings WHERE name LIKE 'mail.%'"))
    {
      found[try row.text(0)] = try row.text(1)
    }
    guard let host = found["mail.host"], !host.isEmpty, let sender = found["mail.sender"] else { return nil }
    let security = found["mail.security"].flatMap(MailSettings.Security.init) ?? .tls
    return MailSettings(
      host: host, port: found["mail.port"].flatMap { Int($0) } ?? security.port, security: security,
      user: found["mail.user"] ?? "", password: found["mail.password"] ?? "", sender: sender)
  }

  /// Keeps them all, or refuses them all; nil forgets them.
  package func write(_ mail: MailSettings?) async throws {
    let forget = Statement("DELETE FROM settings WHERE name LIKE 'mail.%'")
    guard let mail = try mail?.checked() else {
      _ = try await committer.commit(Unit([forget]))
      return
    }
    let values = [
      ("host", mail.host), ("port", String(mail.port)), ("security", mail.security.rawValue),
      ("user", mail.user), ("password", mail.password), ("sender", mail.sender),
    ]
    let inserts = values.map { name, value in
      Statement(
        "INSERT INTO settings (name, value) VALUES ($1, $2)", [.text("mail.\(name)"), .text(value)],
        demands: 1)
    }
    _ = try await committer.commit(Unit([forget] + inserts))
  }
}
