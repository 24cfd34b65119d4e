#include "core/model/source_findings.h"

namespace muniment {

MessageFlags model::findingsOf(const std::vector<Sighting>& sightings) {
  MessageFlags flags;
  if (sightings.size() < 2)
    return flags;
  std::ptrdiff_t alike = 0;
  for (const Sighting& sighting : sightings) {
    flags |= sighting.flags & (MessageFlag::TimeDiffers | MessageFlag::PossibleMatch);
    flags.setFlag(MessageFlag::TextDiffers, flags.testFlag(MessageFlag::TextDiffers) || sighting.text.has_value());
    alike += sighting.text ? 0 : 1;
  }
  flags.setFlag(MessageFlag::Agrees, alike > 1);
  return flags;
}

} // namespace muniment
