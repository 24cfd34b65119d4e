#include "core/search/query_lexer.h"

#include "core/search/query.h"
#include "core/search/query_error.h"

#include <algorithm>

namespace muniment::search {
namespace {

using namespace Qt::StringLiterals;

/// Phones turn straight quotation marks into these.
bool isQuote(QChar letter) { return letter == u'"' || (letter >= u'\u201C' && letter <= u'\u201F'); }

bool endsWord(QChar letter) { return letter.isSpace() || letter == u'(' || letter == u')' || isQuote(letter); }

bool isAsciiLetter(QChar letter) { return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z'); }

class Lexer final {
 public:
  explicit Lexer(QStringView query) : m_query(query) {}

  Result<std::vector<Lexeme>> run() {
    while (true) {
      while (m_at < m_query.size() && m_query[m_at].isSpace())
        ++m_at;
      if (m_at == m_query.size())
        break;
      MUNIMENT_TRY(readOne());
    }
    add(LexemeKind::End, m_at);
    return std::move(m_lexemes);
  }

 private:
  Lexeme& add(LexemeKind kind, qsizetype at) {
    m_lexemes.push_back({kind, {}, {}, false, false, at});
    return m_lexemes.back();
  }

  Result<void> readOne() {
    const QChar letter = m_query[m_at];
    const bool isFollowed = m_at + 1 < m_query.size() && !m_query[m_at + 1].isSpace();
    if (letter == u'(' || letter == u')')
      add(letter == u'(' ? LexemeKind::Open : LexemeKind::Close, m_at++);
    else if (letter == u'-' && isFollowed)
      add(LexemeKind::Minus, m_at++);
    else if (isQuote(letter))
      return readQuoted(add(LexemeKind::Quoted, m_at));
    else
      return readWord();
    return {};
  }

  /// From an opening quotation mark to behind the closing one and its star.
  Result<void> readQuoted(Lexeme& lexeme) {
    const qsizetype opened = m_at++;
    const auto rest = m_query.sliced(m_at);
    const auto close = std::ranges::find_if(rest, isQuote);
    if (close == rest.end())
      return failureAt(opened, "search.quote_open"_L1);
    lexeme.text = rest.first(close - rest.begin()).toString();
    m_at += lexeme.text.size() + 1;
    lexeme.isBeginning = m_at < m_query.size() && m_query[m_at] == u'*';
    m_at += lexeme.isBeginning ? 1 : 0;
    return {};
  }

  Result<void> readWord() {
    const qsizetype begin = m_at;
    while (m_at < m_query.size() && !endsWord(m_query[m_at]))
      ++m_at;
    QStringView word = m_query.sliced(begin, m_at - begin);
    const bool meetsQuote = m_at < m_query.size() && isQuote(m_query[m_at]);
    if (const qsizetype colon = fieldEnd(word, meetsQuote); colon > 0) {
      Lexeme& lexeme = add(LexemeKind::Field, begin);
      lexeme.field = word.first(colon).toString();
      lexeme.isQuoted = meetsQuote && colon + 1 == word.size();
      if (lexeme.isQuoted)
        return readQuoted(lexeme);
      setWord(lexeme, word.sliced(colon + 1));
      return {};
    }
    if (word == u"AND")
      add(LexemeKind::And, begin);
    else if (word == u"OR")
      add(LexemeKind::Or, begin);
    else if (word == u"NOT")
      add(LexemeKind::Not, begin);
    else
      setWord(add(LexemeKind::Word, begin), word);
    return {};
  }

  static void setWord(Lexeme& lexeme, QStringView word) {
    lexeme.isBeginning = word.endsWith(u'*');
    lexeme.text = (lexeme.isBeginning ? word.chopped(1) : word).toString();
  }

  /// The place of the colon, where the word names a field: not in 10:45, https://…, or "note: call".
  static qsizetype fieldEnd(QStringView word, bool meetsQuote) {
    const qsizetype colon = word.indexOf(u':');
    if (colon < 2 || !std::ranges::all_of(word.first(colon), isAsciiLetter))
      return -1;
    const QStringView value = word.sliced(colon + 1);
    if (value.startsWith(u'/'))
      return -1;
    return value.isEmpty() && !meetsQuote && !fieldFrom(word.first(colon)) ? -1 : colon;
  }

  QStringView m_query;
  qsizetype m_at = 0;
  std::vector<Lexeme> m_lexemes;
};

} // namespace

Result<std::vector<Lexeme>> lexemesOf(QStringView query) { return Lexer(query).run(); }

} // namespace muniment::search
