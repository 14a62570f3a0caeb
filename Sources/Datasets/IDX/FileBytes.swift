import Foundation

/// A file read in order, a piece at a time.
final class FileBytes {
    let path: String
    private let handle: FileHandle

    /// Opens a file.
    ///
    /// Throws `DatasetError` where it is missing, a folder or not readable.
    init(path: String) throws(DatasetError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw DatasetError(path, .notFound)
        }
        guard !isFolder.boolValue else { throw DatasetError(path, .isFolder) }
        let kind = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.type]
        guard kind as? FileAttributeType != .typeCharacterSpecial, kind as? FileAttributeType != .typeUnknown else {
            throw DatasetError(path, .unreadable(reason: "not a regular file"))  // a pipe would be waited for
        }
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch {
            throw DatasetError(path, .unreadable(reason: FileBytes.reason(of: error)))
        }
        self.path = path
    }

    deinit { try? handle.close() }

    /// The next bytes, at most `count` of them; none only at the end of the file.
    func read(upTo count: Int) throws(DatasetError) -> [UInt8] {
        do {
            return [UInt8](try handle.read(upToCount: count) ?? Data())
        } catch {
            throw DatasetError(path, .unreadable(reason: FileBytes.reason(of: error)))
        }
    }

    /// The operating system's own words: Foundation's stand around them and repeat the path.
    private static func reason(of error: any Error) -> String {
        let error = error as NSError
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        guard cause.domain == NSPOSIXErrorDomain, let code = Int32(exactly: cause.code) else {
            return error.localizedDescription
        }
        return String(cString: strerror(code))
    }
}
