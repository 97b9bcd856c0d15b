import Foundation
import Storage
import Website

/// What the console says once the server listens: where it is and, while there is no account, how to make the first.
struct Greeting {
  let website: Website
  let host: String

  func print(port: Int) async {
    let address = website.site.publicOrigin?.description ?? "http://\(shownHost):\(port)"
    say("Nachlese serves \(address)")
    do {
      if try await website.membership.accounts.isEmpty() {
        say("Make the first account: \(website.setup.link(address))")
      }
    } catch {
      say("The accounts cannot be read: \(error)")
    }
  }

  private var shownHost: String { ["0.0.0.0", "::", "127.0.0.1"].contains(host) ? "localhost" : host }

  // At once, also into a pipe: whoever starts the server waits for these lines.
  private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
