import Foundation
import Text

extension Option {
    /// A switch without a value: off unless it is given.
    public static func flag(_ name: String, help: String) -> Self where Value == Bool {
        Option(name, placeholder: nil, default: false, help: help) { _ in true }
    }

    /// A whole number.
    public static func integer(
        _ name: String, default value: Int, bounds: Bounds<Int> = .any, placeholder: String = "N", help: String
    ) -> Self where Value == Int {
        Option(name, placeholder: placeholder, default: value, shownDefault: "\(value)", help: help) {
            text throws(OptionRefusal) in try wholeNumber(text, bounds)
        }
    }

    /// A whole number that may be left out.
    public static func integer(
        _ name: String, bounds: Bounds<Int> = .any, placeholder: String = "N", help: String
    ) -> Self where Value == Int? {
        Option(name, placeholder: placeholder, default: nil, help: help) {
            text throws(OptionRefusal) in try wholeNumber(text, bounds)
        }
    }

    /// A finite number.
    public static func number(
        _ name: String, default value: Double, bounds: Bounds<Double> = .any, placeholder: String = "X", help: String
    ) -> Self where Value == Double {
        Option(name, placeholder: placeholder, default: value, shownDefault: "\(value)", help: help) {
            text throws(OptionRefusal) in
            guard let number = Double(text) else { throw OptionRefusal("must be a number, found \(quoted(text))") }
            guard number.isFinite else { throw OptionRefusal("must be a finite number, found \(quoted(text))") }
            return try accepted(number, as: text, bounds)
        }
    }

    /// Any text that is not empty.
    public static func text(
        _ name: String, default value: String, placeholder: String = "TEXT", help: String
    ) -> Self where Value == String {
        Option(name, placeholder: placeholder, default: value, shownDefault: value, help: help) { $0 }
    }

    /// A file or a folder that may be left out.
    ///
    /// A leading `~/` is the user's home, also after `--data=`, where no shell replaces it.
    public static func path(_ name: String, placeholder: String, help: String) -> Self where Value == URL? {
        Option(name, placeholder: placeholder, default: nil, help: help) { text in
            guard text == "~" || text.hasPrefix("~/") else { return URL(filePath: text) }
            let home = FileManager.default.homeDirectoryForCurrentUser
            return text.count <= 2 ? home : home.appending(path: String(text.dropFirst(2)))
        }
    }

    /// One of a few names.
    ///
    /// `from` narrows the choice to the cases that the program has.
    public static func choice(
        _ name: String, of type: Value.Type = Value.self, from cases: [Value]? = nil, default value: Value, help: String
    ) -> Self where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        let names = (cases ?? Array(Value.allCases)).map(\.rawValue)
        return Option(
            name, placeholder: names.joined(separator: "|"), default: value, shownDefault: value.rawValue, help: help
        ) { text throws(OptionRefusal) in
            if names.contains(text), let value = Value(rawValue: text) { return value }
            let advice = nearestName(to: text, in: names).map { "; did you mean \($0)?" } ?? ""
            throw OptionRefusal("must be \(listed(names)), found \(quoted(text))\(advice)")
        }
    }
}

/// Reads a whole number of either integer type, and says which rule a text breaks.
func wholeNumber<Number: FixedWidthInteger & Sendable>(
    _ text: String, _ bounds: Bounds<Number>
) throws(OptionRefusal) -> Number {
    if let number = Number(text) { return try accepted(number, as: text, bounds) }
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        throw OptionRefusal("must be a whole number, found \(quoted(text))")
    }
    throw OptionRefusal("must be between \(Number.min) and \(Number.max), found \(text)")
}

private func accepted<Number>(
    _ number: Number, as text: String, _ bounds: Bounds<Number>
) throws(OptionRefusal) -> Number {
    guard bounds.contains(number) else {
        throw OptionRefusal("must be \(bounds.rule ?? "another number"), found \(text)")
    }
    return number
}

/// The names as a sentence has them: `text, markdown or json`.
private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "absent" }
    return names.dropLast().joined(separator: ", ") + " or " + last
}

private func quoted(_ text: String) -> String { "'\(text)'" }
