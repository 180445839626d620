internal import CICU

/// A call of ICU that failed; `code` is ICU's own name of the error.
struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
    let code: String
    /// The function that failed, for messages: `ucnv_open(GBK)`.
    let call: String

    var description: String { "ICU: \(call): \(code)" }
}

/// Throws where ICU's status says that a call failed; its warnings pass.
func check(_ status: Int32, in call: String) throws(ICUError) {
    if status > 0 { throw ICUError(code: String(cString: jb_icu_error_name(status)), call: call) }
}

/// Unicode properties as ICU knows them.
enum ICU {
    static func isHan(_ scalar: Unicode.Scalar) -> Bool { jb_is_han(scalar.value) }

    /// Ends of sentences in code points, the last one the text's end.
    static func sentenceEnds(in scalars: ArraySlice<Unicode.Scalar>) throws(ICUError) -> [Int] {
        let units = UTF16Buffer(scalars)
        var status: Int32 = 0
        var breaks = [Int32](repeating: 0, count: units.units.count / 2 + 8)
        var count = jb_sentence_breaks(units.units, units.units.count, &breaks, breaks.count, &status)
        try check(status, in: "ubrk_open")
        if count > breaks.count {
            breaks = [Int32](repeating: 0, count: count)
            count = jb_sentence_breaks(units.units, units.units.count, &breaks, breaks.count, &status)
            try check(status, in: "ubrk_open")
        }
        return units.scalarOffsets(of: breaks[..<count])
    }

    /// The day on which a day of another calendar falls; see the header of CICU for how each counts its years and months.
    /// - Returns: nil where the Chinese calendar has no such day, or it lies outside of ``CivilDate``.
    static func day(of calendar: MoonCalendar, year: Int, month: Int, isLeap: Bool, day: Int) throws(ICUError) -> CivilDate? {
        let system: jb_calendar =
            switch calendar {
            case .chinese: JB_CHINESE
            case .hebrew: JB_HEBREW
            case .islamic: JB_ISLAMIC
            }
        var status: Int32 = 0
        let number = jb_calendar_day(system, Int32(clamping: year), Int32(clamping: month), isLeap, Int32(clamping: day), &status)
        try check(status, in: "ucal_getMillis")
        return CivilDate(dayNumber: Int(number))
    }
}

/// Code points as UTF-16, for ICU, with the way back.
struct UTF16Buffer {
    private(set) var units: [UInt16] = []
    /// Code-point indices of the scalars that took two units, in order.
    private var pairs: [Int] = []

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        units.reserveCapacity(scalars.count)
        for (index, scalar) in scalars.enumerated() {
            if scalar.value < 0x1_0000 {
                units.append(UInt16(scalar.value))
            } else {
                pairs.append(index)
                units.append(contentsOf: UTF16.encode(scalar)!)
            }
        }
    }

    /// Offsets in units, ascending, as offsets in code points.
    func scalarOffsets(of offsets: ArraySlice<Int32>) -> [Int] {
        var passed = 0
        return offsets.map { offset in
            while passed < pairs.count, pairs[passed] + passed < Int(offset) { passed += 1 }
            return Int(offset) - passed
        }
    }
}
