#include "core/search/query_parser.h"

#include "core/search/query_error.h"
#include "core/search/query_filter.h"
#include "core/search/query_lexer.h"
#include "core/search/query_terms.h"

namespace muniment::search {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostUnits = 4096;
constexpr int kMostTerms = 256;
constexpr int kMostDepth = 32;
constexpr qsizetype kLeastBeginning = 2;

bool isNothing(const Query& query) {
  const And* const all = std::get_if<And>(&query.node);
  return all && all->operands.empty();
}

/// One operand stands for itself, none for nothing.
template <class Node>
Query collapsed(Node node) {
  if (node.operands.empty())
    return {And{}};
  if (node.operands.size() == 1)
    return std::move(node.operands.front());
  return {std::move(node)};
}

/// Neighbouring words are one node; an And in an And is no level of its own.
void addTo(And& all, Query operand) {
  if (And* const inner = std::get_if<And>(&operand.node)) {
    for (Query& each : inner->operands)
      addTo(all, std::move(each));
    return;
  }
  Words* const before = all.operands.empty() ? nullptr : std::get_if<Words>(&all.operands.back().node);
  if (Words* const words = std::get_if<Words>(&operand.node); words && before)
    before->tokens.insert(before->tokens.end(), words->tokens.begin(), words->tokens.end());
  else
    all.operands.push_back(std::move(operand));
}

Query negated(Query operand) {
  if (isNothing(operand))
    return operand;
  if (Not* const inner = std::get_if<Not>(&operand.node)) {
    Query plain = std::move(inner->operand.front());
    return plain;
  }
  Not node;
  node.operand.push_back(std::move(operand));
  return {std::move(node)};
}

class Parser final {
 public:
  Parser(const std::vector<Lexeme>& lexemes, const Viewer& viewer) : m_lexemes(lexemes), m_viewer(viewer) {}

  Result<Query> run() {
    MUNIMENT_TRY_LET(query, readOr(0));
    if (next().kind == LexemeKind::Close)
      return failureAt(next().at, "search.parenthesis_surplus"_L1);
    if (isNothing(query))
      return failureAt(0, "search.empty"_L1);
    return query;
  }

 private:
  [[nodiscard]] const Lexeme& next() const { return m_lexemes[m_next]; }
  [[nodiscard]] bool endsAnd() const {
    return next().kind == LexemeKind::End || next().kind == LexemeKind::Close || next().kind == LexemeKind::Or;
  }

  Result<Query> readOr(int depth) {
    Or any;
    while (true) {
      MUNIMENT_TRY_LET(operand, readAnd(depth));
      if (!isNothing(operand))
        any.operands.push_back(std::move(operand));
      if (next().kind != LexemeKind::Or)
        return collapsed(std::move(any));
      ++m_next;
      if (endsAnd())
        return failureAt(m_lexemes[m_next - 1].at, "search.operand_missing"_L1, {u"OR"_s});
    }
  }

  Result<Query> readAnd(int depth) {
    And all;
    if (next().kind == LexemeKind::Or || next().kind == LexemeKind::And)
      return failureAt(next().at, "search.operand_missing"_L1, {next().kind == LexemeKind::Or ? u"OR"_s : u"AND"_s});
    while (!endsAnd()) {
      MUNIMENT_TRY_LET(operand, readUnary(depth));
      addTo(all, std::move(operand));
      if (next().kind != LexemeKind::And)
        continue;
      ++m_next;
      if (endsAnd() || next().kind == LexemeKind::And)
        return failureAt(m_lexemes[m_next - 1].at, "search.operand_missing"_L1, {u"AND"_s});
    }
    return collapsed(std::move(all));
  }

  Result<Query> readUnary(int depth) {
    const Lexeme& lexeme = next();
    if (lexeme.kind != LexemeKind::Not && lexeme.kind != LexemeKind::Minus)
      return readPrimary(depth);
    if (depth == kMostDepth)
      return failureAt(lexeme.at, "search.too_deep"_L1);
    ++m_next;
    if (endsAnd() || next().kind == LexemeKind::And)
      return failureAt(lexeme.at, "search.operand_missing"_L1, {lexeme.kind == LexemeKind::Not ? u"NOT"_s : u"-"_s});
    MUNIMENT_TRY_LET(operand, readUnary(depth + 1));
    return negated(std::move(operand));
  }

  Result<Query> readPrimary(int depth) {
    const Lexeme& lexeme = m_lexemes[m_next++];
    if (lexeme.kind == LexemeKind::Open)
      return readGroup(lexeme, depth);
    if (++m_terms > kMostTerms)
      return failureAt(lexeme.at, "search.too_many_words"_L1, {QString::number(kMostTerms)});
    if (lexeme.kind == LexemeKind::Field) {
      MUNIMENT_TRY_LET(filter, filterOf(lexeme, m_viewer));
      return Query{std::move(filter)};
    }
    Query term = termOf(lexeme.text, lexeme.isBeginning);
    // One letter begins too many words to be of use, and reading all their places is slow.
    if (const Prefix* const prefix = std::get_if<Prefix>(&term.node);
        prefix && QString::fromUtf8(prefix->tokens.back()).size() < kLeastBeginning)
      return failureAt(lexeme.at, "search.beginning_short"_L1);
    return term;
  }

  Result<Query> readGroup(const Lexeme& open, int depth) {
    if (depth == kMostDepth)
      return failureAt(open.at, "search.too_deep"_L1);
    if (next().kind == LexemeKind::Close)
      return failureAt(open.at, "search.parenthesis_empty"_L1);
    MUNIMENT_TRY_LET(inner, readOr(depth + 1));
    if (next().kind != LexemeKind::Close)
      return failureAt(open.at, "search.parenthesis_open"_L1);
    ++m_next;
    return inner;
  }

  const std::vector<Lexeme>& m_lexemes;
  const Viewer& m_viewer;
  std::size_t m_next = 0;
  int m_terms = 0;
};

} // namespace

Result<Query> parseQuery(QStringView text, const Viewer& viewer) {
  if (text.size() > kMostUnits)
    return failureAt(kMostUnits, "search.too_long"_L1, {QString::number(kMostUnits)});
  MUNIMENT_TRY_LET(lexemes, lexemesOf(text));
  return Parser(lexemes, viewer).run();
}

} // namespace muniment::search
