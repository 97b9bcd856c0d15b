import StorageSQLite

extension DatabaseTrouble {
  /// What to say at a terminal.
  var sentence: String {
    switch self {
    case .foreign:
      "nachlese.sqlite in the data folder is not a database of Nachlese. Name another folder with --data."
    case .damaged: "The database in the data folder is damaged: put back nachlese.sqlite from a backup."
    case .unreadable:
      "nachlese.sqlite in the data folder cannot be opened. Check who may read and write there."
    case .notWritable: "The data folder cannot be written."
    case .diskFull: "The disk with the data folder is full."
    case .locked:
      "Another program keeps nachlese.sqlite in the data folder locked. Try again when it has ended."
    case .other(let code): "The database in the data folder cannot be used: SQLite tells error \(code)."
    }
  }
}
