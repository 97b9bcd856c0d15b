import ArgumentParser

/// What is measured, and how its figures are told.
struct MeasuredRelease: ParsableArguments {
  @Option(help: "The executable.", completion: .file())
  var nachlese = ".build/release/nachlese"

  @Flag(help: "Print the figures as JSON.")
  var json = false
}
