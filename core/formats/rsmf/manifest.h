#pragma once

#include "core/formats/exchange/conversation.h"
#include "core/formats/rsmf/write_options.h"
#include "core/formats/rsmf/write_report.h"

#include <QtCore/QStringList>

namespace muniment::formats::rsmf {

/// A file of the zip beside the manifest.
struct ManifestFile final {
  QByteArray name;
  const exchange::Attachment* attachment = nullptr; ///< of the conversation that was written
};

/// What goes into the zip, and what the headers around it say of it.
struct Manifest final {
  QByteArray json;
  std::vector<ManifestFile> files;
  QStringList displays; ///< of the participants, in order
  std::optional<Instant> first;
  std::optional<Instant> last;
  WriteReport report; ///< counts only
};

/// The manifest of a sound conversation. Where the version has no place for a fact it goes to a custom field.
[[nodiscard]] Result<Manifest> manifestOf(const exchange::Conversation& conversation, Version version);
[[nodiscard]] QLatin1StringView versionText(Version version);

} // namespace muniment::formats::rsmf
