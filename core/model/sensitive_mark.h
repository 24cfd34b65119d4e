#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/model/ids.h"

#include <span>

namespace muniment {
inline namespace model {

using SensitiveMarkId = Id<struct SensitiveMarkTag>;

/// That somebody said of a conversation, a captured file or a person that what is known of it belongs to a special
/// category, or that it does not after all. One is never changed, only followed by another.
struct SensitiveMark final {
  enum class Category : std::uint8_t {
    None, ///< an earlier mark was taken back
    Health,
    Belief, ///< religion or belief
    Union,
    Origin,
    Politics,
    Intimate, ///< sex life
    Biometric,
    Offences,
    Other
  };

  SensitiveMarkId id;
  QString subject; ///< `conversation:…`, `item:…` or `person:…`
  Category category = Category::None;
  QString reason;
  ActorId author;
  Instant at;
  Salt salt;
};

/// Those that somebody may choose.
[[nodiscard]] std::span<const SensitiveMark::Category> allSensitiveCategories();
[[nodiscard]] QLatin1StringView nameOf(SensitiveMark::Category category);
[[nodiscard]] std::optional<SensitiveMark::Category> sensitiveCategoryFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const SensitiveMarkId& id);
[[nodiscard]] Json contentOf(const SensitiveMark& mark);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<SensitiveMark> sensitiveMarkFrom(const Json& content);

} // namespace model
} // namespace muniment
