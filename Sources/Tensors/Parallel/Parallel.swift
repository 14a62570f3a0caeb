import Synchronization

/// Runs pieces of work on several threads and returns when the last is done.
///
/// Results never depend on the number of cores: the caller cuts the work by its size alone, and no two pieces write to
/// the same place.
package enum Parallel {
    /// Calls `body` once for each of `count` pieces, in any order, several at a time.
    package static func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        let threads = PieceMark.isSet ? 1 : min(count, Threads.count)
        if threads <= 1 {
            for piece in 0..<count { body(piece) }
        } else {
            share(count, among: threads, body)
        }
    }

    /// Each thread begins with the pieces that were its own the last time, so that it finds in its cache what they read and
    /// wrote then; whoever is done takes what others have not begun.
    private static func share(_ count: Int, among threads: Int, _ body: @Sendable (Int) -> Void) {
        let taken = Atomic<UInt64>(0)  // a bit for each group of pieces
        let groups = min(count, 64)
        WorkerPool.shared.run(threads: threads) { thread in
            for offset in 0..<groups {
                let group = (thread * groups / threads + offset) % groups
                let bit: UInt64 = 1 << group
                guard taken.bitwiseOr(bit, ordering: .relaxed).oldValue & bit == 0 else { continue }
                for piece in group * count / groups..<(group + 1) * count / groups { body(piece) }
            }
        }
    }

    /// Calls `body` once for each of `count` pieces that are large, several at a time, and lists what it returns.
    ///
    /// Within `body` work is not cut any further.
    package static func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        [Result](unsafeUninitializedCapacity: count) { results, initialized in
            initialized = count
            guard let first = results.baseAddress else { return }
            let results = SharedPointer(first)
            forEach(count) { piece in
                (results.base + piece).initialize(to: PieceMark.set { body(piece) })
            }
        }
    }

    /// Calls `body` for every image of a batch, several at a time.
    @inline(__always)
    static func forEachImage(of images: Int, _ body: @Sendable (_ image: Int) -> Void) {
        let pieces = min(images, 8)
        forEach(pieces) { piece in
            for image in range(piece, of: pieces, count: images) { body(image) }
        }
    }

    /// Calls `body` for ranges that make up 0 ..< count, several at a time where the work is worth it: for loops that do
    /// little with each of many elements.
    ///
    /// Where there are several ranges, each has at least so many; 32,768 scalars that are read and written take some 10 µs.
    static func forEachRange(
        of count: Int, atLeast least: Int = 1 << 15, _ body: @Sendable (Range<Int>) -> Void
    ) {
        let pieces = max(1, min(8, count / least))
        forEach(pieces) { body(range($0, of: pieces, count: count, unit: 64)) }
    }

    /// The `piece`-th of `pieces` nearly equal ranges that make up 0 ..< count, each a multiple of `unit` but the last.
    package static func range(_ piece: Int, of pieces: Int, count: Int, unit: Int = 1) -> Range<Int> {
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

/// A pointer from which several pieces of work read.
struct SharedSource<Pointee>: @unchecked Sendable {
    let base: UnsafePointer<Pointee>

    init(_ base: UnsafePointer<Pointee>) { self.base = base }
}
