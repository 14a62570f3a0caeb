/// A number that JSON can hold whatever it is: numbers that are not finite are written as "nan", "inf" and "-inf".
@propertyWrapper
public struct Lossless: Sendable, Hashable, Codable {
    /// The number.
    public var wrappedValue: Double

    /// Wraps a number.
    public init(wrappedValue: Double) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            wrappedValue = number
            return
        }
        switch try container.decode(String.self) {
        case "nan": wrappedValue = .nan
        case "inf": wrappedValue = .infinity
        case "-inf": wrappedValue = -.infinity
        case let text:
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is none of the numbers \"nan\", \"inf\", \"-inf\"")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if wrappedValue.isFinite {
            try container.encode(wrappedValue)
        } else {
            try container.encode(wrappedValue.isNaN ? "nan" : wrappedValue > 0 ? "inf" : "-inf")
        }
    }
}
