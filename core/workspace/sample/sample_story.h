#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace muniment::workspace {

/// One file that arrives in the sample workspace.
struct SampleArrival final {
  Instant at;
  QString name;
  QByteArray bytes;
  bool confidential = false; ///< belongs to the sample's matter
};

/// Two months of a trading company: orders, confirmations, invoices, a dispute. The same seed tells the same story.
[[nodiscard]] std::vector<SampleArrival> tellSampleStory(Instant end, int documents, quint32 seed);

} // namespace muniment::workspace
