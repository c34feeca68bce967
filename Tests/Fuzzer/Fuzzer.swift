import FuzzTargets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// What libFuzzer calls. The flags of the command line are its own, but for `--target=NAME`, which it passes over.

/// libFuzzer's own changes to `size` bytes at `data`, which hold up to `room`; gives the new size.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBlindly(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int, _ room: Int) -> Int

private let target: FuzzTarget = {
  let option = "--target="
  let name = CommandLine.arguments.first { $0.hasPrefix(option) }.map { String($0.dropFirst(option.count)) }
  guard let target = name.flatMap(FuzzTarget.named) else {
    // `--target=list`, and any name that is none. libFuzzer takes `exit` for a find.
    print(FuzzTarget.all.map { $0.name + "\n" }.joined(), on: 1)
    _exit(2)
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
func runOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let broken = target.brokenLaws(Array(UnsafeBufferPointer(start: data, count: size)))
  if broken.isEmpty { return 0 }
  print("BROKEN LAW of \(target.name): \(broken.joined(separator: "\n"))\n", on: 2)
  abort()
}

@_cdecl("LLVMFuzzerCustomMutator")
func mutate(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int, _ room: Int, _ seed: CUnsignedInt) -> Int {
  let buffer = UnsafeMutableBufferPointer(start: data, count: room)
  var mutator = Mutator(target.input, seed: UInt64(seed)) { bytes in
    for (index, byte) in bytes.enumerated() { buffer[index] = byte }
    return Array(buffer[..<mutateBlindly(data, bytes.count, room)])
  }
  let mutated = mutator.mutated(Array(buffer[..<size]))
  // What does not fit is cut; an archive that is cut is none.
  let bytes = mutated.count > room && target.input == .archive ? Array(buffer[..<size]) : Array(mutated.prefix(room))
  for (index, byte) in bytes.enumerated() { buffer[index] = byte }
  return bytes.count
}

private func print(_ text: String, on descriptor: CInt) {
  _ = text.withCString { write(descriptor, $0, strlen($0)) }
}
