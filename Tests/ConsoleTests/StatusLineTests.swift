import Synchronization
import Testing

@testable import Console

@Suite("The line that is written over")
struct StatusLineTests {
    @Test("it is cleared once, and only where it is drawn")
    func clearing() {
        final class Recorder: Sendable { let texts = Mutex<[String]>([]) }
        let recorder = Recorder()
        let line = StatusLine { text in recorder.texts.withLock { $0.append(text) } }
        line.clear()
        line.draw("a")
        line.draw("b")
        line.clear()
        line.clear()
        #expect(recorder.texts.withLock { $0 } == ["\ra\u{1B}[K", "\rb\u{1B}[K", "\r\u{1B}[K"])
    }
}
