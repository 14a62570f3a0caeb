import Testing

@testable import ConvolutionalNetwork

@Suite("The chapter's gradient check")
struct GradientCheckTests {
    @Test("no block's true gradient vanishes, so that agreement says something")
    func blocks() {
        let graded = gradeSmallNetwork()
        #expect(graded.map(\.name).count == 8)
        for parameter in graded {
            #expect(parameter.size > 1e-3, "\(parameter.name)")
            #expect(parameter.difference < 1e-7, "\(parameter.name)")
        }
    }
}
