import Interchange

/// How many files met which fate.
struct ImportTally {
  private var taken = 0
  private var alreadyThere = 0
  private var changed = 0
  private(set) var refused = 0

  var all: Int { taken + alreadyThere + changed + refused }

  mutating func count(_ line: ImportLine) {
    if line.isRefused {
      refused += 1
    } else if line.alreadyImported {
      alreadyThere += 1
    } else if line.changed {
      changed += 1
    } else {
      taken += 1
    }
  }

  func sentence(isTrial: Bool) -> String {
    "\(all) \(all == 1 ? "file" : "files"): \(taken) \(isTrial ? "would be taken" : "taken"), "
      + "\(alreadyThere) already there, \(changed) changed since, \(refused) refused"
  }
}
