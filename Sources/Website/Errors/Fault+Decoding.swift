import Foundation
import Postmortems

extension Fault {
  /// What is wrong with a body of JSON. Nothing of what the decoder itself says gets through: it names our types.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context): self.init("missing", Fault.field(context.codingPath + [key]))
    case .valueNotFound(_, let context): self.init("null", Fault.field(context.codingPath))
    case .typeMismatch(let type, let context):
      self.init(Fault.kind(of: type), Fault.field(context.codingPath))
    case .dataCorrupted(let context):
      if let misspelling = context.underlyingError as? Misspelling {
        self.init(misspelling, Fault.field(context.codingPath))
      } else {
        self.init("notJSON", "")
      }
    @unknown default: self.init("notJSON", "")
    }
  }

  private init(_ misspelling: Misspelling, _ field: String) {
    switch misspelling {
    case .choice(let allowed): self.init("choice", field, ["allowed": allowed.joined(separator: ", ")])
    case .name(let allowed): self.init("name", field, ["allowed": allowed.joined(separator: ", ")])
    case .wholeNumber(let range): self = .wholeNumber(field, in: range)
    case .line(let limit): self.init("line", field, ["limit": String(limit)])
    case .manyNames: self.init("manyNames", field)
    case .id: self.init("id", field)
    case .item: self.init("item", field)
    case .textField: self.init("textField", field)
    case .date: self.init("date", field)
    case .instant: self.init("instant", field)
    case .stamp: self.init("stamp", field)
    case .step: self.init("step", field)
    }
  }

  private static func field(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { field, key in
      if let place = key.intValue {
        field += "[\(place)]"
      } else {
        field += (field.isEmpty ? "" : ".") + key.stringValue.prefixed(100)
      }
    }
  }

  private static func kind(of type: Any.Type) -> String {
    switch type {
    case is String.Type: "string"
    case is Bool.Type: "boolean"
    case is any BinaryInteger.Type, is any BinaryFloatingPoint.Type: "number"
    case is [Any].Type: "list"
    default: "object"
    }
  }
}

extension String {
  fileprivate func prefixed(_ limit: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(limit)))
  }
}
