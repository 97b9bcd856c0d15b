/// A meeting that went wrong, as short as it still goes wrong.
struct Story {
  private(set) var plan: MeetingPlan
  private(set) var violations: [String]

  init(_ plan: MeetingPlan) throws {
    self.plan = plan
    violations = try Story.violations(plan)
    try leaveOutFaults()
    try doLess()
  }

  private static func violations(_ plan: MeetingPlan) throws -> [String] {
    var meeting = try Meeting(plan)
    return meeting.run()
  }

  private mutating func keep(_ shorter: MeetingPlan) throws -> Bool {
    let found = try Story.violations(shorter)
    if found.isEmpty { return false }
    (plan, violations) = (shorter, found)
    return true
  }

  private mutating func leaveOutFaults() throws {
    var index = 0
    while index < plan.faults.count {
      var shorter = plan
      shorter.faults.remove(at: index)
      if try !keep(shorter) { index += 1 }
    }
  }

  private mutating func doLess() throws {
    for commands in [2, 4, 6, 9, 13, 20, 30, 45, 70, 100, 150, 220] where commands < plan.commands {
      var shorter = plan
      shorter.commands = commands
      if try keep(shorter) { return }
    }
  }

  var text: String {
    """
    Seed \(plan.seed) fails: \(plan.windows) windows that ask for \(plan.commands) commands, \
    \(plan.faults.map { "\($0.0.rawValue) at \($0.1) ms" }.joined(separator: ", "))
    \(violations.prefix(8).map { "  " + $0 }.joined(separator: "\n"))
    """
  }
}
