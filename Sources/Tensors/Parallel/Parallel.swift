import Dispatch

/// Runs pieces of work on all cores and returns when the last is done.
///
/// Results never depend on the number of cores: the caller cuts the work by its size alone, and no two pieces write to
/// the same place.
enum Parallel {
    /// Calls `body` once for each of `count` pieces, in any order, several at a time.
    static func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        if count <= 1 {
            if count == 1 { body(0) }
        } else {
            DispatchQueue.concurrentPerform(iterations: count, execute: body)
        }
    }

    /// The `piece`-th of `pieces` nearly equal ranges that make up 0 ..< count, each a multiple of `unit` but the last.
    static func range(_ piece: Int, of pieces: Int, count: Int, unit: Int = 1) -> Range<Int> {
        let units = (count + unit - 1) / unit
        let lower = min(count, piece * units / pieces * unit)
        let upper = min(count, (piece + 1) * units / pieces * unit)
        return lower..<upper
    }
}

/// A pointer that several pieces of work share, each writing to its own part.
struct SharedPointer<Pointee>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Pointee>

    init(_ base: UnsafeMutablePointer<Pointee>) { self.base = base }
}
