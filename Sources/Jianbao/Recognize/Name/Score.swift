/// What a candidate's score is made of. The weights stand in ``PersonScore`` and in the dictionaries.
enum ScoreTerm: String, Sendable {
    case name, surname, given, word, transliteration, least
    case singleGiven = "single-given", addressAsGiven = "address-as-given", verbalSurname = "verbal-surname", informal, subject
    case shortForeign = "short", knownForeign = "known-part", dots, cutBefore = "cut-before", cutAfter = "cut-after"
    case length, user, ambiguous, particle, venue, bare, spaced
    case verbalWord = "verbal-word"
    case verbalForeign = "verbal-start", adjacentForeign = "behind-foreign-name"

    // Beside the name.
    case noEvidence = "nothing"
    case textEdge = "edge-of-text", mark, title, address, weakAddress = "weak-address", speech, personVerb = "person-verb", post
    case joined = "behind-joining", listed, mentioned = "behind-@", suffixed, sex, gloss, cutAtDot = "cut-at-dot", placed, aspect, counted
}

/// Evidence on one side of a name: what it is, and by how much it lowers the cost (a negative one raises it).
struct NeighborEvidence: Sendable {
    let term: ScoreTerm
    /// Of a hundred bits at most.
    private let shortStrength: Int16

    init(_ term: ScoreTerm, _ strength: Int32) {
        self.term = term
        shortStrength = Int16(clamping: strength)
    }

    var strength: Int32 { Int32(shortStrength) }
}

/// What becomes of the terms of a score while it is added up: nothing, or a list for the reader.
protocol ScoreNotes: Sendable {
    static var areKept: Bool { get }
    init()
    mutating func note(_ term: ScoreTerm, _ value: Int32, side: Side?)
}

enum Side: String, Sendable { case before, after }

/// For recognizing: an empty type, so that adding up costs what it costs without names.
struct NoNotes: ScoreNotes {
    static let areKept = false
    init() {}
    @inline(__always) mutating func note(_ term: ScoreTerm, _ value: Int32, side: Side?) {}
}

/// For explaining.
struct NamedTerms: ScoreNotes {
    static let areKept = true
    private(set) var terms: [NameExplanation.Term] = []

    init() {}

    mutating func note(_ term: ScoreTerm, _ value: Int32, side: Side?) {
        guard value != 0 else { return }
        let name = side.map { "\($0.rawValue):\(term.rawValue)" } ?? term.rawValue
        terms.append(NameExplanation.Term(name: name, value: Int(value)))
    }
}

/// A cost, in sixteenths of a bit, added up term by term.
struct Score<Notes: ScoreNotes>: Sendable {
    private(set) var total: Int32 = 0
    private(set) var notes = Notes()

    @inline(__always)
    mutating func add(_ term: ScoreTerm, _ value: Int32) {
        total &+= value
        notes.note(term, value, side: nil)
    }

    @inline(__always)
    mutating func takeOff(_ evidence: NeighborEvidence, _ side: Side) {
        total &-= evidence.strength
        notes.note(evidence.term, -evidence.strength, side: side)
    }

    /// Raises the total to what a name costs at least.
    @inline(__always)
    mutating func raise(to least: Int32) {
        if total < least { add(.least, least &- total) }
    }
}
