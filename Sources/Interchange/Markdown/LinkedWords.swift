/// Words that are a link: `[10:00](https://chat.example/1)`.
struct LinkedWords {
  let said: String
  let link: String
  /// What follows it.
  let rest: Substring

  /// Nil for a text that begins otherwise.
  init?(_ text: some StringProtocol) {
    let text = Substring(text)
    guard text.first == "[", let close = text.firstIndex(of: "]"), text[close...].dropFirst().first == "(",
      let end = text[close...].firstIndex(of: ")")
    else { return nil }
    said = String(text[text.startIndex..<close].dropFirst())
    (link, rest) = (String(text[...end]), text[end...].dropFirst())
    if said.isEmpty { return nil }
  }
}
