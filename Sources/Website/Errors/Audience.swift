import HTTPTypes
import Hummingbird

/// Who reads an answer: a person who came to a page, or a program, a script of a page included.
enum Audience: Hashable {
  case person, program

  init(_ request: Request) {
    let accept = request.headers[.accept] ?? ""
    let isScripted = request.headers[.secFetchMode].map { $0 != "navigate" } ?? false
    let isProgram =
      request.uri.path.hasPrefix("/api/") || isScripted || request.mediaType == "application/json"
      || (accept.contains("json") && !accept.contains("text/html"))
    self = isProgram ? .program : .person
  }
}
