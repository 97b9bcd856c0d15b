/// The records of a file of separated values (RFC 4180): fields in quotes may hold separators, new lines and doubled quotes.
enum CSVRecords {
  /// - Parameter limit: how many records are read at most.
  static func read(_ text: String, separator: UInt8, limit: Int = .max) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in text.utf8 {
      if isQuoted {
        if byte == UInt8(ascii: "\"") { (isQuoted, wasQuote) = (false, true) } else { field.append(byte) }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty || wasQuote:
        // A quote right behind a closing one is one that was doubled.
        if wasQuote { field.append(byte) }
        isQuoted = true
      case separator:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\n"):
        records.append(record + [String(decoding: field, as: UTF8.self)])
        (record, field) = ([], [])
        if records.count == limit { return records }
      default: field.append(byte)
      }
      wasQuote = false
    }
    if !field.isEmpty || !record.isEmpty { records.append(record + [String(decoding: field, as: UTF8.self)]) }
    return records
  }
}
