import Postmortems

/// Who is in a meeting, how much they do, and what goes wrong when. A story is shortened by leaving parts of it out.
struct MeetingPlan {
  let seed: UInt64
  var windows = 5
  /// How many commands are asked for in all.
  var commands = 300
  /// What goes wrong, and how many milliseconds after the beginning.
  var faults: [(Fault, Int)] = []
  var sabotage: Sabotage?

  init(seed: UInt64, sabotage: Sabotage? = nil) {
    self.seed = seed
    self.sabotage = sabotage
    var random = SplitMix64(seed: seed ^ 0xFA17)
    windows = 5 + Int(random.next() % 3)
    for _ in 0..<20 + Int(random.next() % 15) {
      let fault = Fault.allCases[Int(random.next() % UInt64(Fault.allCases.count))]
      // A backup is put back once in many meetings, not several times in each.
      if fault == .restore, random.next() % 6 != 0 { continue }
      faults.append((fault, 100 + Int(random.next() % 16_000)))
    }
    while faults.count < 20 { faults.append((.cut, 100 + Int(random.next() % 16_000))) }
  }
}
