import Foundation

/// Writing a file so that nobody ever sees half of it: beside its place first, then moved there in one step.
public enum AtomicFile {
    /// Writes the bytes, creating the folder where it is missing.
    ///
    /// Throws a `Failure` of code 73 that names the file; what stood there before is then untouched.
    public static func write(_ bytes: some Sequence<UInt8>, to file: URL) throws(Failure) {
        // A link stays a link: what it points to is replaced.
        let target = file.resolvingSymlinksInPath()
        var facts = stat()
        let exists = stat(target.path, &facts) == 0
        if exists, facts.st_mode & S_IFMT != S_IFREG {
            return try writeInPlace(Array(bytes), to: target, named: file)
        }
        let folder = target.deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw unwritable(file, "its folder cannot be created")
        }
        var template = Array(folder.appending(path: ".\(target.lastPathComponent).XXXXXX").path.utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw unwritable(file, reason(errno)) }
        // mkstemp lets the owner alone in; an ordinary file has the mode that it had, or the usual one.
        let mode = exists ? facts.st_mode & 0o777 : 0o666 & ~currentMask()
        var error = writeAll(Array(bytes), to: descriptor)
        if error == nil, fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 { error = errno }
        if close(descriptor) != 0, error == nil { error = errno }
        if error == nil, rename(template, target.path) != 0 { error = errno }
        if let error {
            unlink(template)
            throw unwritable(file, reason(error))
        }
    }

    /// Writes the text as UTF-8.
    public static func write(_ text: String, to file: URL) throws(Failure) {
        try write(text.utf8, to: file)
    }

    /// A pipe or a device is not a file that could be replaced.
    private static func writeInPlace(_ bytes: [UInt8], to target: URL, named file: URL) throws(Failure) {
        let descriptor = open(target.path, O_WRONLY)
        guard descriptor >= 0 else { throw unwritable(file, reason(errno)) }
        var error = writeAll(bytes, to: descriptor)
        if close(descriptor) != 0, error == nil { error = errno }
        if let error { throw unwritable(file, reason(error)) }
    }

    private static func unwritable(_ file: URL, _ reason: String) -> Failure {
        Failure(.cannotWrite, "\(file.relativePath): cannot write: \(reason)")
    }

    private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

    /// The process's mask can be read only by setting it.
    private static func currentMask() -> mode_t {
        let mask = umask(0o022)
        umask(mask)
        return mask
    }
}
