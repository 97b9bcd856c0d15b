import Foundation
import Postmortems

/// What a document says and nobody here understands, one line for each: `timeline[3].colour: "red"`. It is found by writing
/// out again what was understood.
struct UnreadFields {
  private(set) var lines: [String] = []

  init(_ reading: DocumentReading) throws {
    var document = reading.document
    document.pictures = nil
    let written = try DocumentJSON.encoder.encode(document)
    try gather(reading.found, beside: JSONDecoder().decode(JSONValue.self, from: written), at: "")
  }

  private mutating func gather(_ found: JSONValue, beside known: JSONValue, at place: String) throws {
    switch (found, known) {
    case (.object(let found), .object(let known)):
      for (key, value) in found.sorted(by: { $0.key < $1.key }) {
        let place = place.isEmpty ? key : "\(place).\(key)"
        if let known = known[key] {
          try gather(value, beside: known, at: place)
        } else if !value.isEmpty {
          try keep(value, of: place)
        }
      }
    case (.list(let found), .list(let known)):
      for (index, pair) in zip(found, known).enumerated() {
        try gather(pair.0, beside: pair.1, at: "\(place)[\(index)]")
      }
    default: break
    }
  }

  private mutating func keep(_ value: JSONValue, of place: String) throws {
    let line = "\(place): \(String(decoding: try DocumentJSON.encoder.encode(value), as: UTF8.self))"
    let shown = line.unicodeScalars.map { Wording.isControl($0) ? "\u{FFFD}" : $0 }
    lines.append(String(String.UnicodeScalarView(shown)))
  }
}
