import Foundation
import HTTPTypes
import Postmortems
import Storage
import StorageSQLite
import Testing

@testable import Website

/// What every answer says to browsers.
struct HeaderTests {
  @Test(arguments: ["/signin", "/people", "/nowhere", "/api/v1/people", "/healthz", "/signin?next=%FF"])
  func `every answer carries the headers, errors included`(path: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let headers = try await site.signedIn(guest).get(path).headers
      let policy = try #require(headers[.contentSecurityPolicy])
      #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'; "))
      #expect(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"))
      #expect(headers[.xContentTypeOptions] == "nosniff")
      #expect(headers[.named("Referrer-Policy")] == "same-origin")
      #expect(headers[.named("Cross-Origin-Opener-Policy")] == nil)
      #expect(headers[.named("Cross-Origin-Resource-Policy")] == "same-origin")
      #expect(headers[.named("Permissions-Policy")]?.contains("camera=()") == true)
      #expect(headers[.cacheControl] == "no-store")
      #expect(headers[.strictTransportSecurity] == nil)
    }
  }

  @Test func `over TLS, HSTS is promised and cookies are bound to this host`() async throws {
    try await TestSite(try Site(publicURL: "https://nachlese.example")).visited { (_, guest) async throws in
      var guest = guest
      guest.origin = "https://nachlese.example"
      let form: KeyValuePairs = ["email": "lena@brackmoor.example", "password": TestSite.password]
      let answer = try await guest.post("/signin", form)
      #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000")
      #expect(answer.headers[.named("Cross-Origin-Opener-Policy")] == "same-origin")
      let cookie = try #require(answer.headers[.setCookie])
      #expect(
        cookie.wholeMatch(of: /__Host-nachlese=[A-Za-z0-9_-]{43}; Max-Age=2592000; (.+)/)?.output.1
          == "Path=/; HttpOnly; SameSite=Lax; Secure")
    }
  }

  @Test func `over plain HTTP, cookies are still out of reach of scripts`() async throws {
    try await TestSite().visited { (_, guest) async throws in
      let form: KeyValuePairs = ["email": "lena@brackmoor.example", "password": TestSite.password]
      let cookie = try #require(try await guest.post("/signin", form).headers[.setCookie])
      #expect(
        cookie.wholeMatch(of: /nachlese=[A-Za-z0-9_-]{43}; Max-Age=2592000; (.+)/)?.output.1
          == "Path=/; HttpOnly; SameSite=Lax")
    }
  }

  @Test func `assets are kept for ever under their hash, and only there`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let assets = site.website.rendering.assets
      let current = try await guest.get(assets.url("js/people/copy-text.js"))
      #expect(current.status == .ok)
      #expect(current.headers[.cacheControl] == "public, max-age=31536000, immutable")
      #expect(current.headers[.contentType] == "text/javascript; charset=utf-8")
      #expect(try await guest.get("/assets/0/js/people/copy-text.js").headers[.cacheControl] == "no-store")
      #expect(try await guest.get("/assets/\(assets.hash)/../Package.swift").status == .notFound)
      #expect(try await guest.get("/assets/\(assets.hash)/nothing.js").status == .notFound)
    }
  }

  @Test func `alive and ready`() async throws {
    try await TestSite().visited { (_, guest) async throws in
      #expect(try await guest.get("/healthz").status == .ok)
      #expect(try await guest.get("/readyz").status == .ok)
    }
  }

  @Test func `not ready when the store does not answer`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      try site.database.close()
      #expect(try await guest.get("/healthz").status == .ok)
      #expect(try await guest.get("/readyz").status == .serviceUnavailable)
    }
  }
}
