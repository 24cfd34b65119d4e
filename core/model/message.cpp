#include "core/model/message.h"

#include <array>

namespace muniment {
inline namespace model {
namespace {

constexpr char kDigits[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int kLength = 13;

} // namespace

QString MessageId::toString() const {
  std::array<char, kLength + 1> text{};
  text[0] = 'm';
  auto rest = static_cast<std::uint64_t>(m_value);
  for (int i = kLength; i > 0; --i, rest >>= 5)
    text[static_cast<std::size_t>(i)] = kDigits[rest & 31];
  return QString::fromLatin1(text.data(), kLength + 1);
}

std::optional<MessageId> MessageId::parse(QStringView text) {
  if (text.size() != kLength + 1 || text.front() != u'm')
    return std::nullopt;
  std::uint64_t value = 0;
  for (const QChar letter : text.sliced(1)) {
    const auto* const found = std::ranges::find(kDigits, letter.toLatin1());
    if (found >= kDigits + 32 || letter.unicode() > 127)
      return std::nullopt;
    value = (value << 5) | static_cast<std::uint64_t>(found - kDigits);
  }
  if (value == 0 || value > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
    return std::nullopt;
  return MessageId(static_cast<std::int64_t>(value));
}

QString aggregateOf(MessageId id) { return QStringLiteral("message:") + id.toString(); }

} // namespace model
} // namespace muniment
