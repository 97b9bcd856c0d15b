/// Where a load goes: a server that takes edits and tells of them over Server-Sent Events.
struct LiveAddress: Sendable {
  let port: Int
  let stream: String
  let commands: String
  let token: String
  /// The text that each writer has to itself.
  let text: @Sendable (Int) -> String

  func listening() -> String {
    """
    GET \(stream) HTTP/1.1\r
    Host: 127.0.0.1:\(port)\r
    Authorization: Bearer \(token)\r
    Accept: text/event-stream\r
    Accept-Language: de\r
    \r\n
    """
  }
}
