#include "core/connect/whatsapp/limits_window.h"

namespace muniment::connect::whatsapp {

std::optional<std::int64_t> peopleOfTier(QStringView tier) {
  const QStringView size = tier.startsWith(u"TIER_") ? tier.sliced(5) : tier;
  if (size == u"UNLIMITED")
    return std::nullopt;
  if (size.endsWith(u'K'))
    return size.chopped(1).toLongLong() * 1'000;
  const std::int64_t people = size.toLongLong();
  return people > 0 ? people : 250; // what a number that nobody knows anything about may do
}

} // namespace muniment::connect::whatsapp
