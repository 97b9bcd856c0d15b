import CLibCurl
import Dispatch
import Foundation
import Storage

/// Sends mail by one server. Whoever asks waits; no thread that serves others does.
package struct MailServer: Sendable {
  /// How long an attempt may take, in seconds: until somebody is there, until each answer, and in all.
  package struct Patience: Sendable {
    let connecting: Int
    let answering: Int
    let whole: Int

    // A server may look into a mail for long before it says that it has it.
    package init(connecting: Int = 10, answering: Int = 30, whole: Int = 60) {
      self.connecting = connecting
      self.answering = answering
      self.whole = whole
    }
  }

  private static let queue = DispatchQueue(label: "nachlese.mail")
  private static let trials = DispatchQueue(label: "nachlese.mail.trials")
  // What OpenSSL's own programs look at, and the library does not.
  private static let authorities = ProcessInfo.processInfo.environment["SSL_CERT_FILE"] ?? ""
  // Once, before anything else of the library.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private let settings: MailSettings
  private let patience: Patience

  package init(_ settings: MailSettings, patience: Patience = Patience()) {
    self.settings = settings
    self.patience = patience
  }

  /// Sends a mail as it is written to one address; nil once the server has said that it has it.
  /// - Parameter isTrial: whether somebody waits at a page: then no other mail is waited for.
  package func send(_ message: String, to address: String, isTrial: Bool = false) async -> MailFailure? {
    guard MailAddress.isWritable(address) else { return .badAddress }
    let queue = isTrial ? MailServer.trials : MailServer.queue
    return await withCheckedContinuation { answer in
      queue.async { answer.resume(returning: deliver(Array(message.utf8), to: address)) }
    }
  }

  private func deliver(_ message: [UInt8], to address: String) -> MailFailure? {
    guard MailServer.isReady, let curl = curl_easy_init() else { return .broken }
    let recipients = curl_slist_append(nil, "<\(address)>")
    let source = MailSource(message)
    defer {
      // Whoever did not answer is not waited for once more when the line is given up.
      _ = curl_set_number(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, 1)
      curl_easy_cleanup(curl)
      curl_slist_free_all(recipients)
    }
    guard configure(curl, recipients) else { return .broken }
    return withExtendedLifetime(source) {
      let pointer = Unmanaged.passUnretained(source).toOpaque()
      guard curl_set_source(curl, MailSource.read, pointer) == CURLE_OK else { return .broken }
      return MailServer.failure(curl_easy_perform(curl), answer: curl_last_answer(curl))
    }
  }

  private func configure(_ curl: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?)
    -> Bool
  {
    let scheme = settings.security == .tls ? "smtps" : "smtp"
    let texts: [(CURLoption, String)] =
      [
        (CURLOPT_URL, "\(scheme)://\(settings.host):\(settings.port)/"),
        (CURLOPT_MAIL_FROM, "<\(settings.sender)>"), (CURLOPT_PROXY, ""),
        (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
      ]
      + (MailServer.authorities.isEmpty ? [] : [(CURLOPT_CAINFO, MailServer.authorities)])
      + (settings.user.isEmpty
        ? [] : [(CURLOPT_USERNAME, settings.user), (CURLOPT_PASSWORD, settings.password)])
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_USE_SSL, settings.security == .startTLS ? Int(CURLUSESSL_ALL.rawValue) : 0),
      (CURLOPT_CONNECTTIMEOUT, patience.connecting), (CURLOPT_TIMEOUT, patience.whole),
      (CURLOPT_SERVER_RESPONSE_TIMEOUT, patience.answering),
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_UPLOAD, 1),
    ]
    return texts.allSatisfy { curl_set_text(curl, $0, $1) == CURLE_OK }
      && numbers.allSatisfy { curl_set_number(curl, $0, $1) == CURLE_OK }
      && curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK
  }

  /// - Parameter answer: what the server said last; 250 and the like where all went well.
  static func failure(_ code: CURLcode, answer: Int) -> MailFailure? {
    switch code {
    case CURLE_OK: nil
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: .unreachable
    case CURLE_OPERATION_TIMEDOUT: .tooSlow
    case CURLE_LOGIN_DENIED: .badCredentials
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
      CURLE_SSL_CACERT_BADFILE:
      .notPrivate
    default:
      switch answer {
      case 400...499: .refusedForNow
      case 500...599: .refused
      default: .broken
      }
    }
  }
}

/// What libcurl reads a mail from.
private final class MailSource {
  private let bytes: [UInt8]
  private var given = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static let read: curl_read_callback = { buffer, size, count, source in
    guard let buffer, let source else { return 0 }
    return Unmanaged<MailSource>.fromOpaque(source).takeUnretainedValue().give(buffer, size * count)
  }

  private func give(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
    let piece = bytes[given...].prefix(room)
    buffer.withMemoryRebound(to: UInt8.self, capacity: room) { target in
      for (place, byte) in piece.enumerated() { target[place] = byte }
    }
    given += piece.count
    return piece.count
  }
}
