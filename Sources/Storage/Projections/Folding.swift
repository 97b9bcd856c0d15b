import Foundation

/// How titles are compared when somebody looks for one: without case, accents and width.
package enum Folding {
  package static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
