import Postmortems

/// The pool's own words for what whoever facilitates asks and says; what is not set is the product's.
package struct Prompts: Sendable {
  /// When they are said.
  package enum Occasion: String, Choice {
    /// To begin, or to open people up.
    case opens
    case personal, loops, dry
  }

  /// Where in the agenda, and when.
  package struct Place: Hashable, Sendable {
    package let step: AgendaStep
    package let occasion: Occasion

    package init(_ step: AgendaStep, _ occasion: Occasion) {
      self.step = step
      self.occasion = occasion
    }
  }

  /// The longest text of one place, in UTF-16 code units.
  package static let longest = 2_000

  private let database: any Database
  private let committer: Committer

  package init(_ database: any Database, _ committer: Committer) {
    self.database = database
    self.committer = committer
  }

  /// What is set in this language.
  package func read(_ language: Language) async throws -> [Place: String] {
    let statement = Statement(
      "SELECT step, occasion, text FROM prompts WHERE language = $1", [.text(language.rawValue)])
    return try await database.rows(statement).reduce(into: [:]) { found, row in
      guard let step = AgendaStep(rawValue: try row.text(0)),
        let occasion = Occasion(rawValue: try row.text(1))
      else { return }
      found[Place(step, occasion)] = try row.text(2)
    }
  }

  /// Sets the texts of places; nil takes the product's again.
  package func write(_ texts: [Place: String?], _ language: Language) async throws {
    let order = texts.sorted {
      ($0.key.step.number, $0.key.occasion.rawValue) < ($1.key.step.number, $1.key.occasion.rawValue)
    }
    let statements = try order.map { place, typed in
      let key: [Value] = [
        .text(language.rawValue), .text(place.step.rawValue), .text(place.occasion.rawValue),
      ]
      guard let typed else {
        return Statement("DELETE FROM prompts WHERE language = $1 AND step = $2 AND occasion = $3", key)
      }
      return Statement(
        """
        INSERT INTO prompts (language, step, occasion, text) VALUES ($1, $2, $3, $4)
        ON CONFLICT (language, step, occasion) DO UPDATE SET text = excluded.text
        """, key + [.text(try Wording.text(typed, atMost: Prompts.longest))], demands: 1)
    }
    _ = try await committer.commit(Unit(statements))
  }
}
