#pragma once

#include "core/base/json.h"
#include "core/formats/rsmf/manifest.h"

#include <QtCore/QHash>

namespace muniment::formats::rsmf {

/// Turns events into members of a manifest, one after the other, and counts what they hold.
class EventJson final {
 public:
  EventJson(const exchange::Conversation& conversation, Version version, Manifest& into);
  [[nodiscard]] Json::Object write(const exchange::Event& event);

 private:
  class Writing;
  /// The time that is written for each event; none where nobody knows it and the version allows that.
  void findTimes();

  const exchange::Conversation& m_conversation;
  Version m_version;
  Manifest& m_manifest;
  QHash<QString, std::optional<Instant>> m_times;
};

} // namespace muniment::formats::rsmf
