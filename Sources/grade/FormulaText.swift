/// A formula as it was typed, with the signs of mathematics.
enum FormulaText {
    static func pretty(_ text: String) -> String {
        text.replacing("-", with: "−").replacing("*", with: "·").replacing("·\u{00B7}", with: "^")
    }
}
