import Foundation

extension FacilitatorProposal.Occasion {
  func obstacles(for member: PoolMember) -> [FacilitatorProposal.Obstacle] {
    var obstacles: [FacilitatorProposal.Obstacle] = involved.contains(member.id) ? [.involved] : []
    let away = member.absences.filter { $0.covers(days) }.map(\.last).max()
    if let away { obstacles.append(.away(until: away)) }
    let taken = (engagements[member.id] ?? []).filter { $0.overlaps(begin, end) }
    obstacles += taken.sorted { $0.order < $1.order }.map {
      // Of what nobody may know of, its weight must tell nothing either.
      .invited(to: $0.title, facilitates: $0.facilitates && $0.title != nil)
    }
    return obstacles
  }

  private var days: ClosedRange<CivilDate> {
    let first = day(of: begin)
    // What ends at midnight takes nothing of the day that begins then.
    return first...max(first, day(of: max(begin, end.addingTimeInterval(-1))))
  }

  func day(of instant: Date) -> CivilDate {
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: instant)
    return CivilDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
  }
}

extension Engagement {
  fileprivate var order: Order {
    Order(begin: begin, other: facilitates ? 0 : 1, name: title ?? "", end: end)
  }

  fileprivate struct Order: Comparable {
    let begin: Date
    let other: Int
    let name: String
    let end: Date

    static func < (left: Order, right: Order) -> Bool {
      (left.begin, left.other, left.name, left.end) < (right.begin, right.other, right.name, right.end)
    }
  }
}

extension FacilitatorProposal.Obstacle {
  /// Who is only invited elsewhere can send regrets there; who was part of it stays so; who facilitates elsewhere is
  /// waited for by others; who is away cannot come.
  fileprivate var weight: Int {
    switch self {
    case .invited(_, let facilitates): facilitates ? 4 : 1
    case .involved: 2
    case .away: 8
    }
  }
}

extension FacilitatorProposal.Candidate {
  var weight: Int { obstacles.reduce(0) { $0 + $1.weight } }

  var turn: Turn {
    Turn(
      last: lastDay?.dayNumber ?? .min, load: member.load, name: member.name.lowercased(), person: member.id)
  }

  /// Longest not facilitated first, then the smaller load, then by name.
  struct Turn: Comparable {
    let last: Int
    let load: Int
    let name: String
    let person: PersonID

    static func < (left: Turn, right: Turn) -> Bool {
      (left.last, left.load, left.name, left.person) < (right.last, right.load, right.name, right.person)
    }
  }
}
