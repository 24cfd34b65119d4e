#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace muniment::workspace {

/// One exported chat as somebody would hand it over.
struct SampleChat final {
  QString name;  ///< of the file
  QString owner; ///< whose export it is
  QByteArray bytes;
};

/// The chats behind the sample story: partners, a warehouse, and one group that two people exported, not quite alike.
[[nodiscard]] std::vector<SampleChat> tellSampleChats(Instant end, int messages, quint32 seed);

} // namespace muniment::workspace
