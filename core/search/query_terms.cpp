#include "core/search/query_terms.h"

#include "core/search/fold.h"

namespace muniment::search {
namespace {

bool isPair(const std::vector<Token>& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == TokenKind::Pair;
}

} // namespace

std::vector<QByteArray> phraseTokens(const std::vector<Token>& tokens) {
  std::vector<QByteArray> wanted;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool first = i == 0 && isPair(tokens, 1);
    const bool last = i + 1 == tokens.size() && i > 0 && isPair(tokens, i - 1);
    if (!first && !last)
      wanted.push_back(tokens[i].text);
  }
  return wanted;
}

Query termOf(QStringView text, bool isBeginning) {
  const std::vector<Token> tokens = isBeginning ? foldBeginning(text, Article::On) : fold(text);
  std::vector<QByteArray> wanted = phraseTokens(tokens);
  if (wanted.empty())
    return {And{}};
  // A sign or an emoji is whole; only what has letters can go on.
  if (isBeginning && tokens.back().kind == TokenKind::Word) {
    Prefix bare{phraseTokens(foldBeginning(text, Article::Off))};
    if (bare.tokens == wanted)
      return {std::move(bare)};
    Or either;
    either.operands.push_back({Prefix{std::move(wanted)}});
    either.operands.push_back({std::move(bare)});
    return {std::move(either)};
  }
  if (wanted.size() == 1)
    return {Words{std::move(wanted)}};
  return {Phrase{std::move(wanted)}};
}

} // namespace muniment::search
