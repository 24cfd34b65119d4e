#include "core/search/highlight.h"

#include "core/search/fold.h"

#include <QtCore/QHash>

#include <algorithm>

namespace muniment::search {
namespace {

/// Tokens that follow each other; the last may only be a beginning.
struct Sequence final {
  std::vector<QByteArray> tokens;
  bool isBeginning = false;
};

/// What a query wants to see, without what it excludes.
struct Wanted final {
  std::vector<Sequence> sequences;

  void operator()(const And& node) { addAll(node.operands); }
  void operator()(const Or& node) { addAll(node.operands); }
  void operator()(const Not&) {}
  void operator()(const Filter&) {}
  void operator()(const Words& node) {
    for (const QByteArray& token : node.tokens)
      sequences.push_back({{token}, false});
  }
  void operator()(const Phrase& node) { sequences.push_back({node.tokens, false}); }
  void operator()(const Prefix& node) { sequences.push_back({node.tokens, true}); }

  void addAll(const std::vector<Query>& operands) {
    for (const Query& operand : operands)
      std::visit([this](const auto& node) { (*this)(node); }, operand.node);
  }
};

bool matches(const Sequence& wanted, const std::vector<Token>& tokens, std::size_t at) {
  const std::size_t size = wanted.tokens.size();
  if (at + size > tokens.size())
    return false;
  for (std::size_t i = 0; i < size; ++i) {
    const bool mayGoOn = wanted.isBeginning && i + 1 == size;
    const QByteArray& token = tokens[at + i].text;
    if (mayGoOn ? !token.startsWith(wanted.tokens[i]) : token != wanted.tokens[i])
      return false;
  }
  return true;
}

std::vector<TextRange> merged(std::vector<TextRange> ranges) {
  std::ranges::sort(ranges, {}, &TextRange::begin);
  std::vector<TextRange> apart;
  for (const TextRange& range : ranges) {
    if (!apart.empty() && range.begin <= apart.back().end)
      apart.back().end = std::max(apart.back().end, range.end);
    else
      apart.push_back(range);
  }
  return apart;
}

} // namespace

std::vector<TextRange> highlights(QStringView text, const Query& query) {
  Wanted wanted;
  std::visit([&](const auto& node) { wanted(node); }, query.node);
  QMultiHash<QByteArray, const Sequence*> byFirst;
  std::vector<const Sequence*> beginnings;
  for (const Sequence& sequence : wanted.sequences) {
    if (sequence.isBeginning && sequence.tokens.size() == 1)
      beginnings.push_back(&sequence);
    else
      byFirst.insert(sequence.tokens.front(), &sequence);
  }
  const std::vector<Token> tokens = fold(text);
  std::vector<TextRange> ranges;
  const auto mark = [&](const Sequence& sequence, std::size_t at) {
    if (matches(sequence, tokens, at))
      ranges.push_back({tokens[at].begin, tokens[at + sequence.tokens.size() - 1].end});
  };
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    for (auto [found, end] = byFirst.equal_range(tokens[at].text); found != end; ++found)
      mark(**found, at);
    for (const Sequence* const sequence : beginnings)
      mark(*sequence, at);
  }
  return merged(std::move(ranges));
}

} // namespace muniment::search
