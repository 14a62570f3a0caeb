import Testing

@testable import Plotting

@Suite("Colour maps")
struct ColorMapTests {
    @Test("the sequential map grows lighter from step to step, so that it is read in grey as well")
    func sequential() {
        let contrasts = (0...20).map { Paint.contrast(ColorMap.sequential.color(at: Double($0) / 20), 0x000000) }
        #expect(zip(contrasts, contrasts.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("the diverging map is palest at its middle and grows darker both ways")
    func diverging() {
        let contrasts = (0...20).map { Paint.contrast(ColorMap.diverging.color(at: Double($0) / 20), 0xFFFFFF) }
        #expect(contrasts.firstIndex(of: contrasts.min() ?? 0) == 10)
        #expect(zip(contrasts[10...], contrasts[11...]).allSatisfy { $0 < $1 })
        #expect(zip(contrasts[...9], contrasts[1...10]).allSatisfy { $0 > $1 })
    }

    @Test("shares beyond the range have the colours of its ends")
    func clamped() {
        for map in [ColorMap.sequential, .diverging] {
            #expect(map.color(at: -5) == map.color(at: 0) && map.color(at: 7) == map.color(at: 1))
            #expect(map.color(at: .nan) == map.color(at: 0))
        }
    }
}
