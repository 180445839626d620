/// Where a company's name ends and a title begins.
extension Segmenter {
    /// 大恒|科技|董事长: a title's first modifier that closes a company's name goes to the company.
    func splitTitles(_ tokens: [Token], into result: inout [Token]) {
        for token in tokens {
            if token.kind == .title, let last = result.last, last.end == token.start, isOwnWord(last), let soft = softEnding(of: token),
                // Of a known name the words before a lesser title are the title's: 大疆|软件经理.
                last.kind != .organization || lexicon.lexemes[Int(token.lexeme)].isLeadingTitle
            {
                result.append(soft)
                result.append(Token(start: soft.end, end: token.end, kind: .title, lexeme: token.lexeme))
            } else {
                result.append(token)
            }
        }
    }

    private func isOwnWord(_ token: Token) -> Bool {
        switch token.kind {
        case .character, .chineseName, .transliteratedName, .weakOrganization, .organization:
            scan.classes[token.start] == .han && !isSentenceCharacter(token.start)
        case .word: lexicon.lexemes[Int(token.lexeme)].cost > 17 * Cost.bit
        default: false
        }
    }

    private func softEnding(of title: Token) -> Token? {
        for index in scan.hitRange(at: title.start).reversed() {
            let hit = scan.hits[index]
            let end = title.start + Int(hit.length)
            let word = lexicon.lexemes[Int(hit.lexeme)]
            if end < title.end, word.roles.isSuperset(of: [.softEnding, .ending]), word.ending?.strength != .weak,
                holdsCore(of: title, from: end)
            {
                return Token(start: title.start, end: end, kind: .word, lexeme: hit.lexeme)
            }
        }
        return nil
    }

    /// Whether the title's core lies behind a place: 通讯员 has none behind 通讯.
    private func holdsCore(of title: Token, from start: Int) -> Bool {
        for begin in start..<title.end {
            for index in scan.hitRange(at: begin) where begin + Int(scan.hits[index].length) == title.end {
                if scan.hits[index].lexeme == title.lexeme { return true }
            }
        }
        return false
    }
}
