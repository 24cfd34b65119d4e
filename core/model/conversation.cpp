#include "core/model/conversation.h"

#include <array>

namespace muniment {
inline namespace model {

using namespace Qt::StringLiterals;

QLatin1StringView nameOf(ConversationKind kind) {
  static constexpr std::array kNames{"unknown"_L1, "direct"_L1, "group"_L1, "broadcast"_L1, "channel"_L1};
  return kNames[static_cast<std::size_t>(kind)];
}

} // namespace model
} // namespace muniment
