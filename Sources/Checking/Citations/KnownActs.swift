/// What citations name time and again: each is judged once.
struct KnownActs {
  private var acts: Interner
  private var keys: [String] = []
  private var bodies: Interner
  private var issuers: [(body: String, issuer: Issuer?)] = []

  /// `capacity`: as many citations as may come.
  init(capacity: Int) {
    acts = Interner(capacity: capacity)
    bodies = Interner(capacity: capacity)
  }

  mutating func act(_ key: String) -> Int {
    let act = acts.number(RunningHash(of: key)) { keys[$0].hasBytes(of: key) }
    if act == keys.count { keys.append(key) }
    return act
  }

  mutating func issuer(_ body: String) -> Issuer? {
    let number = bodies.number(RunningHash(of: body)) { issuers[$0].body.hasBytes(of: body) }
    if number == issuers.count { issuers.append((body, Issuer(body))) }
    return issuers[number].issuer
  }
}
