import Postmortems
import Storage

/// Fresh ids and secrets from the system's source of randomness.
package enum Fresh {
  package static func id<Thing>() -> ID<Thing> {
    var source = SystemRandomNumberGenerator()
    return .random(using: &source)
  }

  package static func secret(prefix: String = "") -> Secret {
    var source = SystemRandomNumberGenerator()
    return .random(prefix: prefix, using: &source)
  }

  /// A tag for a revision, of six letters and digits.
  package static func tag() -> String {
    let letters = "0123456789abcdefghijklmnopqrstuvwxyz"
    return String((0..<6).compactMap { _ in letters.randomElement() })
  }
}
