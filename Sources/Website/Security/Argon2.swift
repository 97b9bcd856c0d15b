import CArgon2

/// Argon2id with the parameters that OWASP recommends for servers: 19 MiB of memory, two passes, one lane; about
/// 25 ms. Encoded hashes carry their own parameters, so that raising these later leaves old ones valid.
enum Argon2 {
  private static let memory: UInt32 = 19 * 1_024
  private static let passes: UInt32 = 2
  private static let lanes: UInt32 = 1
  private static let length: UInt32 = 32

  /// The encoded hash. `salt` is 16 random bytes.
  static func hash(_ password: [UInt8], salt: [UInt8]) throws -> String {
    let size = argon2_encodedlen(passes, memory, lanes, UInt32(salt.count), length, Argon2_id)
    var encoded = [CChar](repeating: 0, count: size)
    let status = argon2id_hash_encoded(
      passes, memory, lanes, password, password.count, salt, salt.count, Int(length), &encoded, size)
    guard status == ARGON2_OK.rawValue else { throw HashingFailed(status: status) }
    return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether the password is the one that was hashed. libargon2 compares in constant time.
  static func verify(_ password: [UInt8], against encoded: String) -> Bool {
    argon2id_verify(encoded, password, password.count) == ARGON2_OK.rawValue
  }
}

/// Hashing a password failed, for want of memory for instance.
struct HashingFailed: Error, Hashable {
  let status: Int32
}
