#include "core/workspace/live/stop_words.h"

#include "core/search/fold.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

// As they are after folding: small letters, without accents.
constexpr std::array kStop = {
    "stop"_L1,        "stopall"_L1, "unsubscribe"_L1, "cancel messages"_L1, "opt out"_L1, "stopp"_L1, "abmelden"_L1,
    "abbestellen"_L1, "arret"_L1,   "arreter"_L1,     "desabonner"_L1,      "baja"_L1,    "parar"_L1, "cancelar"_L1,
    "sair"_L1,        "basta"_L1,   "annulla"_L1,     "afmelden"_L1,        "iptal"_L1};
constexpr std::array kResume = {"start"_L1, "unstop"_L1, "subscribe"_L1, "anmelden"_L1, "opt in"_L1};

template <std::size_t N>
bool isAmong(const std::array<QLatin1StringView, N>& words, const QString& said) {
  return std::ranges::any_of(words, [&](QLatin1StringView word) { return said == word; });
}

} // namespace

std::optional<bool> objectionIn(const QString& text) {
  constexpr qsizetype kLongest = 32;
  if (text.size() > kLongest)
    return std::nullopt;
  QStringList words;
  for (const search::Token& token : search::fold(text))
    words.append(QString::fromUtf8(QByteArrayView(token.text)));
  const QString said = words.join(u' ');
  if (isAmong(kStop, said))
    return true;
  if (isAmong(kResume, said))
    return false;
  return std::nullopt;
}

} // namespace muniment::workspace
