#include "core/store/search_match.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <span>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;
using search::IndexedQuery;
using Kind = search::IndexedQuery::Kind;

constexpr int kLastPosition = 16'383;
constexpr qsizetype kMostVectorBytes = 900 * 1024;
constexpr qsizetype kBytesBesideToken = 10;
// Folding leaves no §, so that no message has this token.
constexpr QLatin1StringView kNowhere("\xA7none");

/// The words of the two query languages.
struct Grammar final {
  QLatin1StringView all;
  QLatin1StringView any;
  QLatin1StringView butNot;
  QString (*sequence)(const IndexedQuery& query);
};

QString quotedSequence(const IndexedQuery& query) {
  QString text(u'"');
  for (const QByteArray& token : query.tokens)
    text += QString::fromUtf8(token) + u' ';
  text.back() = u'"';
  return query.isBeginning ? text + u'*' : text;
}

QString followingLexemes(const IndexedQuery& query) {
  QStringList lexemes;
  for (const QByteArray& token : query.tokens)
    lexemes.append(u'\'' + QString::fromUtf8(token) + u'\'');
  return u'(' + lexemes.join(" <-> "_L1) + (query.isBeginning ? ":*)"_L1 : ")"_L1);
}

QString textOf(const IndexedQuery& query, const Grammar& grammar);

QString joined(std::span<const IndexedQuery> operands, QLatin1StringView between, const Grammar& grammar) {
  QStringList texts;
  for (const IndexedQuery& operand : operands)
    texts.append(textOf(operand, grammar));
  return u'(' + texts.join(between) + u')';
}

/// What is left out comes in one piece: FTS5 counts each NOT as a level of depth, and has 256.
QString allBut(const IndexedQuery& query, const Grammar& grammar) {
  const auto isNot = [](const IndexedQuery& operand) { return operand.kind == Kind::Not; };
  const auto firstNot = std::ranges::find_if(query.operands, isNot);
  const auto wanted = static_cast<std::size_t>(firstNot - query.operands.begin());
  const QString found = joined(std::span(query.operands).first(wanted), grammar.all, grammar);
  if (firstNot == query.operands.end())
    return found;
  QStringList unwanted;
  for (const IndexedQuery& operand : std::span(query.operands).subspan(wanted))
    unwanted.append(textOf(operand.operands.front(), grammar));
  return u'(' + found + grammar.butNot + u'(' + unwanted.join(grammar.any) + "))"_L1;
}

QString textOf(const IndexedQuery& query, const Grammar& grammar) {
  switch (query.kind) {
  case Kind::Sequence:
    return grammar.sequence(query);
  case Kind::All:
    return allBut(query, grammar);
  case Kind::Any:
    if (!query.operands.empty())
      return joined(query.operands, grammar.any, grammar);
    break;
  case Kind::Not:
    break;
  }
  return grammar.sequence({Kind::Sequence, {QString(kNowhere).toUtf8()}, false, {}});
}

} // namespace

QString fullTextMatch(const IndexedQuery& query) {
  return textOf(query, {" AND "_L1, " OR "_L1, " NOT "_L1, quotedSequence});
}

QString tsQuery(const IndexedQuery& query) { return textOf(query, {" & "_L1, " | "_L1, " & !"_L1, followingLexemes}); }

QByteArray tsVector(QByteArrayView words) {
  QByteArray vector;
  vector.reserve(words.size() * 2);
  qsizetype used = 0;
  int position = 0;
  for (qsizetype begin = 0; begin < words.size();) {
    const auto* const space = std::find(words.begin() + begin, words.end(), ' ');
    const QByteArrayView token = words.sliced(begin, space - words.begin() - begin);
    begin += token.size() + 1;
    used += token.size() + kBytesBesideToken;
    if (token.isEmpty())
      continue;
    if (used > kMostVectorBytes)
      break;
    position = std::min(position + 1, kLastPosition);
    vector.append('\'').append(token).append("':").append(QByteArray::number(position)).append(' ');
  }
  return vector;
}

} // namespace muniment::store
