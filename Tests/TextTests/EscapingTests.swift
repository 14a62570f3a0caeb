import Testing

@testable import Text

@Suite("Text that nobody vouches for")
struct EscapingTests {
    private static let steering: [Unicode.Scalar] = [
        "\0", "\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}",
        "\u{202A}",
        "\u{202E}", "\u{2066}", "\u{2069}", "\u{FFFE}", "\u{1FFFF}",
    ]

    @Test(
        "control characters, marks of direction and what is no character reach neither a terminal nor a page",
        arguments: steering)
    func steers(_ scalar: Unicode.Scalar) {
        let text = "a\(Character(scalar))b"
        #expect(text.printable == "a\\u{\(String(scalar.value, radix: 16, uppercase: true))}b")
        #expect(text.safe == "a\u{FFFD}b" && text.xmlEscaped == "a\u{FFFD}b")
        #expect(text.unsafeScalarCount == 1)
        #expect(text.shellQuoted == "'\(text.printable)'")
    }

    @Test("other texts stay as they are", arguments: ["", "loss", "ŷ ≤ ½ · 损失", "👩‍🔬 e\u{301}", "עברית"])
    func safe(_ text: String) { #expect(text.printable == text && text.safe == text && text.xmlEscaped == text) }

    @Test("nothing is markup; line ends and tabs stay")
    func xml() {
        #expect("a < b & \"c\" > d\u{A0}e\n\t".xmlEscaped == "a &lt; b &amp; &quot;c&quot; &gt; d&#xA0;e\n\t")
        #expect(String.xmlElement("a", [("href", "?x&y"), ("id", nil)], "b") == "<a href=\"?x&amp;y\">b</a>")
        #expect(String.xmlElement("br", [], nil) == "<br/>")
    }

    @Test("a shell reads a word back as it was")
    func shell() {
        #expect("--seed=42".shellQuoted == "--seed=42" && "".shellQuoted == "''")
        #expect(
            "w*x + b".shellQuoted == "'w*x + b'" && "f'(x)".shellQuoted == "'f'\\''(x)'" && "ŷ".shellQuoted == "'ŷ'")
    }
}
