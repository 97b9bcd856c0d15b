import Foundation
import Interchange
import Postmortems

/// One document as an import takes it: read, and where it is a protocol replayed and written out.
struct Attempt {
  let bytes: Int
  let seconds: Double
  /// How many rows came of it; nil where it was refused.
  let rows: Int?
  /// What must not be: a postmortem that its changes do not lead to.
  let fault: String?

  init(_ document: [UInt8], _ seed: UInt64) {
    // Of the processor, not of the clock on the wall: others may be at work.
    let began = clock()
    var random = SplitMix64(seed: seed)
    var (rows, fault): (Int?, String?) = (nil, nil)
    do {
      let text = try Imports.text(of: document)
      let context = ImportContext(
        author: .workspace, now: Date(timeIntervalSince1970: 1_790_000_000), zone: "Europe/Berlin", people: []
      )
      let imported = try Imports.read(file: "fuzz/a.md", text: text, context, ids: &random)
      rows = imported.report.rows
      if Postmortem.replay(imported.changes) != imported.postmortem { fault = "its changes lead elsewhere" }
    } catch {
      rows = nil
    }
    seconds = Double(clock() - began) / Double(CLOCKS_PER_SEC)
    (bytes, self.rows, self.fault) = (document.count, rows, fault)
  }

  /// Microseconds a byte, small documents counted as of 2,000 bytes: they cost something by themselves.
  var costPerByte: Double { seconds * 1e6 / Double(max(2_000, bytes)) }

  var summary: String {
    let cost = "\(bytes) bytes, \(Int(seconds * 1e6)) µs"
    return "\(cost), \(rows.map { "\($0) rows" } ?? "refused")\(fault.map { ", \($0)" } ?? "")"
  }
}
