import Foundation
import Postmortems
import Storage

extension Workspace {
  /// Whom the pool proposes for a meeting of this postmortem at that time.
  ///
  /// - Parameters:
  ///   - meeting: the meeting to come that somebody is sought for; nil for one that is planned anew.
  ///   - person: somebody who is not to be proposed, such as whoever hands it over.
  ///   - reader: what they may not read is not told of.
  func proposal(
    for meeting: MeetingID?, of postmortem: Postmortem, at begin: Date, minutes: Int,
    but person: PersonID? = nil, to reader: PersonID
  ) async throws -> FacilitatorProposal {
    let end = begin.addingTimeInterval(Double(minutes) * 60)
    let engagements = try await website.membership.pool.engagements(
      from: begin, to: end, but: .init(meeting, of: postmortem.id), for: reader, at: website.now())
    let occasion = FacilitatorProposal.Occasion(
      begin: begin, end: end, zone: TimeZone(identifier: postmortem.zone) ?? .gmt,
      involved: postmortem.involved, engagements: engagements)
    return FacilitatorProposal(try await website.poolMembers().filter { $0.id != person }, for: occasion)
  }
}
