import Foundation
import Interchange
import Storage
import Testing

@testable import Postmortems
@testable import Website

/// A draft shows all that was understood, and what is known of the file already.
struct ImportDraftViewTests {
  let rendering: Rendering
  private static let text = """
    # Labels come out blank

    Severity: SEV2

    ## Summary

    Nothing was printed.

    ## Timeline

    - 2022-07-01 10:00 CET The spooler stops
    - whenever Somebody calls

    ## Root cause

    The spooler is silent.

    ## Attendees

    Tomke Behrens

    ## Action items

    - Alarm on empty labels (owner: Jonas Petersen, due 2022-08-01)
    """

  init() throws { rendering = try Rendering.once() }

  private func imported(
    _ text: String = ImportDraftViewTests.text, _ corrections: ImportCorrections = ImportCorrections()
  ) throws
    -> Imported
  {
    var ids = SystemRandomNumberGenerator()
    let context = ImportContext(author: .workspace, now: TestSite.start, zone: "Europe/Berlin", people: [])
    return try Imports.read(file: "a.md", text: text, context, corrections: corrections, ids: &ids)
  }

  private func view(_ imported: Imported, _ standing: ImportStanding = .new) -> ImportDraftView {
    let people = Dictionary(imported.people.map { ($0.id, $0) }) { first, _ in first }
    let facts = Facts(
      imported.postmortem, people: people, words: rendering.catalogues[.en], now: TestSite.start)
    return ImportDraftView(imported, standing, facts, file: "a.md")
  }

  private func html(_ view: ImportDraftView) -> String { rendering.part(view, rendering.catalogues[.en]) }

  @Test func `every tag has its field`() throws {
    let own = try imported("---\nnachlese: 2\n---\n\n# Labels\n\n## Timeline\n\n- 10:00 a\n")
    for view in [view(try imported()), view(own), view(own, .changed(PostmortemID("p1")))] {
      #expect(TagWalk.faults(of: view, rendering, rendering.catalogues[.en]) == [])
    }
  }

  @Test func `it shows people, causes, action items, severity and key times`() throws {
    let html = html(view(try imported()))
    for said in [
      "Tomke Behrens", "The spooler is silent.", "Alarm on empty labels", "value=\"Jonas Petersen\"",
      "value=\"2022-08-01\"", "<option value=\"open\" selected>",
      "value=\"SEV2\"", ">whenever Somebody calls</textarea>", "The spooler stops", "winter name",
      "Nothing was printed.",
    ] {
      #expect(html.contains(said), "\(said)")
    }
  }

  @Test func `it says which year was assumed`() throws {
    let html = html(
      view(try imported("# Labels\n\n## Timeline\n\n- 4 March 10:00 off\n- 4 March 11:00 on\n")))
    #expect(html.contains("name no year"))
    #expect(!self.html(view(try imported())).contains("name no year"))
  }

  @Test func `it says what is known of the file before it is taken`() throws {
    let (imported, id) = (try imported(), PostmortemID("p1"))
    let new = html(view(imported))
    #expect(new.contains("data-take") && !new.contains("data-own") && !new.contains("/postmortems/p1"))
    let here = html(view(imported, .alreadyImported(id)))
    #expect(here.contains("here already") && here.contains("/postmortems/p1") && !here.contains("data-take"))
    let changed = html(view(imported, .changed(id)))
    #expect(changed.contains("with another text") && changed.contains("data-own"))
  }

  @Test func `a file of our own says itself what it means, and has no fields`() throws {
    let html = html(view(try imported("---\nnachlese: 2\n---\n\n# Labels\n\n## Timeline\n\n- 10:00 a\n")))
    #expect(!html.contains("<input") && !html.contains("<textarea") && html.contains("comes from Nachlese"))
  }
}
