import Foundation
import Interchange
import Postmortems
import Testing

struct ExportNameTests {
  @Test(arguments: [
    ("Label printers", "2022-03-04-label-printers"), ("Größe über alles!", "2022-03-04-groesse-ueber-alles"),
    ("../\"a\\b", "2022-03-04-a-b"),
  ])
  func `a file is called by its day and title, in plain letters`(_ title: String, _ name: String) throws {
    let postmortem = try imported("# \(title)\n\n## Timeline\n\n- 2022-03-04 10:00 Off\n").postmortem
    #expect(ExportName.of(postmortem) == name)
  }

  @Test func `a title without plain letters leaves it its id`() throws {
    let postmortem = try imported("# 故障\n\n## Timeline\n\n- 2022-03-04 10:00 Off\n").postmortem
    #expect(ExportName.of(postmortem) == postmortem.id.text)
  }

  @Test func `people are listed by their names, whatever their ids`() throws {
    let postmortem = try imported(
      "# Scanner\n\nParticipants: Tomke Behrens, Lena Harms, Amira Saleh\n\n## Timeline\n\n- 2022-03-04 10:00 Off\n"
    )
    let people = Dictionary(uniqueKeysWithValues: postmortem.people.map { ($0.id, $0) })
    let json = try DocumentJSON.text(postmortem.postmortem, revision: 1, tag: "", people: people)
    let places = ["Amira Saleh", "Lena Harms", "Tomke Behrens"].compactMap { json.range(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }
}
