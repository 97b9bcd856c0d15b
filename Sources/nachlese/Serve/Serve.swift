import ArgumentParser
import Foundation
import NIOCore
import Website

/// `nachlese serve`: the server.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the workspace to browsers and programs.",
    usage: "nachlese serve [<options>]",
    discussion: """
      Everything lies in the data folder; nothing else has to be set up. The first \
      start prints a link that makes the first account.

      Behind a proxy that ends TLS:

        nachlese serve --public-url https://postmortems.example \\
          --trusted-proxy 127.0.0.1
      """)

  @Option(help: "The address to listen on; 0.0.0.0 is everybody on the network.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on.")
  var port = 8080

  @Option(help: "The data folder; made if it is missing.", completion: .directory)
  var data = "./data"

  @Option(help: "The address that people type, where a proxy stands in front.")
  var publicURL: String?

  @Option(
    help: "A proxy (address or network) whose X-Forwarded headers are believed; may be given several times.")
  var trustedProxy: [String] = []

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
  }

  func run() async throws {
    FileLimit.raise()
    try await Failure.told {
      let folder = try DataFolder(data)
      let lock = try take(folder)
      let site = try Site(publicURL: publicURL, trustedProxies: trustedProxy)
      do {
        try await Server(folder, site: site, host: host, port: port).run()
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        throw Failure("Port \(port) is in use already; choose another one with --port.")
      } catch let error as IOError where error.errnoCode == EACCES {
        throw Failure("Port \(port) is not yours to listen on; choose one from 1024 with --port.")
      } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
        throw Failure("This machine has no address \(host).")
      } catch is SocketAddressError.UnknownHost {
        throw Failure("This machine has no address \(host).")
      }
      lock.release()
    }
  }

  private func take(_ folder: DataFolder) throws -> FolderLock {
    do { return try folder.lock(.server) } catch let inUse as FolderInUse {
      throw Failure(
        "Another server is running on \(inUse.path); end it first, or serve another folder with --data.")
    }
  }
}
