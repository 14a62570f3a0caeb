import TestSupport
import Testing

@testable import Tensors

@Suite("Parallel")
struct ParallelTests {
    @Test("every piece of work is done once", arguments: [0, 1, 2, 7, 63, 64, 65, 1000])
    func pieces(_ count: Int) {
        let visits = Locked([Int](repeating: 0, count: count))
        Parallel.forEach(count) { piece in visits.withLock { $0[piece] += 1 } }
        #expect(visits.withLock { $0 } == [Int](repeating: 1, count: count))
    }

    @Test(
        "ranges follow one another, are nearly equal and begin at whole units", arguments: [1, 2, 3, 8, 16], [1, 6, 32])
    func ranges(_ pieces: Int, _ unit: Int) {
        for count in [0, 1, 5, 6, 31, 32, 33, 100, 1000] {
            let ranges = (0..<pieces).map { Parallel.range($0, of: pieces, count: count, unit: unit) }
            #expect(ranges.flatMap { Array($0) } == Array(0..<count), "\(count)")
            #expect(ranges.allSatisfy { $0.lowerBound % unit == 0 || $0.isEmpty }, "\(count)")
            let longest = ranges.map(\.count).max() ?? 0
            #expect(longest <= ((count + unit - 1) / unit + pieces - 1) / pieces * unit, "\(count)")
        }
    }

    @Test(
        "every element of a long loop and every image of a batch is visited once",
        arguments: [0, 1, 9, 65_536, 300_001])
    func elements(_ count: Int) {
        let visits = Locked([Int](repeating: 0, count: count))
        Parallel.forEachRange(of: count) { range in visits.withLock { for i in range { $0[i] += 1 } } }
        #expect(visits.withLock { $0.allSatisfy { $0 == 1 } })
        let images = Locked([Int](repeating: 0, count: min(count, 20)))
        Parallel.forEachImage(of: min(count, 20)) { image in images.withLock { $0[image] += 1 } }
        #expect(images.withLock { $0.allSatisfy { $0 == 1 } })
    }

    @Test(
        "what large pieces return is listed in their order, and within them work is not cut", arguments: [0, 1, 5, 40])
    func map(_ count: Int) {
        let found = Parallel.map(count) { piece in
            let order = Locked([Int]())
            Parallel.forEach(6) { inner in order.withLock { $0.append(inner) } }
            return [piece] + order.withLock { $0 }
        }
        #expect(found == (0..<count).map { [$0, 0, 1, 2, 3, 4, 5] })
    }

    @Test("a shared pointer is the pointer itself")
    func shared() {
        var numbers = [1, 2, 3]
        numbers.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let shared = SharedPointer(base)
            Parallel.forEach(3) { shared.base[$0] *= 10 }
        }
        #expect(numbers == [10, 20, 30])
    }
}
