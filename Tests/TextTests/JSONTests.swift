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

    @Test("what is written is read back as the same value")
    func roundTrip() throws {
        let json = JSON.object([
            ("a", .array([.integer(-3), .unsigned(.max), .number(0.1), .number(1e-300), .bool(true), .null])),
            ("text", .string("a\"b\\c/\n\u{1}损失🙂")), ("", .object([("y", .array([]))])),
        ])
        #expect(try JSON(reading: json.text) == json && JSON(reading: json.compact) == json)
        #expect(try JSON(reading: "[\"\\ud83d\\ude42\\u00e9\\/\"]") == .array([.string("🙂é/")]))
        let special = try JSON(reading: JSON.array([.number(.nan), .number(-.infinity)]).text).array
        #expect(special?[0].number?.isNaN == true && special?[1].number == -.infinity)
        #expect(json["text"]?.string?.hasPrefix("a") == true && json["b"] == nil)
    }

    @Test(
        "what is no JSON is refused where it stops being one",
        arguments: [
            ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("{a: 1}", 1), ("\"a", 2), ("01", 0),
            ("1.", 0),
            (".5", 0), ("+1", 0), ("nul", 0), ("1 1", 2), ("\"\\x\"", 3), ("\"\\u12g4\"", 5), ("\"\u{1}\"", 1),
            ("NaN", 0),
            (String(repeating: "[", count: 100_000), 64),
        ])
    func refused(_ text: String, _ offset: Int) {
        #expect { try JSON(reading: text) } throws: { ($0 as? JSONError)?.offset == offset }
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
