/// What to call a browser in a list of sign-ins: its own description is a paragraph of history.
enum BrowserName {
  static func of(_ userAgent: String) -> String {
    let name = first(of: ["Firefox", "Edg", "OPR", "Chrome", "Safari", "curl"], in: userAgent)
    let system = first(of: ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"], in: userAgent)
    let spelled = ["Edg": "Edge", "OPR": "Opera", "Mac OS X": "macOS"]
    let parts = [name, system].compactMap { $0 }.map { spelled[$0] ?? $0 }
    return parts.isEmpty ? "?" : parts.joined(separator: ", ")
  }

  // In this order: Chrome calls itself Safari too, and Edge calls itself Chrome.
  private static func first(of names: [String], in text: String) -> String? {
    names.first { text.contains($0) }
  }
}
