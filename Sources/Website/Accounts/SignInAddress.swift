import HTTPTypes
import Hummingbird

/// The address of the sign-in, and of where it leads afterwards.
enum SignInAddress {
  /// From a page that wants somebody signed in, and back to it. A form that was sent is not repeated.
  static func from(_ request: Request) -> String {
    guard request.method == .get, let target = local(request.uri.string), target != "/" else {
      return "/signin"
    }
    return "/signin?next=" + PercentEncoding.encode(target)
  }

  /// The path, if it leads nowhere but into this site. Browsers take `//host` and `/\host` for other sites, and drop
  /// control characters before they look.
  static func local(_ path: String) -> String? {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= 2_000,
      !bytes.contains(where: { $0 <= 0x20 || $0 >= 0x7F }), !bytes.contains(UInt8(ascii: "\\")),
      bytes.count < 2 || bytes[1] != UInt8(ascii: "/")
    else { return nil }
    return path
  }
}
