import Foundation
import Postmortems

/// How a Markdown file leads to pictures that lie beside it: `![Load](outage-pictures/load.png)`.
package enum PictureLinks {
  private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp"]

  /// The paths to which the text leads, from where it lies, each once: below its folder, and called like pictures.
  package static func paths(in text: String) -> [String] {
    var (found, seen): ([String], Set<String>) = ([], [])
    for part in text.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: ")") else { continue }
      let path = String(part[..<end])
      if isBeside(path), seen.insert(path).inserted { found.append(path) }
    }
    return found
  }

  private static func isBeside(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = !path.contains { $0.isWhitespace || $0 == ":" || $0 == "\\" }
    return isPlain && !names.contains("..") && names.allSatisfy { !$0.isEmpty }
      && endings.contains(where: path.lowercased().hasSuffix)
  }

  /// The text with the pictures themselves where it led to their files.
  package static func brought(_ pictures: [String: PictureReference], into text: String) -> String {
    // Those that came with a document are called so already.
    let led = pictures.filter { !$0.key.utf8.elementsEqual($0.value.spelled.utf8) }
    return led.sorted { $0.key < $1.key }.reduce(text) { text, picture in
      text.replacing("](\(picture.key))", with: "](\(picture.value.spelled))")
    }
  }

  /// The file that a path leads to, as a zip or a folder calls it.
  package static func place(of path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }
    return names.map { String($0).removingPercentEncoding ?? String($0) }.joined(separator: "/")
  }
}
