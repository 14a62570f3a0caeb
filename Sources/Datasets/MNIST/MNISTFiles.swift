import Foundation

extension MNIST {
    /// One of the four files that MNIST consists of.
    public struct File: Sendable, Hashable {
        /// The published name, without `.gz`.
        public let name: String
        /// The size of the uncompressed file in bytes.
        public let size: Int
        /// The SHA-256 checksum of the uncompressed file: archives of it differ, their content does not.
        public let sha256: String

        /// The names under which the file is found, the first that exists: some sources write a dot for the second hyphen.
        var spellings: [String] {
            let dotted = name.replacing("-idx", with: ".idx")
            return [name, dotted, name + ".gz", dotted + ".gz"]
        }
    }

    /// The four files: training images and labels, test images and labels.
    public static let files = [
        File(
            name: "train-images-idx3-ubyte", size: 47_040_016,
            sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
        File(
            name: "train-labels-idx1-ubyte", size: 60_008,
            sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
        File(
            name: "t10k-images-idx3-ubyte", size: 7_840_016,
            sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
        File(
            name: "t10k-labels-idx1-ubyte", size: 10_008,
            sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
    ]

    /// The command that fetches the four files: with the script's whole path where the package's sources still are where
    /// they were built, else as it is typed in the package's folder.
    public static let fetchCommand: String = {
        let script = "chapters/05-convolutional-network/fetch-mnist.sh"
        var package = URL(filePath: #filePath)
        for _ in 0..<4 { package.deleteLastPathComponent() }
        let path = package.appending(path: script).path(percentEncoded: false)
        return "sh " + (FileManager.default.fileExists(atPath: path) ? quoted(path) : script)
    }()

    /// The word as a shell reads it back.
    private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: #"'\''"#) + "'" }

    /// What to do about a folder that lacks some of the files.
    static func advice(folder: String) -> String {
        let lines = files.map { "  \($0.name)  \($0.size) bytes  SHA-256 \($0.sha256)" }
        return """
            Expected are these four files, raw or gzip-compressed (.gz); sizes and checksums are of the uncompressed files:
            \(lines.joined(separator: "\n"))
            Fetch them (11 MB) with:
              \(fetchCommand) \(quoted(folder))
            or name a folder that holds them with --data or MNIST_DIR.
            """
    }
}
