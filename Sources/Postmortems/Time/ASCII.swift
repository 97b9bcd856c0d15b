/// The bytes that times are written in.
extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let apostrophe = UInt8(ascii: "'")
  static let plus = UInt8(ascii: "+")
  static let hyphen = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let questionMark = UInt8(ascii: "?")
  static let underscore = UInt8(ascii: "_")
  static let tilde = UInt8(ascii: "~")

  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let capitalA = UInt8(ascii: "A")
  static let capitalT = UInt8(ascii: "T")
  static let capitalZ = UInt8(ascii: "Z")
  static let a = UInt8(ascii: "a")
  static let e = UInt8(ascii: "e")
  static let h = UInt8(ascii: "h")
  static let l = UInt8(ascii: "l")
  static let m = UInt8(ascii: "m")
  static let o = UInt8(ascii: "o")
  static let p = UInt8(ascii: "p")
  static let s = UInt8(ascii: "s")
  static let u = UInt8(ascii: "u")
  static let x = UInt8(ascii: "x")
  static let z = UInt8(ascii: "z")

  var isDigit: Bool { (.zero ... .nine).contains(self) }
  /// Lower case; folded text has no other.
  var isLetter: Bool { (.a ... .z).contains(self) }
}
