import Postmortems

extension SplitMix64 {
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  mutating func oneOf<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
}
