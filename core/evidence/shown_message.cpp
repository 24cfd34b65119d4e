#include "core/evidence/shown_message.h"

#include <algorithm>

namespace muniment::evidence {

bool ShownChat::isAltered() const { return std::ranges::any_of(messages, &ShownMessage::isAltered); }

const Speaker* ShownChat::speaker(int number) const {
  const auto found = std::ranges::find(speakers, number, &Speaker::number);
  return found == speakers.end() ? nullptr : &*found;
}

QString ShownChat::letterOf(int source) {
  constexpr int kLetters = 26;
  return source <= kLetters ? QString(QChar(u'A' + static_cast<char16_t>(source - 1))) : QString::number(source);
}

} // namespace muniment::evidence
