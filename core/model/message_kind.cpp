#include "core/model/message_kind.h"

#include <array>

namespace muniment {
inline namespace model {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kNames{"text"_L1,    "image"_L1,   "video"_L1,    "audio"_L1, "document"_L1,
                            "sticker"_L1, "contact"_L1, "location"_L1, "poll"_L1,  "call"_L1,
                            "system"_L1,  "deleted"_L1, "unknown"_L1};

} // namespace

QLatin1StringView nameOf(MessageKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<MessageKind> messageKindFrom(QStringView name) {
  const auto found = std::ranges::find_if(kNames, [&](QLatin1StringView known) { return known == name; });
  if (found == kNames.end())
    return std::nullopt;
  return static_cast<MessageKind>(found - kNames.begin());
}

} // namespace model
} // namespace muniment
