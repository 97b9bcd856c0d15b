import Foundation
import Testing

@testable import Postmortems

/// How programs spell commands.
struct SpellingTests {
  @Test(arguments: [
    #"{"addIncident":{"id":"i2"}}"#, #"{"addEvent":{"id":"e9","when":"14:30","text":"x"}}"#,
    #"{"addCause":{"id":"c9","text":"x"}}"#, #"{"addActionItem":{"id":"a9","text":"x"}}"#,
    #"{"addIdea":{"id":"i9","text":"x"}}"#, #"{"park":{"id":"p9","text":"x"}}"#,
    #"{"beginMeeting":{"id":"m9"}}"#, #"{"publish":{}}"#, #"{"assignOwner":{"actionItem":"a1"}}"#,
    #"{"edit":{"text":"summary","edit":[1,"x",-2]}}"#,
  ])
  func `what may be left out may be left out`(json: String) throws {
    let command = try JSONDecoder().decode(Command.self, from: Data(json.utf8))
    let again = try JSONDecoder().decode(Command.self, from: JSONEncoder().encode(command))
    #expect(again == command)
  }

  @Test(arguments: [
    #"{}"#, #"[]"#, #"{"fly":{}}"#, #"{"publish":{},"discard":{}}"#, #"{"rename":{}}"#,
    #"{"rename":{"title":7}}"#,
    #"{"setEventKind":{"event":"e1","kind":"rumour"}}"#, #"{"flagEvent":{"event":"é","flag":"wentWell"}}"#,
    #"{"edit":{"text":"incident/first","edit":[]}}"#, #"{"edit":{"text":"summary","edit":[1.5]}}"#,
    #"{"remove":{"item":"event"}}"#, #"{"setDue":{"actionItem":"a1","due":"2022-02-30"}}"#,
    "{\"rename\":{\"title\":\"\\ud83d\"}}",
  ])
  func `what is no command is not read as one`(json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Command.self, from: Data(json.utf8)) }
  }
}
