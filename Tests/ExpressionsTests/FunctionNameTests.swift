import Testing

@testable import Expressions

@Suite("Names of functions")
struct FunctionNameTests {
    @Test(
        "the name that was meant is the one that differs by one letter, or that others use",
        arguments: [
            ("exq", .exp), ("epx", .exp), ("exxp", .exp), ("sgmoid", .sigmoid), ("Tanh", .tanh), ("logistic", .sigmoid),
            ("inner", .dot), ("sofmtax", .softmax), ("transpoes", .transpose),
        ] as [(String, FunctionName)])
    func nearest(_ typed: String, _ meant: FunctionName) { #expect(FunctionName.nearest(to: typed) == meant) }

    @Test(
        "two letters, or two that are swapped far apart, are another name", arguments: ["exxxp", "hnta", "ep", "foo"])
    func none(_ typed: String) { #expect(FunctionName.nearest(to: typed) == nil) }
}
