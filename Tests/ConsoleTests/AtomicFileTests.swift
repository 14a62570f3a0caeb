import Foundation
import Testing

@testable import Console

@Suite("Writing files")
struct AtomicFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "gradebook-\(UUID().uuidString)")

    private func inFolder(_ body: () throws -> Void) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try body()
    }

    @Test("a file appears whole, in a folder that is made for it, and nothing else does")
    func creates() throws {
        try inFolder {
            let file = folder.appending(path: "a/b.svg")
            try AtomicFile.write("one", to: file)
            try AtomicFile.write("two", to: file)
            #expect(try String(contentsOf: file, encoding: .utf8) == "two")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path) == ["b.svg"])
        }
    }

    @Test("an existing file keeps its mode, a link stays a link")
    func keeps() throws {
        try inFolder {
            let file = folder.appending(path: "a")
            let link = folder.appending(path: "link")
            try AtomicFile.write("one", to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            try AtomicFile.write("two", to: link)
            #expect(try String(contentsOf: file, encoding: .utf8) == "two")
            #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
        }
    }

    @Test("what cannot be written is named, with code 73, and nothing is left behind")
    func fails() throws {
        try inFolder {
            let file = folder.appending(path: "file")
            try AtomicFile.write("one", to: file)
            let below = #expect(throws: Failure.self) { try AtomicFile.write("x", to: file.appending(path: "below")) }
            #expect(below?.code == .cannotWrite)
            #expect(below?.message.hasSuffix("file/below: cannot write: its folder cannot be created") == true)
            let isFolder = #expect(throws: Failure.self) { try AtomicFile.write("x", to: folder) }
            #expect(isFolder?.code == .cannotWrite)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
        }
    }

    #if os(Linux)
        @Test("a full disk is an error, a device is written in place")
        func devices() throws {
            let failure = #expect(throws: Failure.self) { try AtomicFile.write("x", to: URL(filePath: "/dev/full")) }
            #expect(failure?.message == "/dev/full: cannot write: No space left on device")
            try AtomicFile.write("x", to: URL(filePath: "/dev/null"))
        }
    #endif
}
