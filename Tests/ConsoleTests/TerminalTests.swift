import Testing

@testable import Console

private let utf8 = ["LANG": "en_US.UTF-8"]

@Suite("Facts about a terminal")
struct TerminalTests {
    @Test(
        "the width is what --width says, else the terminal, else COLUMNS, else 80, always from 40 to 120",
        arguments: [
            (nil, nil, nil, 80), (60, 100, "90", 60), (nil, 100, "90", 100), (nil, nil, "90", 90), (nil, nil, "x", 80),
            (nil, nil, "0", 80), (nil, 0, nil, 80), (10, nil, nil, 40), (nil, 300, nil, 120), (nil, nil, "7", 40),
        ] as [(Int?, Int?, String?, Int)])
    func width(option: Int?, columns: Int?, variable: String?, expected: Int) {
        var environment = utf8
        environment["COLUMNS"] = variable
        let terminal = Terminal(
            isInteractive: columns != nil, columns: columns, environment: environment, .init(width: option))
        #expect(terminal.width == expected)
    }

    @Test("colours are for terminals, unless NO_COLOR or TERM=dumb forbids them or --color decides")
    func color() {
        func colored(_ isInteractive: Bool, _ more: [String: String], _ choice: ColorChoice) -> Bool {
            Terminal(
                isInteractive: isInteractive, columns: nil, environment: utf8.merging(more) { $1 }, .init(color: choice)
            ).usesColor
        }
        #expect(colored(true, [:], .auto))
        #expect(!colored(false, [:], .auto))
        #expect(!colored(true, ["NO_COLOR": "1"], .auto))
        #expect(colored(true, ["NO_COLOR": ""], .auto))
        #expect(!colored(true, ["TERM": "dumb"], .auto))
        #expect(colored(false, ["NO_COLOR": "1"], .always))
        #expect(!colored(true, [:], .never))
    }

    @Test("a dumb terminal has no line that could be rewritten")
    func dumb() {
        let terminal = Terminal(isInteractive: true, columns: 80, environment: ["TERM": "dumb"], .init())
        #expect(!terminal.canRewriteLines)
        #expect(terminal.isInteractive)
    }

    @Test(
        "the first locale variable that says anything decides about Unicode",
        arguments: [
            (["LANG": "C.UTF-8"], true), (["LANG": "de_DE.utf8"], true), (["LANG": "C"], false), ([:], false),
            (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false), (["LC_ALL": "", "LC_CTYPE": "en_US.UTF-8"], true),
            (["LC_CTYPE": "POSIX", "LANG": "en_US.UTF-8"], false),
        ])
    func locale(environment: [String: String], isUnicode: Bool) {
        #expect(Terminal(isInteractive: true, columns: 80, environment: environment, .init()).usesUnicode == isUnicode)
        #expect(!Terminal(isInteractive: true, columns: 80, environment: environment, .init(ascii: true)).usesUnicode)
    }
}
