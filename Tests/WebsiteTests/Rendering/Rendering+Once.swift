@testable import Website

extension Rendering {
  private static let read = Result { try Rendering() }

  /// All templates, word lists and assets, read once for all tests: that takes longer than most of them.
  static func once() throws -> Rendering { try read.get() }
}
