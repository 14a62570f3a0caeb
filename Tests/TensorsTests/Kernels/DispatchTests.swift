import Foundation
import TensorKernels
import Testing

@Suite("Dispatch")
struct DispatchTests {
    @Test("every machine has the plain loops, none has unknown ones")
    func names() {
        #expect(tk_kernels_named("plain").map { String(cString: $0.pointee.name) } == "plain")
        #expect(tk_kernels_named("") == nil)
        #expect(tk_kernels_named("avx9000") == nil)
    }

    @Test("a variant goes by its own name", arguments: Variant.available)
    func available(_ variant: Variant) {
        #expect(variant.kernels.map { String(cString: $0.pointee.name) } == variant.rawValue)
    }

    @Test("the environment chooses a variant; what it does not know is ignored")
    func environment() async {
        await #expect(processExitsWith: .success) {
            func chosen(_ wish: String) -> String {
                setenv("GRADEBOOK_KERNELS", wish, 1)
                return String(cString: tk_kernels().pointee.name)
            }
            for variant in Variant.available { #expect(chosen(variant.rawValue) == variant.rawValue) }
            let widest = Variant.available.first?.rawValue
            #expect(chosen("fastest") == widest)
            unsetenv("GRADEBOOK_KERNELS")
            #expect(String(cString: tk_kernels().pointee.name) == widest)
        }
    }
}
