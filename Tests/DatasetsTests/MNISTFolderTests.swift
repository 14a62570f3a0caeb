import Datasets
import Foundation
import TestSupport
import Testing

@Suite("Where MNIST is looked for")
struct MNISTFolderTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// A folder with four files of MNIST's names; what they hold does not matter to the search.
    private func complete(_ name: String, without missing: String? = nil) throws -> String {
        let path = try folder.makeFolder(name)
        for file in MNIST.files where file.name != missing { try folder.write([], to: name + "/" + file.name) }
        return path
    }

    @Test("what is named comes first, then MNIST_DIR, then the cache")
    func order() throws {
        let (named, variable) = (try complete("named"), try complete("variable"))
        let cache = try complete("gradebook/mnist")
        let environment = ["MNIST_DIR": variable, "XDG_CACHE_HOME": folder.path]
        #expect(try MNIST.folder(data: named, environment: environment) == named)
        #expect(try MNIST.folder(environment: environment) == variable)
        #expect(try MNIST.folder(environment: ["XDG_CACHE_HOME": folder.path]) == cache)
        #expect(try MNIST.folder(environment: ["MNIST_DIR": "", "XDG_CACHE_HOME": folder.path]) == cache)
    }

    @Test("a folder that was named is not passed over")
    func named() throws {
        let (cache, nowhere) = (try complete("gradebook/mnist"), folder.path + "/nowhere")
        let environment = ["XDG_CACHE_HOME": folder.path]
        #expect(try MNIST.folder(environment: environment) == cache)
        #expect(throws: DatasetError(nowhere, .noMNISTFolder)) {
            try MNIST.folder(data: nowhere, environment: environment)
        }
        #expect(throws: DatasetError(nowhere, .noMNISTFolder)) {
            try MNIST.folder(environment: environment.merging(["MNIST_DIR": nowhere]) { $1 })
        }
        let file = try folder.write([1], to: "file")
        #expect(throws: DatasetError(file, .isNotFolder)) { try MNIST.folder(data: file, environment: environment) }
    }

    @Test("a folder into which nobody may look is not called missing")
    func refused() throws {
        let loop = folder.path + "/loop"
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        #expect(throws: DatasetError(loop, .unreadable(reason: String(cString: strerror(ELOOP))))) {
            try MNIST.folder(data: loop, environment: [:])
        }
        guard getuid() != 0 else { return }  // root may look everywhere
        let locked = try complete("locked")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked) }
        for path in [locked, locked + "/inside"] {
            #expect(throws: DatasetError(path, .unreadable(reason: String(cString: strerror(EACCES))))) {
                try MNIST.folder(data: path, environment: [:])
            }
        }
    }

    @Test("each missing file is named, and a folder of its name is not the file")
    func missing() throws {
        let path = try complete("some", without: "t10k-images-idx3-ubyte")
        _ = try folder.makeFolder("some/t10k-images-idx3-ubyte")
        let error = DatasetError(path, .mnistFilesMissing(["t10k-images-idx3-ubyte"]))
        #expect(throws: error) { try MNIST.folder(data: path, environment: [:]) }
        try folder.write([], to: "some/t10k-images.idx3-ubyte.gz")
        #expect(try MNIST.folder(data: path, environment: [:]) == path)
    }

    @Test("an incomplete cache is an error that names what is missing, an empty one is none")
    func cache() throws {
        _ = try complete("gradebook/mnist", without: "train-labels-idx1-ubyte")
        let environment = ["XDG_CACHE_HOME": folder.path]
        let error = DatasetError(folder.path + "/gradebook/mnist", .mnistFilesMissing(["train-labels-idx1-ubyte"]))
        #expect(try MNIST.folder(environment: ["XDG_CACHE_HOME": folder.path + "/empty"]) == nil)
        #expect(throws: error) { try MNIST.folder(environment: environment) }
        #expect(throws: error) { try MNIST.load(environment: environment) }
    }

    @Test("the cache folder follows XDG_CACHE_HOME where that is absolute, else the home folder")
    func cacheFolder() {
        #if os(macOS)
            let home = "/home/ada/Library/Caches/gradebook/mnist"
        #else
            let home = "/home/ada/.cache/gradebook/mnist"
        #endif
        #expect(MNIST.cacheFolder(environment: ["HOME": "/home/ada"]) == home)
        #expect(MNIST.cacheFolder(environment: ["HOME": "/home/ada", "XDG_CACHE_HOME": "relative"]) == home)
        #expect(MNIST.cacheFolder(environment: ["HOME": "/home/ada", "XDG_CACHE_HOME": "/c"]) == "/c/gradebook/mnist")
    }
}
