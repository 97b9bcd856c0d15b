import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// The workspace's settings.
struct SettingsTests {
  @Test func `an administrator sets name, zone and language`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      #expect(try await lena.get("/settings").text.contains("value=\"UTC\""))
      let form: KeyValuePairs = ["name": "Brackmoor", "zone": "Europe/Berlin", "language": "de"]
      #expect(try await lena.post("/settings", form).location == "/settings?done=saved")
      let page = try await lena.get("/settings?done=saved")
      #expect(page.text.contains("value=\"Europe/Berlin\"") && page.text.contains("value=\"Brackmoor\""))
      #expect(page.text.contains(site.words(.en)("settings.saved")))
      let settings = try await site.website.settings.read()
      #expect(settings == WorkspaceSettings(name: "Brackmoor", zone: "Europe/Berlin", language: .de))
    }
  }

  @Test func `the workspace's language is for those who ask for no other`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      try await site.website.settings.write(WorkspaceSettings(language: .de))
      for (asked, shown) in [
        ("fr", "de"), ("", "de"), ("en;q=0.3, fr", "en"), ("en;q=0.3, de-AT;q=0.9", "de"),
      ] {
        var guest = guest
        guest.language = asked
        #expect(try await guest.get("/signin").text.contains("<html lang=\"\(shown)\">"), "\(asked)")
      }
    }
  }

  @Test(arguments: ["Berlin", "CET", "", "../../etc/passwd", "/etc/passwd", "Europe/Atlantis"])
  func `a zone that is none is refused`(zone: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let form: KeyValuePairs = ["name": "Brackmoor", "zone": zone, "language": "de"]
      let answer = try await site.signedIn(guest).post("/settings", form)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(site.words(.en)("error.unknownZone")))
      #expect(try await site.website.settings.read() == WorkspaceSettings())
    }
  }

  @Test func `a name with a control character and a language that is none are refused`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let bell: KeyValuePairs = ["name": "a\u{7}", "zone": "UTC", "language": "de"]
      #expect(try await lena.post("/settings", bell).status == .unprocessableContent)
      let language: KeyValuePairs = ["name": "a", "zone": "UTC", "language": "tlh"]
      #expect(try await lena.post("/settings", language).status == .badRequest)
    }
  }
}
