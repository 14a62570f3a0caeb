import ChapterList

/// A chapter of the book.
struct BookChapter: Sendable, Equatable {
    let number: Int
    /// The program that it is.
    let program: String

    /// The number and the name, as its folder is called and its files begin: 01-linear-regression.
    var fileName: String { (number < 10 ? "0" : "") + "\(number)-\(program)" }

    /// Those for which Package.swift has a row, in reading order.
    static let all = String(cString: chapterFolders()).split(separator: " ").compactMap(BookChapter.init(folder:))

    init(number: Int, program: String) {
        (self.number, self.program) = (number, program)
    }

    private init?(folder: Substring) {
        let parts = folder.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[0]) else { return nil }
        self.init(number: number, program: String(parts[1]))
    }

    /// The chapter of a number or a name, with or without the leading zero.
    static func named(_ name: some StringProtocol) -> BookChapter? {
        all.first { $0.program == name || $0.fileName == name || Int(name) == $0.number }
    }
}
