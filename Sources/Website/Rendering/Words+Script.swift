import Foundation

extension Words {
  /// What a script of a page says, as the page brings it along.
  static func script(_ entries: [String: String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // A dictionary of strings always encodes.
    return (try? encoder.encode(entries)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
