import Foundation
import Testing

@testable import Text

@Suite("JSON")
struct JSONTests {
    @Test("members keep their order")
    func order() {
        let members = (0..<50).map { ("key\(50 - $0)", JSON.integer($0)) }
        let expected = (0..<50).map { "\"key\(50 - $0)\": \($0)" }.joined(separator: ", ")
        #expect(JSON.object(members).compact == "{\(expected)}")
    }

    @Test(
        "numbers have the fewest digits that give them back, and what is none is a text",
        arguments: [
            (-35.0, "-35"), (1e-12, "1e-12"), (0.1 + 0.2, "0.30000000000000004"), (-0.0, "0"), (1e300, "1e+300"),
            (.nan, "\"NaN\""), (.infinity, "\"Infinity\""), (-.infinity, "\"-Infinity\""),
            (0x1p53, "9007199254740992.0"),
        ])
    func numbers(number: Double, text: String) {
        #expect(JSON.number(number).compact == text)
    }

    @Test("every text comes back as it was", arguments: ["", "a\"b\\c", "line\nbreak\ttab\r", "\u{0}\u{1F}", "损失 🙂 ŷ"])
    func strings(_ text: String) throws {
        let data = Data(JSON.array([.string(text)]).text.utf8)
        #expect(try JSONDecoder().decode([String].self, from: data) == [text])
    }

    @Test("a list of objects has a line for each, and the whole can be read")
    func layout() throws {
        let json = JSON.object([
            ("a", .array([.object([("x", .integer(1))]), .object([])])), ("b", .array([.integer(1), .integer(2)])),
            ("c", .object([("y", .null)])), ("d", .array([])),
        ])
        #expect(
            json.text
                == "{\n  \"a\": [\n    {\"x\": 1},\n    {}\n  ],\n  \"b\": [1, 2],\n  \"c\": {\"y\": null},\n  \"d\": []\n}\n"
        )
        _ = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
    }
}
