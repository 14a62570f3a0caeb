import Foundation
import Grading
import Testing

@Suite("Numbers in JSON")
struct LosslessTests {
    @Test(
        "every number comes back",
        arguments: [0, -1.5, 1e300, Double.leastNonzeroMagnitude, Double.infinity, -Double.infinity])
    func roundTrip(_ number: Double) throws {
        let data = try JSONEncoder().encode([Lossless(wrappedValue: number)])
        #expect(try JSONDecoder().decode([Lossless].self, from: data).first?.wrappedValue == number)
    }

    @Test("what is no number is a string that says so; another string is refused")
    func words() throws {
        let data = try JSONEncoder().encode([Lossless(wrappedValue: .nan)])
        #expect(String(decoding: data, as: UTF8.self) == "[\"nan\"]")
        #expect(try JSONDecoder().decode([Lossless].self, from: data).first?.wrappedValue.isNaN == true)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Lossless].self, from: Data("[\"one\"]".utf8)) }
    }
}
