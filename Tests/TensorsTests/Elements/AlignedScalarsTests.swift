import Testing

@testable import Tensors

@Suite("AlignedScalars")
struct AlignedScalarsTests {
    @Test("memory begins with a cache line, whatever its size", arguments: [0, 1, 3, 17, 1000, 100_001])
    func alignment(_ count: Int) {
        let (single, double) = (AlignedScalars<Float>(count: count), AlignedScalars<Double>(count: count))
        #expect(UInt(bitPattern: single.base) % 64 == 0 && UInt(bitPattern: double.base) % 64 == 0)
        for i in 0..<count { double.base[i] = Double(i) }
        #expect((0..<count).allSatisfy { double.base[$0] == Double($0) })
    }
}
