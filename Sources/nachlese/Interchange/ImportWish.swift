/// How files are to be imported.
struct ImportWish {
  /// The zone of times where a file states none; nil for the workspace's.
  let zone: String?
  let staysOpen: Bool
  /// Whether nothing is written.
  let isTrial: Bool
}
