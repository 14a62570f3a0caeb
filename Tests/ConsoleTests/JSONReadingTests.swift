import Foundation
import Testing
import Text

@testable import Console

@Suite("Reading JSON")
struct JSONReadingTests {
    @Test(
        "every value comes back as it was written",
        arguments: [
            JSON.null, .bool(true), .integer(-3), .unsigned(.max), .number(0.1), .number(.nan), .number(-.infinity),
            .string("NaN or not"), .array([.array([]), .integer(1)]),
            .object([("a", .object([])), ("b", .array([.null]))]),
        ])
    func values(_ value: JSON) throws {
        #expect(try JSON.read(JSON.self, from: Data(value.text.utf8)) == value)
    }

    @Test("a type that is written by its keys is read again, numbers that are not finite included")
    func report() throws {
        let numbers = ["a": Double.infinity, "b": -.infinity, "c": 2.5]
        let text = try JSON.text(of: numbers)
        #expect(text.contains("\"Infinity\"") && text.contains("\"-Infinity\"") && text.hasSuffix("}\n"))
        #expect(try JSON.read([String: Double].self, from: Data(text.utf8)) == numbers)
    }

    @Test(
        "what is no report is refused with what is wrong and where",
        arguments: [
            ("", "it is not JSON"), ("[1, 2", "it is not JSON"),
            ("{\"a\": \"x\"}", "another kind of value than a report has in a"),
            ("[]", "another kind of value than a report has"),
        ])
    func problems(_ text: String, _ problem: String) {
        let found = #expect(throws: JSONProblem.self) { try JSON.read([String: Double].self, from: Data(text.utf8)) }
        #expect(found?.description == problem)
    }
}
