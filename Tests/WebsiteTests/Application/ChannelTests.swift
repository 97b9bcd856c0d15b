import Foundation
import HTTPTypes
import Testing

@testable import Website

/// The server as it stands on the network.
struct ChannelTests {
  @Test func `a page is compressed where that is asked for, and says that it varies`() async throws {
    try await TestSite().visited(live: true) { (_, guest) async throws in
      let plain = try await guest.get("/signin")
      let packed = try await guest.get("/signin", [.acceptEncoding: "gzip"])
      #expect(plain.headers[.contentEncoding] == nil)
      #expect(packed.headers[.contentEncoding] == "gzip")
      #expect(packed.headers[.vary]?.contains("Accept-Encoding") == true)
      #expect(packed.length < plain.length)
    }
  }

  @Test func `what shows a secret is not compressed`() async throws {
    try await TestSite().visited(live: true) { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let answer = try await lena.post("/people/invitations", ["role": "member"], [.acceptEncoding: "gzip"])
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentEncoding] == nil)
      #expect(answer.text.contains("/invitations/"))
    }
  }

  @Test func `the answer to HEAD keeps its length and has no body`() async throws {
    try await TestSite().visited(live: true) { (_, guest) async throws in
      let get = try await guest.get("/signin")
      for _ in 0..<2 {
        let head = try await guest.head("/signin", [.acceptEncoding: "gzip"])
        #expect(head.status == .ok && head.length == 0)
        #expect(head.headers[.contentLength] == get.headers[.contentLength])
      }
    }
  }

  @Test func `bytes that are no HTTP get a 400 and harm nobody`() async throws {
    try await TestSite().visited(live: true) { (_, guest) async throws in
      let port = try #require(guest.port)
      let ok = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
      for bytes in ["no HTTP at all\r\n\r\n", ok + "\u{1}\u{2}\r\n\r\n"] {
        let answer = try await RawClient(port: port).exchange(bytes)
        #expect(answer.contains("400 Bad Request"), "\(answer)")
      }
      #expect(try await guest.get("/healthz").status == .ok)
    }
  }

  @Test func `an offer to upgrade is declined, and the connection ends instead of hanging`() async throws {
    try await TestSite().visited(live: true) { (_, guest) async throws in
      let port = try #require(guest.port)
      let offer = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
      let answer = try await RawClient(port: port).exchange(offer + offer)
      #expect(answer.contains("200 OK") && answer.lowercased().contains("connection: close"), "\(answer)")
      #expect(try await guest.get("/healthz").status == .ok)
    }
  }

  @Test func `headers beyond every measure are refused`() async throws {
    try await TestSite().visited(live: true) { (_, guest) async throws in
      let port = try #require(guest.port)
      let request =
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: \(String(repeating: "a", count: 70_000))\r\n\r\n"
      let answer = try await RawClient(port: port).exchange(request)
      #expect(answer.contains("400 Bad Request") || answer.isEmpty, "\(answer)")
      #expect(try await guest.get("/healthz").status == .ok)
    }
  }
}
