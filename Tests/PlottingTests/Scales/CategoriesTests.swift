import Testing

@testable import Plotting

@Suite("Categories")
struct CategoriesTests {
    @Test("names keep the order in which they appear, and a name that one mark has twice stands twice")
    func merged() {
        #expect(Categories.merged([["b", "a"], ["a", "c"]]) == ["b", "a", "c"])
        #expect(Categories.merged([["a", "a"], ["a"]]) == ["a", "a"])
        #expect(Categories.places(of: ["a", "a", "x"], among: ["b", "a", "a"]) == [1, 2, nil])
    }

    @Test("a name's band lies about its middle")
    func positions() {
        let scale = Scale.fitting(Extent(), axis: Axis(kind: .categories(["a", "b", "c", "d"])), niceTo: nil)
        #expect((0..<4).map { scale.position(of: Double($0)) } == [0.125, 0.375, 0.625, 0.875])
        #expect(scale.labels(of: scale.ticks(4)) == ["a", "b", "c", "d"])
        #expect(scale.labels(of: scale.ticks(2)) == ["a", "c"])
    }

    @Test("names are shortened before any is left out")
    func shortened() {
        let scale = Scale.fitting(Extent(), axis: Axis(kind: .categories(["longest", "b"])), niceTo: nil)
        let ticks = AxisTicks.fitting(scale, count: 8, shortened: { String($0.prefix(2)) }) { ticks in
            ticks.labels.allSatisfy { $0.count <= 2 }
        }
        #expect(ticks.labels == ["lo", "b"])
    }
}
