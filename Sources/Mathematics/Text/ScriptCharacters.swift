/// The letters and digits that Unicode has lowered and raised.
enum ScriptCharacters {
    /// The text lowered, nil where a character has no lowered form.
    static func lowered(_ text: String) -> String? { mapped(text, subscripts) }

    /// The text raised, nil where a character has no raised form.
    static func raised(_ text: String) -> String? { mapped(text, superscripts) }

    /// Whether the character is itself lowered or raised.
    static func contains(_ character: Character) -> Bool { scripts.contains(character) }

    private static let scripts = Set(subscripts.values).union(superscripts.values).subtracting("*")

    private static func mapped(_ text: String, _ table: [Character: Character]) -> String? {
        var result = ""
        for character in text where character != " " {
            guard let script = table[character] else { return nil }
            result.append(script)
        }
        return result.isEmpty ? nil : result
    }

    private static let subscripts = table(
        "0123456789+−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
    private static let superscripts = table(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW⊤′∗",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ′*")

    private static func table(_ plain: String, _ script: String) -> [Character: Character] {
        var result: [Character: Character] = [:]
        for (plain, script) in zip(plain, script) where result[plain] == nil { result[plain] = script }
        return result
    }
}
