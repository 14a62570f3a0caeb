import Foundation
import Mathematics
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What MathML Core defines, beside the elements and attributes that this project has no use for.
private enum Core {
    static let elements: Set = [
        "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot",
        "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd",
    ]
    static let arguments = [
        "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3,
        "semantics": 2,
    ]
    static let tokens: Set = ["mi", "mn", "mo", "mtext", "annotation"]
    static let attributes: [String: Set<String>] = [
        "math": ["xmlns", "display"], "annotation": ["encoding"], "mi": ["mathvariant"], "mspace": ["width"],
        "mo": ["form", "lspace", "rspace", "stretchy"], "mover": ["accent"], "munder": ["accentunder"],
        "mtable": ["displaystyle"], "mtd": ["style"], "mrow": ["style"],
    ]
}

/// Reads MathML and notes what MathML Core does not have.
private final class CoreChecker: NSObject, XMLParserDelegate {
    private(set) var faults: [String] = []
    private(set) var annotation = ""
    private var open: [(name: String, children: Int)] = []

    /// `parse()` alone returns true for elements that are never closed.
    func check(_ xml: String) {
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        if !parser.parse() || parser.parserError != nil { faults.append("not well-formed: \(xml)") }
        if !open.isEmpty { faults.append("not closed: \(open.map(\.name))") }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) { faults.append("\(parseError)") }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if !Core.elements.contains(name) { faults.append("<\(name)>") }
        for key in attributes.keys where Core.attributes[name]?.contains(key) != true {
            faults.append("<\(name) \(key)>")
        }
        if let variant = attributes["mathvariant"], variant != "normal" { faults.append("mathvariant=\(variant)") }
        if let parent = open.last, Core.tokens.contains(parent.name) { faults.append("<\(name)> in <\(parent.name)>") }
        if !open.isEmpty { open[open.count - 1].children += 1 }
        open.append((name, 0))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard let element = open.popLast() else { return }
        if let expected = Core.arguments[name], expected != element.children {
            faults.append("<\(name)> has \(element.children) children, not \(expected)")
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if open.last?.name == "annotation" { annotation += text }
        if let name = open.last?.name, !Core.tokens.contains(name), text.contains(where: { !$0.isWhitespace }) {
            faults.append("text in <\(name)>: \(text)")
        }
    }
}

@Suite("Formulas as MathML")
struct MathMLTests {
    static let sources = Formulas.ledger.map(\.tex) + Formulas.notations

    @Test("it is well-formed and has only what MathML Core has", arguments: sources, [true, false])
    func core(tex: String, display: Bool) throws {
        let formula = try Formula(tex: tex)
        let checker = CoreChecker()
        checker.check(formula.mathML(display: display))
        #expect(checker.faults.isEmpty)
        #expect(checker.annotation == formula.tex)
    }

    @Test("the check sees what is wrong", arguments: ["<math><mrow></math>", "<math><mfenced/></math>", "<math>"])
    func plantedFault(xml: String) {
        let checker = CoreChecker()
        checker.check(xml)
        #expect(!checker.faults.isEmpty)
    }

    private func content(_ tex: String, display: Bool = true) throws -> String {
        let markup = try Formula(tex: tex).mathML(display: display)
        let start = try #require(markup.firstRange(of: "<semantics>"))
        let end = try #require(markup.firstRange(of: "<annotation"))
        return String(markup[start.upperBound..<end.lowerBound])
    }

    @Test("limits stand over and under a displayed sum and beside one in a line")
    func limits() throws {
        #expect(
            try content(#"\sum_i x"#)
                == "<mrow><munder><mo>∑</mo><mi>i</mi></munder><mi>x</mi></mrow>")
        #expect(
            try content(#"\sum_i x"#, display: false)
                == "<mrow><msub><mo>∑</mo><mi>i</mi></msub><mi>x</mi></mrow>")
    }

    @Test("a minus before one operand has no spaces")
    func sign() throws {
        #expect(try content("-x") == #"<mrow><mo form="prefix" lspace="0" rspace="0">−</mo><mi>x</mi></mrow>"#)
        #expect(try content("a-x") == #"<mrow><mi>a</mi><mo form="infix">−</mo><mi>x</mi></mrow>"#)
    }

    @Test("words and signs are escaped, outer spaces of words stay")
    func escaping() throws {
        #expect(try content(#"\text{ a<b \& "c"}"#) == "<mtext>&#xA0;a&lt;b &amp; &quot;c&quot;</mtext>")
        #expect(try content("a < b") == "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>")
    }

    @Test("bold and double letters are letters of their own, since MathML Core has no other way")
    func letters() throws {
        #expect(try content(#"\mathbf{x}"#) == "<mi>𝐱</mi>")
        #expect(try content(#"\boldsymbol{\theta}"#) == "<mi>𝜽</mi>")
        #expect(try content(#"\mathbb{R}"#) == "<mi>ℝ</mi>")
        #expect(try content(#"\mathcal{L}"#) == "<mi>ℒ</mi>")
        #expect(try content(#"\mathrm{d}"#) == #"<mi mathvariant="normal">d</mi>"#)
    }

    @Test("an inline formula is no block")
    func display() throws {
        let formula = try Formula(tex: "x")
        #expect(
            formula.mathML(display: true).hasPrefix(
                #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">"#))
        #expect(!formula.mathML(display: false).contains("display="))
    }
}
