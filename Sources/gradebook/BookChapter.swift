/// A chapter of the book, in reading order.
struct BookChapter: Sendable, Equatable {
    let number: Int
    /// The program that it is.
    let program: String
    /// Whether it looks for a data set.
    var takesData = false

    /// The number and the name, as its files begin: 01-linear-regression.
    var fileName: String { (number < 10 ? "0" : "") + "\(number)-\(program)" }

    static let all = [
        BookChapter(number: 1, program: "linear-regression"),
        BookChapter(number: 2, program: "multilayer-perceptron"),
        BookChapter(number: 3, program: "loss-functions"),
        BookChapter(number: 4, program: "regularization"),
        BookChapter(number: 5, program: "convolutional-network", takesData: true),
    ]

    /// The chapter of a number or a name, with or without the leading zero.
    static func named(_ name: some StringProtocol) -> BookChapter? {
        all.first { $0.program == name || $0.fileName == name || Int(name) == $0.number }
    }
}
